import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { appUrl } from './app-database.ts';
import { unsafeSettings } from './durable.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('names every setting that could lose an acknowledged write; the tests’ own fast server has three', async () => {
  const app = appUrl(database.url, database.appPassword);
  expect(await unsafeSettings(app)).toEqual(['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']);
  await database.owner.query(`alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = on`);
  expect(await unsafeSettings(app)).toEqual(['fsync=off', 'full_page_writes=off']);
});
