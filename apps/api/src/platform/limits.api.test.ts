import { type Socket, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Problem } from './problems/problem.ts';
import { Turnstile } from './request/turnstile.ts';
import { readSettings } from './settings.ts';
import { admin, api, inSubdistrict, refused, seedPeople, TestApi } from './testing/index.ts';

let port: number;
inSubdistrict();
beforeAll(async () => {
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
});

const json = { 'content-type': 'application/json' };
const raw = (body: string) => admin.send('POST', '/api/accounts', { body, headers: json });
const padded = (bytes: number) => {
  const body = '{"x":""}';
  return `{"x":"${'a'.repeat(bytes - body.length)}"}`;
};

/** What a socket hears after it sent this, until the server closes it. */
const heard = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let all = '';
    socket.on('data', (data) => (all += data.toString()));
    socket.on('close', () => resolve(all));
    socket.on('error', () => undefined);
  });

describe('a body', () => {
  it('of 256 kB is read, of one byte more refused', async () => {
    expect(refused(await raw(padded(256 * 1024)))).toBe('400 missing-field');
    expect(refused(await raw(padded(256 * 1024 + 1)))).toBe('413 body-too-large');
  });

  it('20 deep is read, 21 deep refused; brackets within texts do not count', async () => {
    const deep = (n: number) => `${'{"x":['.repeat(n / 2)}${n % 2 ? '{}' : ''}${']}'.repeat(n / 2)}`;
    expect(refused(await raw(deep(20)))).toBe('400 missing-field');
    expect(refused(await raw(deep(21)))).toBe('400 body-too-deep');
    expect(refused(await raw('['.repeat(100_000)))).toBe('400 body-not-json');
    expect(refused(await raw('['.repeat(100_000) + ']'.repeat(100_000)))).toBe('400 body-too-deep');
    expect(refused(await raw(`{"x":"${'[{'.repeat(50)}\\"[["}`))).toBe('400 missing-field');
  });

  it('with a list of 500 is read, of 501 refused wherever it stands', async () => {
    const list = (n: number) => JSON.stringify({ a: { b: Array.from({ length: n }, () => 0) } });
    expect(refused(await raw(list(500)))).toBe('400 missing-field');
    expect(refused(await raw(list(501)))).toBe('400 list-too-long');
  });

  it('is judged only once it is known who sends it', async () => {
    const nobody = await api.nobody().send('POST', '/api/accounts', { body: '['.repeat(50), headers: json });
    expect(refused(nobody)).toBe('401 sign-in-required');
  });
});

