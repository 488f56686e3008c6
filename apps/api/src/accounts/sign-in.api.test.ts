import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Account,
  Items,
  OpenSession,
  Page,
  RecoveryCodes,
  SecondFactorOffer,
  SecondFactorState,
  Session,
} from '@xinglou/contract';
import { generateSync } from 'otplib';
import { admin, api, inSubdistrict, Person, refused, type Reply } from '../platform/testing/index.ts';

const password = '石门二路的一棵香樟树';
const own = '恒丰里的两棵银杏树下';

inSubdistrict();
beforeAll(async () => {
  for (const username of ['office-8', 'office-9'])
    await admin.post('/api/accounts', { username, name: '自治办', persona: 'office', password });
});

const cookieOf = (reply: Reply, name: string): string | undefined =>
  [reply.headers['set-cookie']]
    .flat()
    .map(String)
    .find((c) => c.startsWith(`${name}=`))
    ?.split(';')[0]
    ?.slice(name.length + 1);
const signIn = (body: object, headers: Record<string, string> = {}) =>
  api.nobody().post('/api/session', body, { headers });
async function signedIn(body: object, headers: Record<string, string> = {}): Promise<Person> {
  const reply = await signIn(body, headers);
  expect(reply.status).toBe(204);
  return new Person(api, cookieOf(reply, 'xl_s') ?? '');
}
const idOf = async (username: string) =>
  (await admin.get<Page<Account>>(`/api/accounts?q=${username}`)).body.items[0]?.id ?? '';

describe('a password that was handed out', () => {
  it('opens nothing but the choice of another; the choice ends every other session', async () => {
    const office = await signedIn({ username: 'office-8', password });
    const elsewhere = await signedIn({ username: 'office-8', password });
    expect((await office.get<Session>('/api/session')).body).toMatchObject({ mustChangePassword: true });
    for (const path of ['/api/cycles', '/api/building-groups'])
      expect(refused(await office.get(path))).toBe('403 password-change-required');
    const change = (current: string, next: string) => office.put('/api/session/password', { current, next });
    expect(refused(await change('falsch', own))).toBe('422 password-wrong');
    expect(refused(await change(password, password))).toBe('422 password-too-weak');
    expect(refused(await change(password, 'office-8 office-8'))).toBe('422 password-too-weak');
    expect((await change(password, own)).status).toBe(204);
    expect((await office.get('/api/cycles')).status).toBe(200);
    expect((await office.get<Session>('/api/session')).body.mustChangePassword).toBeUndefined();
    expect(refused(await elsewhere.get('/api/session'))).toBe('401 session-expired');
    expect(refused(await signIn({ username: 'office-8', password }))).toBe('401 sign-in-failed');
  });

  it('is asked for again when the administrator hands out another', async () => {
    const id = await idOf('office-8');
    const version = (await admin.get<Page<Account>>('/api/accounts?q=office-8')).body.items[0]?.version ?? 0;
    await admin.patch(`/api/accounts/${id}`, { password }, { ifMatch: version });
    const office = await signedIn({ username: 'office-8', password });
    expect(refused(await office.get('/api/cycles'))).toBe('403 password-change-required');
    await office.put('/api/session/password', { current: password, next: own });
  });
});

