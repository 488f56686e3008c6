import type { StarPolicy } from './types.ts';

/**
 * The constants of the severity correction that stand in a policy and make no sense. The bounds keep the system solvable: effects
 * are neither a thousand times the errors nor a thousandth, and no sheet is so light that its weight is lost.
 */
export function unsoundConstants({ lambda, huber, sigmaTotal, z }: StarPolicy): { name: string; what: string }[] {
  const within = (name: string, value: number | undefined, least: number, most: number) =>
    value === undefined || (value >= least && value <= most) ? [] : [{ name, what: `应在 ${least} 到 ${most} 之间` }];
  return [
    ...within('lambda.team', lambda?.team, 1e-6, 1e6),
    ...within('lambda.judge', lambda?.judge, 1e-6, 1e6),
    ...within('lambda.visit', lambda?.visit, 1e-6, 1e6),
    ...within('huber', huber, 0.01, 1e6),
    ...within('sigmaTotal', sigmaTotal, 1e-6, 100),
    ...within('z', z, 0, 100),
  ];
}
