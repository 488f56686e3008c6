import type { StarPolicy } from '../standard/types.ts';
import { EvidenceError } from './evidence-error.ts';

/** The constants of the correction (SCORING.md §3-4): published before the final inspection. */
export type Correction = Required<Pick<StarPolicy, 'lambda' | 'huber' | 'sigmaTotal' | 'z'>>;

/** Below this the system is lost in rounding; it would say that effects vary a thousand times as much as errors. */
const leastLambda = 1e-6;

/** @throws EvidenceError where rule "1" lacks a constant, or one makes no sense */
export function correctionOf({ lambda, huber, sigmaTotal, z, revisits }: StarPolicy): Correction {
  const need = <T>(value: T | undefined, name: string, sound: (value: T) => boolean, what: string): T => {
    if (value === undefined) throw new EvidenceError(`evidence.policy.${name}`, '缺少：规则 1 要用它校正尺度');
    if (!sound(value)) throw new EvidenceError(`evidence.policy.${name}`, what);
    return value;
  };
  const shrinks = (x: number) => Number.isFinite(x) && x >= leastLambda;
  const positive = (x: number) => Number.isFinite(x) && x > 0;
  const { team, judge, visit } = need(lambda, 'lambda', () => true, '');
  for (const [name, x] of Object.entries({ team, judge, visit }))
    need(x, `lambda.${name}`, shrinks, `应为不小于 ${leastLambda} 的数`);
  need(revisits, 'revisits', (n) => Number.isInteger(n) && n >= 0, '应为不小于 0 的整数');
  return {
    lambda: { team, judge, visit },
    huber: need(huber, 'huber', positive, '应大于 0'),
    sigmaTotal: need(sigmaTotal, 'sigmaTotal', positive, '应大于 0'),
    z: need(z, 'z', (x) => Number.isFinite(x) && x >= 0, '不能为负'),
  };
}