describe('sessions', () => {
  it('are seen by their owner, with the device in words, and ended one by one', async () => {
    const chrome = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36' };
    const desk = await signedIn({ username: 'office-8', password: own }, chrome);
    const phone = await signedIn(
      { username: 'office-8', password: own },
      { 'user-agent': 'iPhone Version/17 Safari/604' },
    );
    const list = (await desk.get<Items<OpenSession>>('/api/sessions')).body.items;
    const mine = list.find((s) => s.current);
    const other = list.find((s) => s.device === 'Safari · iOS');
    expect(mine?.device).toBe('Chrome · Windows');
    expect((await desk.delete(`/api/sessions/${other?.id}`)).status).toBe(204);
    expect(refused(await phone.get('/api/session'))).toBe('401 session-expired');
    expect(refused(await desk.delete(`/api/sessions/${other?.id}`))).toBe('404 not-found');
    expect(refused(await admin.delete(`/api/sessions/${mine?.id}`))).toBe('404 not-found');
  });

  it('of others are ended by the administrator, at their next request', async () => {
    const office = await signedIn({ username: 'office-8', password: own });
    const id = await idOf('office-8');
    expect((await admin.get<Items<OpenSession>>(`/api/accounts/${id}/sessions`)).body.items.length).toBeGreaterThan(0);
    expect((await admin.delete(`/api/accounts/${id}/sessions`)).status).toBe(204);
    expect(refused(await office.get('/api/session'))).toBe('401 session-expired');
    expect((await admin.get<Items<OpenSession>>(`/api/accounts/${id}/sessions`)).body.items).toEqual([]);
  });

  it('of an inspector tell neither device nor hour', async () => {
    await admin.post('/api/accounts', { username: 'visitor', name: '某', persona: 'inspector', password });
    const visitor = await signedIn({ username: 'visitor', password }, { 'user-agent': 'Chrome Android' });
    await visitor.put('/api/session/password', { current: password, next: own });
    const { items } = (await visitor.get<Items<OpenSession>>('/api/sessions')).body;
    expect(items).toMatchObject([{ device: '', since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), current: true }]);
    const { rows } = await api.owner.query(
      `select actor_id, at, subject from audit where action = 'password.changed' and persona = 'inspector'`,
    );
    expect(rows).toEqual([{ actor_id: null, at: null, subject: {} }]);
  });
});

describe('the second factor', () => {
  const minute = () => Math.floor(Date.now() / 1000);
  let office: Person;
  let secret: string;
  let recovery: readonly string[];
  const now = (shift = 0) => generateSync({ secret, epoch: minute() + shift });
  const withCode = (code?: string) => signIn({ username: 'office-9', password: own, ...(code ? { code } : {}) });

  it('is set up with the password, counts once a code of it was seen, and shows recovery codes once', async () => {
    office = await signedIn({ username: 'office-9', password });
    await office.put('/api/session/password', { current: password, next: own });
    expect(refused(await office.post('/api/session/second-factor', { password: 'falsch' }))).toBe('422 password-wrong');
    const offer = (await office.post<SecondFactorOffer>('/api/session/second-factor', { password: own })).body;
    secret = offer.secret;
    expect(offer.uri).toContain(`secret=${secret}`);
    expect((await withCode()).status).toBe(204);
    expect(refused(await office.post('/api/session/second-factor/confirmation', { code: '000000' }))).toBe(
      '422 code-wrong',
    );
    const confirmed = await office.post<RecoveryCodes>('/api/session/second-factor/confirmation', { code: now() });
    recovery = confirmed.body.recoveryCodes;
    expect([recovery.length, new Set(recovery).size]).toEqual([10, 10]);
    expect(recovery[0]).toMatch(/^([A-Z2-9]{4}-){5}[A-Z2-9]{4}$/);
    const state = (await office.get<SecondFactorState>('/api/session/second-factor')).body;
    expect(state).toEqual({ on: true, recoveryCodes: 10, due: null });
  });

  it('is asked for after the password alone, takes each code once, and one step to either side of now', async () => {
    expect(refused(await signIn({ username: 'office-9', password, code: now() }))).toBe('401 sign-in-failed');
    expect(refused(await withCode())).toBe('401 code-required');
    expect(refused(await withCode(now(-120)))).toBe('422 code-wrong');
    // As if half a minute had passed: the code of the confirmation is spent.
    await api.owner.query('update second_factor set last_step = 0');
    const code = now();
    expect((await withCode(code)).status).toBe(204);
    expect(refused(await withCode(code))).toBe('422 code-wrong');
    expect((await withCode(now(30))).status).toBe(204);
  });

  it('gives way to a recovery code, once, as it was written down', async () => {
    const [first = ''] = recovery;
    expect((await withCode(first.toLowerCase().replaceAll('-', ' '))).status).toBe(204);
    expect(refused(await withCode(first))).toBe('422 code-wrong');
    const state = (await office.get<SecondFactorState>('/api/session/second-factor')).body;
    expect(state.recoveryCodes).toBe(9);
    const { rows } = await api.owner.query<{ hash: Buffer }>('select hash from recovery_code');
    expect(rows.every(({ hash }) => hash.length === 32)).toBe(true);
  });

  it('is replaced only by who has the old one; taken away by the administrator, it is due again', async () => {
    const again = (code?: string) =>
      office.post('/api/session/second-factor', { password: own, ...(code ? { code } : {}) });
    expect(refused(await again())).toBe('401 code-required');
    expect((await again(recovery[1])).status).toBe(200);
    const id = await idOf('office-9');
    expect((await admin.delete(`/api/accounts/${id}/second-factor`)).status).toBe(204);
    expect(refused(await admin.delete(`/api/accounts/${id}/second-factor`))).toBe('404 not-found');
    expect(refused(await office.get('/api/session'))).toBe('401 session-expired');
    expect((await withCode()).status).toBe(204);
  });

  it('is required of office and administrator from its day on, and of nobody else', async () => {
    await api.owner.query(`update account set second_factor_due = current_date - 2`);
    const late = await signedIn({ username: 'office-9', password: own });
    expect((await late.get<Session>('/api/session')).body.secondFactorDue).toMatch(/^\d{4}/);
    expect(refused(await late.get('/api/cycles'))).toBe('403 second-factor-due');
    expect(refused(await admin.get('/api/accounts'))).toBe('403 second-factor-due');
    for (const who of ['area-01', 'leadership', 'judge-01'])
      expect((await (await api.as(who)).get('/api/cycles')).status).not.toBe(401);
    expect((await (await api.as('leadership')).get('/api/cycles')).status).toBe(200);
    await api.owner.query(`update account set second_factor_due = current_date + 7`);
    expect((await late.get('/api/cycles')).status).toBe(200);
  });
});

