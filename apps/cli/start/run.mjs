import { join, resolve } from 'node:path';
import { apiEnded, startApi, stopApi, whenReady } from './api.mjs';
import { build, built } from './build.mjs';
import { backupSettings, scheduleBackups } from './backups.mjs';
import { legible, lock, openDataFolder, refuseHalfRestored, secret, strong } from './data-folder.mjs';
import { install, installed } from './install.mjs';
import { portOf, requireFree } from './port.mjs';
import { endRunning } from './processes.mjs';
import { root } from './root.mjs';
import { step, Stop } from './say.mjs';
import { welcome } from './welcome.mjs';

/** `npm start`: from a bare clone to a page that answers, and back down in order. */
export async function start() {
  const undo = []; // what to take down again, newest first
  const asked = untilAsked();
  let code = 0;
  try {
    const { api, databaseEnded } = await bring(undo, asked);
    const trouble = await Promise.race([api.ended.then(apiEnded), databaseEnded, asked.promise]);
    if (trouble) throw trouble;
  } catch (error) {
    if (!asked.yet) {
      code = 1;
      console.error(`\n${error instanceof Stop ? error.message : (error?.stack ?? error)}`);
    }
  }
  if (asked.yet) process.stdout.write('\n正在停止 stopping …');
  for (const down of undo.reverse()) await down().catch((error) => console.error(error));
  if (asked.yet) process.stdout.write(' 已停止 stopped\n');
  process.exit(code);
}

async function bring(undo, asked) {
  const env = process.env;
  const dataDir = resolve(root, env.DATA_DIR || '.data');
  const port = portOf(env.PORT || '3000');
  const tls = Boolean(env.TLS_CERT && env.TLS_KEY);
  const demo = env.DEMO !== 'off';
  openDataFolder(dataDir);
  const unlock = lock(dataDir);
  undo.push(async () => unlock());
  refuseHalfRestored(dataDir);
  const backups = backupSettings(root, env, dataDir);
  await requireFree(port);

  asked.check();
  if (!installed(root)) await step('安装依赖', 'install', () => install(root));
  asked.check();
  if (!built(root)) await step('构建', 'build', () => build(root));

  asked.check();
  const appPassword = secret(dataDir, 'app.password', env.DATABASE_APP_PASSWORD, strong);
  const demoPassword = demo ? secret(dataDir, 'demo.password', env.DEMO_PASSWORD, legible) : '';
  let url = env.DATABASE_URL;
  let databaseEnded = new Promise(() => {});
  await step('数据库', 'database', async () => {
    const { makeRoles, startPostgres } = await import('@xinglou/postgres');
    if (!url) {
      const database = await startPostgres({ dataDir });
      undo.push(() => database.stop());
      url = database.url;
      databaseEnded = database.exited.then(
        (how) => new Stop(`数据库意外结束（${how}）。 The database ended: see ${join(dataDir, 'postgres.log')}`),
      );
    }
    await makeRoles(url, appPassword).catch((error) => {
      throw new Stop(
        `无法使用数据库：${error.message}。 The database cannot be used (DATABASE_URL must be the owner’s).`,
      );
    });
    return env.DATABASE_URL ? '外部 external' : '内置 embedded';
  });

  asked.check();
  const from = performance.now();
  console.log('· 迁移、演示数据、服务 migrate, demo, serve …');
  const api = startApi(root, {
    DATABASE_URL: url,
    DATABASE_APP_PASSWORD: appPassword,
    DATA_DIR: dataDir,
    PORT: String(port),
    DEMO: demo ? 'on' : 'off',
    ...(demo ? { DEMO_PASSWORD: demoPassword } : {}),
  });
  undo.push(() => stopApi(api));
  await whenReady(api, port, tls, asked.check);
  console.log(`· 服务就绪 ready … ${((performance.now() - from) / 1000).toFixed(1)} s`);
  undo.push(scheduleBackups(backups, url));
  console.log(welcome({ port, tls, publicOrigin: env.PUBLIC_ORIGIN, demoPassword, dataDir }));
  return { api, databaseEnded };
}

/** The first request to stop. npm passes Ctrl-C on besides the terminal, so a second one is not impatience. */
function untilAsked() {
  const asked = { yet: false, promise: undefined, check: undefined };
  asked.check = () => {
    if (asked.yet) throw new Stop('已停止 stopped');
  };
  asked.promise = new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
      process.on(signal, () => {
        asked.yet = true;
        endRunning();
        done();
      });
  });
  return asked;
}
