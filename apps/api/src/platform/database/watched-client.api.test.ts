import { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { WatchedClient } from './watched-client.ts';

/** Counts how often it was written to: what is written at once arrives at once. */
class CountedSocket extends Socket {
  writes = 0;
  override _write(...written: Parameters<Socket['_write']>): void {
    this.writes++;
    super._write(...written);
  }
  override _writev(...written: Parameters<NonNullable<Socket['_writev']>>): void {
    this.writes++;
    super._writev?.(...written);
  }
}

let database: TestDatabase;
let socket: CountedSocket;
let line: WatchedClient;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  socket = new CountedSocket();
  line = new WatchedClient({ connectionString: database.url, stream: () => socket });
  await line.connect();
});
afterEach(() => line.end());

const open = async () =>
  (await line.query<{ open: boolean }>('select now() <> statement_timestamp() as open')).rows[0]?.open;

it('a transaction’s beginning travels with its first question', async () => {
  const before = socket.writes;
  await line.query('START TRANSACTION');
  expect(socket.writes - before).toBe(0);
  await line.query('select $1::int', [1]);
  expect(socket.writes - before).toBe(1);
  expect(await open()).toBe(true);
  await line.query('COMMIT');
  expect(await open()).toBe(false);
});

it('what the first question wrote is undone with the transaction', async () => {
  await line.query('START TRANSACTION');
  await line.query('create table left_behind ()');
  await line.query('ROLLBACK');
  expect((await line.query(`select to_regclass('left_behind') as found`)).rows).toEqual([{ found: null }]);
});

it('a first question that fails leaves a line that the next one can use', async () => {
  await line.query('START TRANSACTION');
  await expect(line.query('select $1::int / 0', [1])).rejects.toMatchObject({ code: '22012' });
  await expect(line.query('select 1')).rejects.toMatchObject({ code: '25P02' });
  await line.query('ROLLBACK');
  expect(await open()).toBe(false);
});

it('a transaction in which nothing was asked ends as it began', async () => {
  await line.query('START TRANSACTION');
  await line.query('ROLLBACK');
  expect(await open()).toBe(false);
});

describe('the last question of a transaction', () => {
  beforeEach(async () => {
    await line.query('create temporary table kept (n int primary key)');
  });
  const kept = async () => (await line.query<{ n: number }>('select n from kept order by n')).rows.map(({ n }) => n);

  it('travels with its COMMIT, which is not said again', async () => {
    await line.query('START TRANSACTION');
    await line.query('insert into kept values ($1)', [1]);
    const before = socket.writes;
    await line.last({ text: 'insert into kept values ($1)', values: [2] });
    await line.query('COMMIT');
    expect(socket.writes - before).toBe(1);
    expect([await open(), await kept()]).toEqual([false, [1, 2]]);
  });

  it('if it fails, undoes what was asked before it, and leaves a line that the next one can use', async () => {
    await line.query('START TRANSACTION');
    await line.query('insert into kept values ($1)', [1]);
    await expect(line.last({ text: 'insert into kept values ($1)', values: [1] })).rejects.toMatchObject({
      code: '23505',
    });
    const before = socket.writes;
    await line.query('ROLLBACK');
    expect(socket.writes - before).toBe(0);
    expect([await open(), await kept()]).toEqual([false, []]);
  });

  it('is the last: another one is refused, what was committed stays', async () => {
    await line.query('START TRANSACTION');
    await line.last({ text: 'insert into kept values (3)' });
    await expect(line.query('insert into kept values (4)')).rejects.toThrow('last question');
    await line.query('ROLLBACK');
    expect(await kept()).toEqual([3]);
  });

  it('a COMMIT that fails is heard by whoever opened the transaction', async () => {
    await line.query('create temporary table late (n int references pg_temp.kept deferrable initially deferred)');
    await line.query('START TRANSACTION');
    await line.last({ text: 'insert into late values (9)' });
    await expect(line.query('COMMIT')).rejects.toMatchObject({ code: '23503' });
    expect(await open()).toBe(false);
  });
});

it('what is asked in one write is answered in its order', async () => {
  await line.query('START TRANSACTION');
  const before = socket.writes;
  const answers = await line.inOneWrite(() =>
    Promise.all([
      line.query(`select set_config('app.judge', 'somebody', true) as v`),
      line.query(`select current_setting('app.judge', true) as v`),
    ]),
  );
  expect(socket.writes - before).toBe(1);
  expect(answers.map(({ rows }) => rows)).toEqual([[{ v: 'somebody' }], [{ v: 'somebody' }]]);
  await line.query('ROLLBACK');
});
