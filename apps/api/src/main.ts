import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { createApp } from './app.ts';
import { Sealer } from './platform/audit/sealer.ts';
import { appUrl } from './platform/database/app-database.ts';
import { unsafeSettings } from './platform/database/durable.ts';
import { migrate } from './platform/database/migrate.ts';
import { setupLink } from './platform/session/setup-link.ts';
import { readSettings, useSettings } from './platform/settings.ts';

const settings = readSettings(process.env);
const unsafe = await unsafeSettings(appUrl(settings.databaseUrl, settings.appPassword));
if (unsafe.length > 0) {
  console.error(
    `数据库设置不安全，断电会丢失已收到的评分：${unsafe.join(', ')}。没有启动。 Unsafe database settings: not started.`,
  );
  process.exit(78);
}
const applied = await migrate(settings.databaseUrl);
if (applied.length > 0) console.log(`数据库结构已更新：${applied.join(', ')}`);
useSettings(settings);
if (settings.demo) {
  const { loadDemo } = await import('./demo/index.ts');
  if (await loadDemo(settings)) console.log('演示数据已装入 demo loaded');
}
const link = await setupLink(settings);
if (link) console.log(`第一位管理员请打开（只能用一次） first administrator, once only:\n  ${link}`);
const app = await createApp(settings);
// A round that fails is said and tried again with the next.
const sealing = setInterval(() => {
  app
    .get(Sealer)
    .run()
    .catch((error: unknown) => console.error('审计封存失败', error));
}, 5_000);
await app.listen(settings.port, '0.0.0.0');
// package.json lets code run twice as often before V8 compiles it for speed, because what starts a server runs once. Now as usual.
setFlagsFromString('--interrupt-budget=67584');
console.log(`服务已就绪 ready on port ${settings.port}`);

let ending = false;
const end = () => {
  if (ending) return;
  ending = true;
  clearInterval(sealing);
  setTimeout(() => process.exit(1), 15_000).unref(); // a client that never ends does not hold a restart up
  void app.close().then(() => process.exit(0));
};
process.on('SIGTERM', end);
process.on('SIGINT', end);
