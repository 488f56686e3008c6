import { afterEach, expect, it, jest } from '@jest/globals';
import { NoAnswer, createClient } from '@xinglou/client';
import { routes } from '@xinglou/contract';
import { patient } from './patient.ts';

afterEach(() => void jest.useRealTimers());

it('a request that hangs is given up as if nothing had answered, and the next one goes out', async () => {
  jest.useFakeTimers();
  const hanging = (_: string, { signal }: RequestInit) =>
    new Promise<Response>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  const asked = createClient({ fetch: patient(hanging, 60_000), language: () => 'zh' }).call(routes.whoAmI);
  const heard = expect(asked).rejects.toBeInstanceOf(NoAnswer);
  await jest.advanceTimersByTimeAsync(60_000);
  await heard;
});
