export { analyzeFilled } from './analyze.ts';
export { createDatabase, dropDatabase, withClient, withDatabase } from './databases.ts';
export { FolderInUse } from './processes.ts';
export { appRole, appUrl, makeRoles } from './roles.ts';
export { runningUrl, startPostgres, type PostgresOptions, type RunningPostgres } from './start.ts';
