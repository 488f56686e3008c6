import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Goal, shown } from '../goal.ts';
import { table } from '../table.ts';
import { root } from './place.ts';

const file = join(root, 'apps/bench/baseline.json');
const nameOf = (g: Goal) => `${g.id} ${g.what}`;
type Baseline = Readonly<Record<string, number>>;
/** Counts are the same on every machine but for a page here and there; the rest goes with what else the machine does. */
const noise = (g: Goal) => (g.counted ? 0.05 : 0.35);

export function keep(goals: readonly Goal[]): void {
  const rounded = goals.map((g) => [nameOf(g), Number(g.value.toPrecision(4))] as const);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

/** What got worse than the stored baseline by more than the noise. */
export function worseThanBaseline(goals: readonly Goal[], before: Baseline = read()): Goal[] {
  return goals.filter((g) => {
    const old = before[nameOf(g)];
    if (old === undefined) return false;
    const room = Math.abs(old) * noise(g) + (g.counted ? 0 : 0.02);
    return g.better === 'less' ? g.value > old + room : g.value < old - room;
  });
}

export function compare(goals: readonly Goal[]): boolean {
  const before = read();
  const worse = worseThanBaseline(goals, before);
  console.log(
    worse.length === 0
      ? '\n✓ nothing is worse than the baseline by more than the noise'
      : '\n✗ worse than the baseline:\n',
  );
  if (worse.length > 0)
    console.log(
      table(
        ['goal', 'baseline', 'now'],
        worse.map((g) => [nameOf(g), shown(before[nameOf(g)] ?? 0), shown(g.value)]),
      ),
    );
  return worse.length === 0;
}

const read = (): Baseline => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : {});
