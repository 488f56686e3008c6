import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '@xinglou/contract';
import { TestApi, refused, seedPeople } from '../platform/testing/index.ts';
import { setupLink } from '../platform/session/setup-link.ts';

let api: TestApi;
const body = (token: string, changes: object = {}) => ({
  token,
  subdistrict: { code: '310106099', name: '测试街道' },
  username: 'first-admin',
  name: '管理员甲',
  password: '第一把足够长的铜钥匙',
  ...changes,
});
const tokenOf = (link: string | null) => new URL(link ?? 'x:').hash.slice(1);
const setUp = (sent: object) => api.nobody().post('/api/setup', sent);

beforeAll(async () => {
  api = await TestApi.start({ demo: false });
});
afterAll(() => api.stop());

describe('the first administrator, with DEMO=off', () => {
  it('comes by a link that works once; a wrong, an older and a spent one are refused alike', async () => {
    const older = tokenOf(await setupLink(api.settings));
    const token = tokenOf(await setupLink(api.settings));
    expect(refused(await setUp(body('nonsense')))).toBe('410 link-spent');
    expect(refused(await setUp(body(older)))).toBe('410 link-spent');
    expect(refused(await setUp(body(token, { password: 'short' })))).toBe('422 password-too-weak');
    expect(refused(await setUp(body(token, { subdistrict: { code: '!', name: 'x' } })))).toBe('400 bad-value');

    const done = await setUp(body(token));
    expect(done.status).toBe(204);
    const cookie = String(done.headers['set-cookie']).split(';')[0] ?? '';
    const me = await api.nobody().get<Session>('/api/session', { headers: { cookie } });
    expect(me.body).toMatchObject({ username: 'first-admin', persona: 'admin', subdistrict: { name: '测试街道' } });
    expect(refused(await setUp(body(token, { username: 'second' })))).toBe('410 link-spent');
    const audited = await api.owner.query(`select persona from audit where action = 'setup.done'`);
    expect(audited.rows).toEqual([{ persona: 'admin' }]);
  });

  it('gets no further link once there is one, and none in a demo', async () => {
    expect(await setupLink(api.settings)).toBeNull();
    expect(await setupLink({ ...api.settings, demo: true })).toBeNull();
  });
});

describe('what a demo shows anyone', () => {
  it('is for the administrator with DEMO=off: the api’s own description', async () => {
    await seedPeople(api.owner, 'E', 'e-');
    for (const path of ['/api/openapi.json', '/api/docs']) {
      expect(refused(await api.nobody().get(path))).toBe('401 sign-in-required');
      expect(refused(await (await api.as('e-office')).get(path))).toBe('403 forbidden');
      expect((await (await api.as('e-admin')).get(path)).status).toBe(200);
    }
    expect(refused(await (await api.as('e-office')).get('/api/demo/clock'))).toBe('404 no-such-route');
  });
});

describe('accounts of a demo', () => {
  it('do not exist with DEMO=off: no session, no sign-in', async () => {
    const { subdistrictId } = await seedPeople(api.owner, 'D');
    await api.owner.query('insert into demo_clock (subdistrict_id, today) values ($1, $2)', [
      subdistrictId,
      '2019-11-05',
    ]);
    await api.owner.query(`update account set password_hash =
      (select password_hash from account where username = 'first-admin') where username = 'office'`);
    const office = await api.as('office');
    await setupLink(api.settings);
    expect(refused(await office.get('/api/session'))).toBe('401 session-expired');
    const asDemo = { username: 'office', password: '第一把足够长的铜钥匙' };
    expect(refused(await api.nobody().post('/api/session', asDemo))).toBe('401 sign-in-failed');
    const real = { username: 'first-admin', password: '第一把足够长的铜钥匙' };
    expect((await api.nobody().post('/api/session', real)).status).toBe(204);
  });
});
