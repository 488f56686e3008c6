import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { SessionDoor } from '../platform/session/session-door.ts';
import { TestApi, refused, seedPeople } from '../platform/testing/index.ts';
import { PasswordHasher } from './password-hasher.ts';

let api: TestApi;
let hasher: PasswordHasher;
beforeAll(async () => {
  api = await TestApi.start({ demo: false });
  hasher = api.app.get(PasswordHasher, { strict: false });
  await seedPeople(api.owner);
  await api.owner.query('update account set password_hash = $1', [await hasher.hash('石门二路的一棵香樟树')]);
  await api.owner.query(`update account set disabled = true where username = 'judge-02'`);
});
afterAll(() => api.stop());

const signIn = (username: string, password: string) => api.nobody().post('/api/session', { username, password });

it('a sign-in is the same work whether the name, the password or both are wrong, and for an account that was closed', async () => {
  const door = api.app.get(SessionDoor, { strict: false });
  const asked = (Object.getOwnPropertyNames(SessionDoor.prototype) as (keyof SessionDoor)[])
    .filter((name) => (name as string) !== 'constructor')
    .map((name) => [name, jest.spyOn(door, name)] as const);
  const counted = [...asked, ['verify', jest.spyOn(hasher, 'verify')] as const];
  const work: string[] = [];
  for (const [username, password] of [
    ['judge-01', 'falsch'],
    ['nobody', 'falsch'],
    ['judge-02', 'falsch'],
    ['judge-02', '石门二路的一棵香樟树'],
  ] as const) {
    for (const [, calls] of counted) calls.mockClear();
    expect(refused(await signIn(username, password))).toBe('401 sign-in-failed');
    work.push(counted.flatMap(([name, { mock }]) => mock.calls.map(() => name)).join(', '));
  }
  jest.restoreAllMocks();
  expect(new Set(work)).toEqual(new Set(['signInCandidate, verify']));
});

describe('a burst of sign-ins', () => {
  it('is hashed two at a time with 64 waiting, the rest told to come again; who works meanwhile does not wait for it', async () => {
    const judge = await api.as('judge-03');
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a63d2f' } })
      .jpeg()
      .toBuffer();
    const sha256 = createHash('sha256').update(photo).digest('hex');
    const outcomes: string[] = [];
    const burst = Array.from({ length: 250 }, (_, i) =>
      signIn(`phone-${i}`, 'falsch').then((reply) =>
        outcomes.push(`${refused(reply)} ${reply.headers['retry-after']}`),
      ),
    );
    const taken = await judge.put(`/api/photos/${sha256}`, photo, { headers: { 'content-type': 'image/jpeg' } });
    expect([taken.status, (await judge.get('/api/session')).status]).toEqual([201, 200]);
    const tried = () => outcomes.filter((outcome) => outcome.startsWith('401')).length;
    const before = tried();
    await Promise.all(burst);
    expect(before).toBeLessThan(tried());
    expect(tried()).toBeGreaterThanOrEqual(66);
    expect(outcomes.filter((outcome) => outcome === '503 temporarily-unavailable 5').length).toBe(250 - tried());
    expect(tried()).toBeLessThan(250);
  });
});
