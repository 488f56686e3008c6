import { table } from './table.ts';

/** A number of the bench beside what it must be. `counted`: the same on every run and every machine. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly gate: number;
  readonly stretch?: number | undefined;
  readonly better: 'less' | 'more';
  readonly unit?: string;
  readonly counted?: boolean;
}

const reaches = (value: number, line: number, better: Goal['better']) =>
  better === 'less' ? value <= line : value >= line;
export const met = ({ value, gate, better }: Goal): boolean => Number.isFinite(value) && reaches(value, gate, better);

export const shown = (x: number): string => {
  if (!Number.isFinite(x)) return '?';
  if (Number.isInteger(x)) return String(x);
  return Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3);
};

/** One table of all goals, honest about the missed ones; answers whether every gate is met. */
export function report(goals: readonly Goal[]): boolean {
  const rows = goals.map((g) => {
    const sign = g.better === 'less' ? '≤' : '≥';
    const star = g.stretch === undefined ? '' : `${sign} ${shown(g.stretch)}`;
    const verdict = !met(g) ? '✗ missed' : g.stretch !== undefined && reaches(g.value, g.stretch, g.better) ? '★' : '✓';
    return [
      `${g.id.padEnd(4)} ${g.what}`,
      `${shown(g.value)} ${g.unit ?? ''}`.trim(),
      `${sign} ${shown(g.gate)}`,
      star,
      verdict,
    ];
  });
  console.log(table(['goal', 'measured', 'gate', 'stretch', ''], rows));
  return goals.every(met);
}
