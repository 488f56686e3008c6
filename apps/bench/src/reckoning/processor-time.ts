/** Milliseconds of processor time since the start, all threads: what other programs do meanwhile is not in it. */
export const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The cheapest of several runs, warm. */
export function cheapest(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const from = spent();
    work();
    best = Math.min(best, spent() - from);
  }
  return best;
}
