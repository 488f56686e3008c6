import { expect, it } from '@jest/globals';
import { WatchedClient } from './watched-client.ts';

it('a line that breaks between two owners, when nobody listens, does not end the process', () => {
  const line = new WatchedClient({ port: 1 });
  expect(() => line.emit('error', new Error('57P01'))).not.toThrow();
});
