import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Enrolments, Phones, Session } from '@xinglou/contract';
import { api, inSubdistrict, office, Person, refused, type Reply, TestApi } from '../platform/testing/index.ts';

const accounts = new Map<string, string>();
const idOf = (username: string) => accounts.get(username) ?? '';

inSubdistrict();
beforeAll(async () => {
  const { rows } = await api.owner.query<{ id: string; username: string }>('select id, username from account');
  for (const { id, username } of rows) accounts.set(username, id);
});

/** What a phone makes for itself. */
const newPhone = () => ({ device: randomUUID() as string, key: randomBytes(32).toString('base64url'), pin: '2019' });
const codeFor = async (username: string) => {
  const { body } = await office.post<Enrolments>('/api/enrolments', { accounts: [idOf(username)] });
  return body.items[0]?.token ?? '';
};
const spend = (token: string, phone: ReturnType<typeof newPhone>) =>
  api.nobody().post('/api/enrolments/spend', { token, ...phone });
const signedIn = (reply: Reply) =>
  new Person(api, /xl_s=([\w-]+)/.exec(String(reply.headers['set-cookie']))?.[1] ?? null);
const unlock = (phone: ReturnType<typeof newPhone>, pin = phone.pin) =>
  api.nobody().post('/api/session/device', { ...phone, pin });

describe('a one-time code', () => {
  it('tells whose it is, then signs the phone in for 14 days, without a password', async () => {
    const token = await codeFor('judge-01');
    expect(token).toMatch(/^[\w-]{22}$/);
    const { body } = await api.nobody().post('/api/enrolments/look-up', { token });
    expect(body).toEqual({ name: '测试judge-01', persona: 'judge' });
    const spent = await spend(token, newPhone());
    expect([spent.status, /Expires=([^;]+)/.exec(String(spent.headers['set-cookie']))?.[1]]).toEqual([
      204,
      expect.stringMatching(/19:00:00 GMT$/),
    ]);
    expect((await signedIn(spent).get<Session>('/api/session')).body.username).toBe('judge-01');
  });

  it('works once; a newer one ends it; after a day it is over: 410 in all three', async () => {
    const [first, second] = [await codeFor('judge-01'), await codeFor('judge-01')];
    expect(refused(await spend(first, newPhone()))).toBe('410 enrolment-used');
    expect((await spend(second, newPhone())).status).toBe(204);
    expect(refused(await spend(second, newPhone()))).toBe('410 enrolment-used');
    const third = await codeFor('judge-01');
    await api.owner.query(`update enrolment set expires_at = now() - interval '1 second'`);
    expect(refused(await api.nobody().post('/api/enrolments/look-up', { token: third }))).toBe('410 enrolment-used');
  });

  it('is for judges and inspectors, issued by the office, kept as a hash', async () => {
    expect(refused(await office.post('/api/enrolments', { accounts: [idOf('leadership')] }))).toBe('404 not-found');
    const token = await codeFor('judge-02');
    const { rows } = await api.owner.query<{ all: string }>('select e::text as all from enrolment e');
    expect(rows.map((r) => r.all).join()).not.toContain(token);
  });

  it('holds an address back after five that do not exist', async () => {
    const other = await TestApi.start();
    const look = () => other.nobody().post('/api/enrolments/look-up', { token: 'nonsense' });
    for (let i = 0; i < 5; i += 1) expect(refused(await look())).toBe('410 enrolment-used');
    expect(refused(await look())).toBe('429 too-many-attempts');
    await other.stop();
  });
});

