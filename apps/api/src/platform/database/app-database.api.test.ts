import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { testDatabase } from '../testing/database.ts';
import { appUrl, openAppDatabase } from './app-database.ts';

it('a start waits for a database that is slow to let it in; a request waits no longer than it may', async () => {
  const database = await testDatabase();
  const url = new URL(appUrl(database.url, database.appPassword));
  const { port, hostname } = url;
  let slow = 200;
  const gate = createServer((client) => {
    void pause(slow, undefined, { ref: false }).then(() => {
      const server = connect(Number(port), hostname);
      client
        .on('error', () => undefined)
        .pipe(server.on('error', () => undefined))
        .pipe(client);
    });
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  url.port = String((gate.address() as AddressInfo).port);
  const app = await openAppDatabase({ url: url.toString(), poolSize: 2, poolWaitMs: 50 });
  expect(await app.query('select 1 as one')).toEqual([{ one: 1 }]);
  slow = 60_000;
  const held = app.createQueryRunner();
  await held.connect();
  await expect(app.query('select 1')).rejects.toThrow(/timeout/);
  await held.release();
  await app.destroy();
  gate.close();
  await database.drop();
});
