import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, refused, seedPeople } from './testing/index.ts';

let demo: TestApi;
let real: TestApi;
beforeAll(async () => {
  demo = await TestApi.start();
  real = await TestApi.start({ demo: false, metricsToken: 'scraper', logLevel: 'warn' });
  await seedPeople(demo.owner);
});
afterAll(async () => {
  await demo.stop();
  await real.stop();
});

const metrics = async (api: TestApi, token?: string) =>
  api.nobody().get('/metrics', token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

describe('/metrics', () => {
  it('counts answers by route and status, the pool, the process and the backups', async () => {
    await (await demo.as('admin')).get('/api/accounts');
    const { text } = await metrics(demo);
    expect(text).toMatch(/xinglou_http_request_seconds_count\{method="GET",route="\/api\/accounts",status="200"\} 1/);
    expect(text).toMatch(/xinglou_database_connections\{state="waiting"\} 0/);
    expect(text).toContain('xinglou_backup_failed 0');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('names nobody, and does not count what an inspector does', async () => {
    await (await demo.as('inspector-1')).get('/api/session');
    await (await demo.as('inspector-1')).put('/api/inspection-notes/00000000-0000-4000-8000-000000000001', {});
    const { text } = await metrics(demo);
    expect(text).not.toMatch(/inspection-notes|inspector|admin|127\.0\.0\.1/);
    expect(text).not.toMatch(/route="\/api\/session"/);
  });

  it('is there with DEMO=off only for who bears the token', async () => {
    expect(refused(await metrics(real))).toBe('404 no-such-route');
    expect(refused(await metrics(real, 'guess'))).toBe('404 no-such-route');
    expect((await metrics(real, 'scraper')).status).toBe(200);
  });
});

it('LOG_LEVEL=warn leaves only our own failures in the log', async () => {
  real.logged.length = 0;
  await real.nobody().get('/api/health/live');
  expect(real.logged).toEqual([]);
  const { pathname } = new URL(real.database.url);
  const admit = (yes: boolean) => demo.owner.query(`alter database ${pathname.slice(1)} allow_connections ${yes}`);
  await admit(false);
  await demo.owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    pathname.slice(1),
  ]);
  await real.nobody().get('/api/health/ready');
  await admit(true);
  expect(real.logged.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(['warn']);
});
