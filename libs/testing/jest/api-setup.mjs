// Starts one fast PostgreSQL for the run. The template is migrated by the first test that asks (an advisory lock keeps it to one).
import { build } from './transpile.mjs';

export default async function setup() {
  const { startPostgres, makeRoles } = await build('libs/postgres/src/index.ts');
  const running = await startPostgres({ fast: true });
  const appPassword = 'app-of-a-test';
  await makeRoles(running.url, appPassword);
  process.env.XINGLOU_TEST_DATABASE = running.url;
  process.env.XINGLOU_TEST_APP_PASSWORD = appPassword;
  globalThis.__xinglouPostgres = running;
}
