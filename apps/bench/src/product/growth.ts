import type { Goal } from '../goal.ts';
import { median } from '../statistics.ts';
import { type ReadName, type Scene, reads } from './scene.ts';

/** Milliseconds of server and PostgreSQL a read. */
export async function readCosts(scene: Scene): Promise<Record<string, number>> {
  const costs: Record<string, number> = {};
  for (const name of Object.keys(reads) as ReadName[]) {
    await scene.read(scene.product, name, { count: 10 });
    const runs: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { serverMs, postgresMs, done } = await scene.place.cost(scene.product, () =>
        scene.read(scene.product, name, { count: 60 }),
      );
      runs.push((serverMs + postgresMs) / done);
    }
    costs[name] = median(runs);
  }
  return costs;
}

/** log(t₂/t₁)/log 10 of the same reads over ten times the groups: 0 does not grow, 1 grows as the groups do. */
export function growth(once: Readonly<Record<string, number>>, tenfold: Readonly<Record<string, number>>): Goal[] {
  return Object.entries(once).map(([name, ms]) => ({
    ...{ id: 'G', what: `${name}: growth with ten times the groups` },
    ...{ value: Math.log10((tenfold[name] ?? Number.NaN) / ms), gate: 1.15, stretch: 0.5, better: 'less' },
  }));
}
