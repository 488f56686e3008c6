import { comparisonsIn } from './graph.ts';
import { type SeverityRow, layoutOf } from './layout.ts';
import { type Lambda, improve, noEstimates, systemAt } from './system.ts';

/** What the restricted likelihood of the sheets is made of, at given λ. */
export interface LikelihoodParts {
  /** Of the system, eliminated; those of shrunk factors over their λ. The logarithms of all add up to that of the determinant. */
  readonly pivots: readonly number[];
  /** Σe² + Σλ·effect² */
  readonly squares: number;
}
export interface LikelihoodInput {
  /** Whether any two teams saw the same group: else nothing tells how teams differ. */
  readonly linked: boolean;
  /** Sheets less groups. */
  readonly freedom: number;
  readonly at: (lambda: Lambda) => LikelihoodParts;
}

/** Of one score a sheet, every sheet weighing 1: λ is asked of it many times, the layout is made once. */
export function likelihoodOf(rows: readonly SeverityRow[]): LikelihoodInput {
  const layout = layoutOf(rows, 1);
  const { teams, alone } = comparisonsIn(layout);
  const weights = new Float64Array(rows.length).fill(1);
  const scores = layout.scores[0]!;
  return {
    linked: teams.sizes.some((size) => size > 1),
    freedom: rows.length - layout.groups.length,
    at: (lambda) => {
      const system = systemAt(layout, lambda, weights, alone);
      const x = noEstimates(layout);
      improve(system, scores, x);
      improve(system, scores, x);
      const { size, cells } = system.factor;
      const of = (i: number) => (i < layout.teams.length ? lambda.team : lambda.judge);
      let squares = 0;
      layout.groupOf.forEach((group, v) => {
        squares += lambda.visit * x.visits[v]! * x.visits[v]!;
        const explained = x.groups[group]! + x.visits[v]! + x.effects[layout.teamOf[v]!]!;
        for (let s = layout.sheetsFrom[v]!; s < layout.sheetsFrom[v + 1]!; s++) {
          const residual = scores[s]! - explained - x.effects[layout.judgeOf[s]!]!;
          squares += residual * residual;
        }
      });
      x.effects.forEach((effect, i) => (squares += of(i) * effect * effect));
      return {
        pivots: [
          ...system.groupWeight,
          ...Array.from(system.visitWeight, (w) => 1 + w / lambda.visit),
          ...Array.from({ length: size }, (_, i) => cells[i * size + i]! / of(i)),
        ],
        squares,
      };
    },
  };
}
