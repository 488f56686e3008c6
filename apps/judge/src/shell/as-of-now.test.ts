import { afterEach, expect, it, jest } from '@jest/globals';
import type { Session } from '@xinglou/contract';
import { asOfNow, heardNow } from './as-of-now.ts';

afterEach(() => void jest.useRealTimers());
const at = (now: string) => jest.useFakeTimers({ now: new Date(now) });
const session = { id: 'j', username: 'judge-01', name: '', persona: 'judge', today: '2019-11-05' } as Session;

it('a phone without a network knows that it is another day by now, in Shanghai, whatever day the server counts', () => {
  at('2026-11-26T15:00:00Z');
  const heard = heardNow(session);
  expect(asOfNow(heard).today).toBe('2019-11-05');
  at('2026-11-26T16:30:00Z');
  expect(asOfNow(heard).today).toBe('2019-11-06');
  expect(asOfNow({ ...session }).today).toBe('2019-11-05');
  at('2026-11-20T00:00:00Z');
  expect(asOfNow(heard).today).toBe('2019-11-05');
});