describe('what never becomes a request', () => {
  it('is refused with a sentence: headers over 16 kB, and what is not HTTP', async () => {
    const headers = (bytes: number) =>
      `GET /api/health/live HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-long: ${'a'.repeat(bytes)}\r\n\r\n`;
    expect(await heard(headers(15 * 1024))).toMatch(/^HTTP\/1.1 200/);
    const large = await heard(headers(17 * 1024));
    expect(large).toMatch(/^HTTP\/1.1 431 [^]*"code":"headers-too-large"[^]*请求头太大/);
    expect(await heard('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*"code":"request-malformed"/);
    const smuggled = `POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`;
    expect(await heard(smuggled)).toMatch(/^HTTP\/1.1 400/);
  });

  it('harms nobody: hundreds of silent clients hold neither the answer to others nor a connection of the database', async () => {
    const silent: Socket[] = [];
    const start = (text: string) =>
      new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text, () => resolve()));
        socket.on('error', () => undefined);
        silent.push(socket);
      });
    const cookie = `cookie: xl_s=${admin.token}`;
    for (let i = 0; i < 150; i += 1) {
      await start('GET /api/accounts HTTP/1.1\r\nhost: x\r\nx-slow: ');
      await start(
        `POST /api/accounts HTTP/1.1\r\nhost: x\r\n${cookie}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"user`,
      );
    }
    const honest = await fetch(`http://127.0.0.1:${port}/api/accounts`, { headers: { cookie: `xl_s=${admin.token}` } });
    expect(honest.status).toBe(200);
    const open = await api.owner.query(
      `select from pg_stat_activity where usename = 'xl_app' and datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(open.rowCount).toBe(0);
    for (const socket of silent) socket.destroy();
  });

  it('is let go in time: headers in 15 s, a request in 60 s, 2,000 connections, 1,000 requests on each', () => {
    const server = api.app.getHttpServer();
    expect(server).toMatchObject({
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      maxConnections: 2000,
      maxRequestsPerSocket: 1000,
    });
  });
});

describe('the database', () => {
  it('gives a statement 5 s, a lock 2 s, an idle transaction 10 s; a held lock is a 503 that says when to come again', async () => {
    const settings = await api.app.get(DataSource).query<{ name: string; setting: string }[]>(
      `select name, setting from pg_settings
        where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`,
    );
    expect(settings.map((s) => Number(s.setting))).toEqual([10_000, 2_000, 5_000]);
    const holder = await api.owner.connect();
    await holder.query('begin');
    await holder.query(`select from account where username = 'office' for update`);
    const id = (await admin.get<{ items: { id: string; version: number }[] }>('/api/accounts?q=office')).body.items[0];
    const held = await admin.patch(`/api/accounts/${id?.id}`, { name: '新名' }, { ifMatch: id?.version ?? 0 });
    await holder.query('rollback');
    holder.release();
    expect([refused(held), held.headers['retry-after']]).toEqual(['503 temporarily-unavailable', '5']);
    expect((held.body as { detail: string }).detail).toContain('稍后');
  });
});

describe('a full pool', () => {
  it('is waited for a second by default, then refused with 503 and when to come again, while who is in goes on', async () => {
    const env = { DATABASE_URL: 'postgres://x', DATABASE_APP_PASSWORD: 'x' };
    expect(readSettings(env).poolWaitMs).toBe(1000);
    const small = await TestApi.start({ poolSize: 1, poolWaitMs: 100 });
    await seedPeople(small.owner);
    const one = await small.as('admin');
    const { id, version } = (await one.get<{ items: { id: string; version: number }[] }>('/api/accounts?q=office')).body
      .items[0] ?? { id: '', version: 0 };
    const holder = await small.owner.connect();
    await holder.query(`begin; select from account where username = 'office' for update`);
    const order: string[] = [];
    const inside = one.patch(`/api/accounts/${id}`, { name: '新名' }, { ifMatch: version }).then((reply) => {
      order.push('inside');
      return reply;
    });
    await lockIsWaitedFor(small);
    const outside = await one.get('/api/accounts');
    order.push('outside');
    await holder.query('rollback');
    holder.release();
    expect([refused(outside), outside.headers['retry-after']]).toEqual(['503 temporarily-unavailable', '5']);
    expect((await inside).status).toBe(200);
    expect(order).toEqual(['outside', 'inside']);
    expect((await one.get('/api/accounts')).status).toBe(200);
    await small.stop();
  });

  async function lockIsWaitedFor({ owner }: TestApi): Promise<void> {
    const waiting = `select from pg_stat_activity where datname = current_database() and usename = 'xl_app' and wait_event_type = 'Lock'`;
    while ((await owner.query(waiting)).rowCount === 0);
  }
});

describe('exports', () => {
  it('are two at once and eight waiting; who comes then is told when to come again', async () => {
    const office = await api.as('office');
    const replies = await Promise.all(Array.from({ length: 40 }, () => office.get('/api/building-groups/export.xlsx')));
    const busy = replies.filter((r) => r.status === 429);
    expect(replies.filter((r) => r.status === 200).length).toBeGreaterThanOrEqual(10);
    expect(busy.length).toBeGreaterThan(0);
    expect([refused(busy[0]!), busy[0]?.headers['retry-after']]).toEqual(['429 export-busy', '10']);
    expect(replies.length - busy.length - replies.filter((r) => r.status === 200).length).toBe(0);
  });
});

describe('a turnstile', () => {
  const gate = () => new Turnstile(1, 2, () => new Problem('temporarily-unavailable'));
  const held = () => {
    let open: () => void = () => undefined;
    return { until: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
  };

  it('lets so many wait and refuses the next; who is known goes first, and a failure frees the place', async () => {
    const line = gate();
    const order: string[] = [];
    const first = held();
    const running = line.pass(() => first.until);
    const says = (name: string) => () => {
      order.push(name);
      return name === 'fails' ? Promise.reject(new Error(name)) : Promise.resolve();
    };
    const waiting = [line.pass(says('fails')), line.pass(says('other'))];
    const known = line.pass(says('known'), true);
    await expect(line.pass(says('late'))).rejects.toMatchObject({ code: 'temporarily-unavailable' });
    first.open();
    await Promise.allSettled([running, ...waiting, known]);
    expect(order).toEqual(['known', 'fails', 'other']);
    await line.pass(says('after'));
    expect(order.at(-1)).toBe('after');
  });
});
