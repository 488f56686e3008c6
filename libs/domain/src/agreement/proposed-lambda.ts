import { type LikelihoodInput, type SeverityRow, likelihoodOf } from '../reckoning/severity/index.ts';
import { minimum } from './minimum.ts';

export type EffectKind = 'team' | 'judge' | 'visit';

/** 标准差估计: how much a kind of effect varies, with the values that the sheets cannot rule out (95 %, profile likelihood). */
export interface SpreadEstimate {
  readonly sd: number;
  readonly limits: readonly [number, number | null];
  /** σ²error/σ²effect; null where the sheets show no difference, so that there is nothing to propose. */
  readonly lambda: number | null;
  /** The limits are so far apart that another season may well say something else: almost always so with five teams. */
  readonly unstable: boolean;
}
export type LambdaProposal =
  | { readonly kind: 'not-identified' | 'no-spread' }
  | ({
      readonly kind: 'estimated';
      /** −2 log restricted likelihood, as lme4 reports it. */
      readonly criterion: number;
      readonly sdError: number;
    } & Readonly<Record<EffectKind, SpreadEstimate>>);

/** Below this share of the error's SD an effect is none. */
const none = 1e-3;
const largestRatio = 100;
/** χ² with one degree of freedom, 95 %. */
const ruledOut = 3.841458820694124;

/**
 * 下一年 λ 的参考值：restricted maximum likelihood over one year's sheets. It serves to warn and to propose, never to score, and is
 * published by a person: with five teams a true spread of 3 points is estimated as nought in four of ten years (SCORING.md §3).
 * Where no two teams saw the same group nothing can be told.
 *
 * @param rows one a sheet of the fit, with its total as the only score
 */
export function proposedLambda(rows: readonly SeverityRow[]): LambdaProposal {
  const input = likelihoodOf(rows);
  if (!input.linked || input.freedom < 1) return { kind: 'not-identified' };
  if (input.at({ team: 1, judge: 1, visit: 1 }).squares === 0) return { kind: 'no-spread' };
  const criterion = criterionOf(input);
  const start = minimum(criterion, [0.75, 1, 0.5]);
  const { at, value } = minimum(criterion, start.at, { step: 0.1 });
  const [team, judge, visit] = at.map(Math.abs) as [number, number, number];
  const sdError = Math.sqrt(input.at(lambdaAt([team, judge, visit])).squares / input.freedom);
  const estimate = (k: number): SpreadEstimate => {
    const ratio = [team, judge, visit][k]!;
    const [low, high] = limitsOf(criterion, at, value, k);
    return {
      sd: ratio < none ? 0 : ratio * sdError,
      limits: [low * sdError, high === null ? null : high * sdError],
      lambda: ratio < none ? null : 1 / (ratio * ratio),
      unstable: low < none || high === null || high > 2 * low,
    };
  };
  return { kind: 'estimated', criterion: value, sdError, team: estimate(0), judge: estimate(1), visit: estimate(2) };
}

/** Ratios σeffect/σerror to λ; a ratio of nought is a very large λ. */
function lambdaAt(ratios: readonly number[]): Readonly<Record<EffectKind, number>> {
  const [team, judge, visit] = ratios.map((r) => 1 / Math.max(r * r, 1e-12)) as [number, number, number];
  return { team, judge, visit };
}

/** The restricted likelihood with σerror profiled out (Bates et al. 2015, eq. 42), by the ratios; their sign does not matter. */
const criterionOf =
  ({ freedom, at }: LikelihoodInput) =>
  (ratios: readonly number[]): number => {
    if (ratios.some((r) => Math.abs(r) > largestRatio)) return Number.POSITIVE_INFINITY;
    const { pivots, squares } = at(lambdaAt(ratios));
    return (
      pivots.reduce((sum, p) => sum + Math.log(p), 0) + freedom * (1 + Math.log((2 * Math.PI * squares) / freedom))
    );
  };

/** The ratios of one effect, down and up, at which the others cannot make up for it any more. */
function limitsOf(
  criterion: (ratios: readonly number[]) => number,
  best: readonly number[],
  least: number,
  k: number,
): [number, number | null] {
  const profile = (ratio: number) => {
    const others = best.filter((_, i) => i !== k);
    const whole = (x: readonly number[]) => criterion([...x.slice(0, k), ratio, ...x.slice(k)]);
    return minimum(whole, others, { step: 0.1, tolerance: 1e-4, most: 100 }).value - least - ruledOut;
  };
  const own = Math.abs(best[k]!);
  const edge = (inside: number, outside: number) => {
    let [a, b] = [inside, outside];
    while (Math.abs(a - b) > 0.01 * Math.max(a, b)) {
      const middle = (a + b) / 2;
      if (profile(middle) < 0) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  };
  let outside = Math.max(2 * own, 1);
  while (outside < largestRatio && profile(outside) < 0) outside *= 2;
  return [own < none || profile(0) < 0 ? 0 : edge(own, 0), outside < largestRatio ? edge(own, outside) : null];
}