describe('a phone', () => {
  let phone: ReturnType<typeof newPhone>;
  let judge: Person;
  beforeEach(async () => {
    phone = newPhone();
    judge = signedIn(await spend(await codeFor('judge-02'), phone));
  });
  const listed = async (username: string) =>
    (await office.get<Phones>('/api/devices')).body.items.find((p) => p.account === idOf(username));

  it('opens again with its PIN, five wrong ones lock it, and a new code opens the next phone', async () => {
    expect((await unlock(phone)).status).toBe(204);
    for (let i = 0; i < 5; i += 1) expect(refused(await unlock(phone, '0000'))).toBe('401 pin-wrong');
    expect(refused(await unlock(phone))).toBe('410 device-locked');
    expect((await listed('judge-02'))?.devices.find((d) => d.id === phone.device)?.locked).toBe(true);
    expect((await spend(await codeFor('judge-02'), newPhone())).status).toBe(204);
  });

  it('cannot be locked, nor opened, from elsewhere: that needs its key', async () => {
    for (let i = 0; i < 6; i += 1)
      expect(refused(await unlock({ ...phone, key: newPhone().key }, '0000'))).toBe('410 device-locked');
    expect((await unlock(phone)).status).toBe(204);
  });

  it('counts wrong PINs that come all at once', async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, () => unlock(phone, '0000')));
    expect(replies.filter((r) => r.status === 401)).toHaveLength(5);
  });

  it('that was lost is signed out at its next request, and its PIN opens nothing', async () => {
    const other = signedIn(await spend(await codeFor('judge-02'), newPhone()));
    expect((await office.delete(`/api/devices/${phone.device}`)).status).toBe(204);
    expect(refused(await judge.get('/api/session'))).toBe('401 session-expired');
    expect(refused(await unlock(phone))).toBe('410 device-locked');
    expect((await other.get('/api/session')).status).toBe(200);
    expect(refused(await office.delete(`/api/devices/${randomUUID()}`))).toBe('404 not-found');
  });

  it('of a judge tells the office what it still holds, also one that was signed in by password', async () => {
    const report = { key: phone.key, sheets: 2, photos: 5, drafts: 1 };
    expect((await judge.put(`/api/devices/${phone.device}`, report)).status).toBe(204);
    const byPassword = newPhone();
    const second = { ...report, key: byPassword.key, sheets: 1 };
    expect((await (await api.as('judge-02')).put(`/api/devices/${byPassword.device}`, second)).status).toBe(204);
    const devices = (await listed('judge-02'))?.devices.filter((d) => d.seenAt !== null);
    expect(devices).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: phone.device, enrolled: true, sheets: 2, photos: 5, drafts: 1 }),
        expect.objectContaining({ id: byPassword.device, enrolled: false, sheets: 1 }),
      ]),
    );
    expect(refused(await unlock(byPassword))).toBe('410 device-locked');
    const another = await api.as('judge-03');
    expect(refused(await another.put(`/api/devices/${phone.device}`, report))).toBe('404 not-found');
  });
});

describe('an inspector’s phone', () => {
  it('is signed in the same way; when, where and with what is kept nowhere', async () => {
    const phone = newPhone();
    const inspector = signedIn(await spend(await codeFor('inspector-1'), phone));
    expect((await inspector.get<Session>('/api/session')).body.persona).toBe('inspector');
    const report = { key: phone.key, sheets: 1, photos: 0, drafts: 0 };
    expect(refused(await inspector.put(`/api/devices/${phone.device}`, report))).toBe('403 forbidden');
    await expect(api.owner.query('update device set seen_at = now() where id = $1', [phone.device])).rejects.toThrow(
      'nothing is noted',
    );
    const { rows } = await api.owner.query('select * from device where id = $1', [phone.device]);
    expect(rows[0]).toMatchObject({ sheets: 0, photos: 0, drafts: 0, seen_at: null });
    const audited = await api.owner.query(
      `select from audit where action = 'device.enrolled' and persona = 'inspector'`,
    );
    expect(audited.rowCount).toBe(0);
  });

  it('is told in words that a code was used or is of yesterday, or a session over; the same note arrives after the next sign-in', async () => {
    const code = await codeFor('inspector-2');
    const phone = newPhone();
    const inspector = signedIn(await spend(code, phone));
    expect(refused(await spend(code, newPhone()))).toBe('410 enrolment-used');
    const late = await codeFor('inspector-1');
    await api.owner.query(`update enrolment set expires_at = now() - interval '1 second'`);
    expect(refused(await spend(late, newPhone()))).toBe('410 enrolment-used');
    await api.owner.query(`update session set expires_at = now() - interval '1 second' where device_id = $1`, [
      phone.device,
    ]);
    const group = randomUUID();
    const send = (who: Person) =>
      who.put(`/api/inspection-notes/${group}`, { groupId: group, day: '2019-10-08', outcome: 'none', findings: [] });
    expect(refused(await send(inspector))).toBe('401 session-expired');
    // Signed in again by PIN it goes on to the next question: whether there is such a group.
    expect(refused(await send(signedIn(await unlock(phone))))).toBe('404 not-found');
  });
});
