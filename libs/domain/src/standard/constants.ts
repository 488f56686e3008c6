import { type Flaw, flaw } from '../flaw.ts';
import type { StarPolicy } from './types.ts';

export interface OutOfRange {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/**
 * The constants of the severity correction that stand in a policy and make no sense. The bounds keep the system solvable: effects
 * are neither a thousand times the errors nor a thousandth, and no sheet is so light that its weight is lost.
 */
export function unsoundConstants({ lambda, huber, sigmaTotal, z }: StarPolicy): OutOfRange[] {
  const within = (name: string, value: number | undefined, least: number, most: number) =>
    value === undefined || (value >= least && value <= most) ? [] : [{ name, least, most }];
  return [
    ...within('lambda.team', lambda?.team, 1e-6, 1e6),
    ...within('lambda.judge', lambda?.judge, 1e-6, 1e6),
    ...within('lambda.visit', lambda?.visit, 1e-6, 1e6),
    ...within('huber', huber, 0.01, 1e6),
    ...within('sigmaTotal', sigmaTotal, 1e-6, 100),
    ...within('z', z, 0, 100),
  ];
}

/** 尺度校正的参数要么写全，要么全部不写：只写一半，会不声不响地按平均分算。 */
export function checkConstants({
  lambda,
  huber,
  sigmaTotal,
  z,
}: Partial<Pick<StarPolicy, 'lambda' | 'huber' | 'sigmaTotal' | 'z'>>): Flaw[] {
  const given = [lambda, huber, sigmaTotal, z].filter((constant) => constant !== undefined).length;
  return given === 0 || given === 4 ? [] : [flaw('constants-incomplete')];
}