describe('guessing', () => {
  it('a thousand bad sign-ins do not keep the real person out, who has signed in on this phone before', async () => {
    await admin.post('/api/accounts', { username: 'lead-9', name: '领导', persona: 'leadership', password });
    const first = await signIn({ username: 'lead-9', password });
    const device = cookieOf(first, 'xl_d') ?? '';
    expect(String(first.headers['set-cookie'])).toMatch(
      /xl_d=[\w.-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/,
    );
    const outcomes: Record<string, number> = {};
    for (let wave = 0; wave < 20; wave += 1) {
      const attack = Array.from({ length: 50 }, (_, i) =>
        signIn({ username: 'lead-9', password: `wrong ${wave} ${i}` }),
      );
      const real = await signIn({ username: 'lead-9', password }, { cookie: `xl_d=${device}` });
      expect(real.status).toBe(204);
      for (const reply of await Promise.all(attack)) outcomes[refused(reply)] = (outcomes[refused(reply)] ?? 0) + 1;
    }
    // A minute may end meanwhile: then ten more are looked at.
    expect(outcomes['401 sign-in-failed']).toBeLessThanOrEqual(30);
    expect(outcomes['429 too-many-attempts']).toBeGreaterThanOrEqual(970);
    expect((await signIn({ username: 'lead-9', password }, { cookie: `xl_d=${device}` })).status).toBe(204);
    const stranger = await signIn({ username: 'lead-9', password });
    expect(refused(stranger)).toBe('429 too-many-attempts');
    expect(Number(stranger.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(stranger.headers['retry-after'])).toBeLessThanOrEqual(60);
  });

  it('at the device’s own counter ends after ten, and a device of somebody else counts as none', async () => {
    const device = cookieOf(await signIn({ username: 'office-8', password: own }), 'xl_d') ?? '';
    const guess = (username: string) => signIn({ username, password: 'wrong' }, { cookie: `xl_d=${device}` });
    for (let i = 0; i < 10; i += 1) expect(refused(await guess('office-8'))).toBe('401 sign-in-failed');
    expect(refused(await guess('office-8'))).toBe('429 too-many-attempts');
    expect(refused(await guess('lead-9'))).toBe('429 too-many-attempts');
    expect((await signIn({ username: 'office-8', password: own })).status).toBe(204);
  });

  it('for a name that is not there is answered like a wrong password, text and headers alike', async () => {
    const [there, absent] = [
      await signIn({ username: 'office-9', password: 'x' }),
      await signIn({ username: 'nobody', password: 'x' }),
    ];
    const plain = (reply: Reply) => {
      const { support: _support, ...body } = reply.body as Record<string, unknown>;
      const { date: _date, ...headers } = reply.headers;
      return { status: reply.status, body, headers };
    };
    expect(plain(absent)).toEqual(plain(there));
  });
});
