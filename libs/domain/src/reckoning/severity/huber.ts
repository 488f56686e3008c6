import type { Layout } from './layout.ts';
import { type Estimates, type Lambda, improve, noEstimates, systemAt } from './system.ts';

const mostRounds = 200;
const settled = 1e-12;

/**
 * 明显偏离的评分表降权，不删。One weight a sheet, min(1, c/|r|), r the residual of the sheet's total (Huber 1964), by
 * reweighting from 1 until no weight changes by more than 1e-12.
 */
export function huberWeights(
  layout: Layout,
  lambda: Lambda,
  alone: Uint8Array,
  totals: Float64Array,
  most: number,
): { weights: Float64Array; rounds: number } {
  const weights = new Float64Array(totals.length).fill(1);
  const x = noEstimates(layout);
  for (let rounds = 1; ; rounds++) {
    improve(systemAt(layout, lambda, weights, alone), totals, x);
    if (reweigh(layout, totals, x, most, weights) <= settled || rounds === mostRounds) return { weights, rounds };
  }
}

/** Sets the weights for these estimates; answers the largest change. */
function reweigh(layout: Layout, totals: Float64Array, x: Estimates, most: number, weights: Float64Array): number {
  const { groupOf, teamOf, judgeOf, sheetsFrom } = layout;
  let change = 0;
  for (let v = 0; v < teamOf.length; v++) {
    const explained = x.groups[groupOf[v]!]! + x.visits[v]! + x.effects[teamOf[v]!]!;
    for (let s = sheetsFrom[v]!; s < sheetsFrom[v + 1]!; s++) {
      const off = Math.abs(totals[s]! - explained - x.effects[judgeOf[s]!]!);
      const weight = off <= most ? 1 : most / off;
      change = Math.max(change, Math.abs(weight - weights[s]!));
      weights[s] = weight;
    }
  }
  return change;
}
