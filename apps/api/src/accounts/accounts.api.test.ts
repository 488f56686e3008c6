import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Account, Page, Session } from '@xinglou/contract';
import { admin, api, inSubdistrict, refused } from '../platform/testing/index.ts';

const password = '石门二路的一棵香樟树';

inSubdistrict();

describe('signing in', () => {
  beforeAll(async () => {
    await admin.post('/api/accounts', { username: 'office-2', name: '自治办二', persona: 'office', password });
  });
  const signIn = (body: unknown) => api.nobody().post('/api/session', body);

  it('refuses a wrong name and a wrong password with the same words', async () => {
    const name = await signIn({ username: 'nobody-here', password });
    const wrong = await signIn({ username: 'office-2', password: 'wrong-password' });
    expect([refused(name), refused(wrong)]).toEqual(['401 sign-in-failed', '401 sign-in-failed']);
    expect((name.body as { detail: string }).detail).toBe((wrong.body as { detail: string }).detail);
  });

  it('sets an HttpOnly cookie that tells who one is, until one signs out', async () => {
    const reply = await signIn({ username: 'office-2', password });
    expect(reply.status).toBe(204);
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/^xl_s=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
    const headers = { cookie: cookie.split(';')[0] ?? '' };
    const me = await api.nobody().get<Session>('/api/session', { headers });
    expect(me.body).toMatchObject({ username: 'office-2', persona: 'office', subdistrict: { code: 'A' } });
    expect((await api.nobody().delete('/api/session', { headers })).status).toBe(204);
    expect(refused(await api.nobody().get('/api/session', { headers }))).toBe('401 session-expired');
  });

  it('slows down after ten failures of one name from one address, and nobody else', async () => {
    for (let i = 0; i < 10; i += 1) await signIn({ username: 'judge-01', password: `wrong ${i}` });
    const eleventh = await signIn({ username: 'judge-01', password: 'wrong' });
    expect(refused(eleventh)).toBe('429 too-many-attempts');
    expect(eleventh.headers['retry-after']).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect((await signIn({ username: 'office-2', password })).status).toBe(204);
  });

  it('ends every session of an account that is disabled, at its next request', async () => {
    const area = await api.as('area-01');
    const { body } = await admin.get<Page<Account>>('/api/accounts?q=area-01');
    const account = body.items[0];
    const changed = await admin.patch(
      `/api/accounts/${account?.id}`,
      { disabled: true },
      { ifMatch: account?.version ?? 0 },
    );
    expect(changed.status).toBe(200);
    expect(refused(await area.get('/api/session'))).toBe('401 session-expired');
  });
});

describe('accounts', () => {
  it('are never disabled by their own person, who could not take it back', async () => {
    const me = (await admin.get<Session>('/api/session')).body;
    const { items } = (await admin.get<Page<Account>>(`/api/accounts?q=${me.username}`)).body;
    const ifMatch = items.find((a) => a.id === me.id)?.version ?? 0;
    const reply = await admin.patch(`/api/accounts/${me.id}`, { disabled: true }, { ifMatch });
    expect([refused(reply), (await admin.get('/api/session')).status]).toEqual(['409 own-account', 200]);
  });

  it('are the administrator’s alone', async () => {
    for (const name of ['office', 'leadership', 'area-02', 'judge-01', 'inspector-1'])
      expect(refused(await (await api.as(name)).get('/api/accounts'))).toBe('403 forbidden');
    expect(refused(await api.nobody().get('/api/accounts'))).toBe('401 sign-in-required');
  });

  it('come in pages that follow one another', async () => {
    const first = (await admin.get<Page<Account>>('/api/accounts?limit=3')).body;
    const second = (await admin.get<Page<Account>>(`/api/accounts?limit=3&cursor=${first.next}`)).body;
    expect(first.items).toHaveLength(3);
    expect(new Set([...first.items, ...second.items].map((a) => a.id)).size).toBe(6);
  });

  it('are changed only by who saw the newest version', async () => {
    const { body } = await admin.post<Account>('/api/accounts', {
      username: 'lead-2',
      name: '领导',
      persona: 'leadership',
      password,
    });
    const path = `/api/accounts/${body.id}`;
    expect(refused(await admin.patch(path, { name: '新名' }))).toBe('428 precondition-required');
    expect(refused(await admin.patch(path, { name: '新名' }, { ifMatch: 9 }))).toBe('412 stale-version');
    const changed = await admin.patch<Account>(path, { name: '新名' }, { ifMatch: 1 });
    expect([changed.status, changed.body.name, changed.headers['etag']]).toEqual([200, '新名', '"2"']);
  });

  it('refuse a weak password, a name that is taken, a judge’s account without a judge; nothing is written', async () => {
    const count = async () => (await api.owner.query<{ n: number }>('select count(*)::int n from account')).rows[0]?.n;
    const before = await count();
    const account = { username: 'office', name: '又一个', persona: 'office', password };
    expect(refused(await admin.post('/api/accounts', { ...account, password: 'office12345' }))).toBe(
      '422 password-too-weak',
    );
    expect(refused(await admin.post('/api/accounts', account))).toBe('409 username-taken');
    expect(refused(await admin.post('/api/accounts', { ...account, username: 'j', persona: 'judge' }))).toBe(
      '400 bad-value',
    );
    expect(refused(await admin.post('/api/accounts', { ...account, username: 'j9', persona: 'judge' }))).toBe(
      '422 account-invalid',
    );
    expect(await count()).toBe(before);
  });
});
