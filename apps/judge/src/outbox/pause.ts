const first = 2_000;
const longest = 60_000;

/**
 * 发不出去时隔多久再试：Doubled each time up to a minute, and by chance up to half of it shorter, so that phones which lost the network together do
 * not come back together; never sooner than the api has asked for.
 */
export function pauseAfter(failures: number, askedSeconds: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(failures, 10));
  return Math.max(whole * (1 - chance / 2), Math.min(longest, askedSeconds * 1000));
}
