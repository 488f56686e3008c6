// Loaded before the api: when `npm start` is killed outright, its channel closes and the api stops as if asked to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
