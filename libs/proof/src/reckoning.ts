import { type Evidence, type Reckoning, inCanonicalOrder, reckon } from '@xinglou/domain';
import { digest } from './digest.ts';

/** SHA-256 of the evidence with every list in its one order. */
export const inputDigest = (evidence: Evidence): string => digest(inCanonicalOrder(evidence));

export interface ProvenReckoning extends Reckoning {
  readonly inputDigest: string;
  readonly outputDigest: string;
}

/** Of the reckoning without its own digest and without what the api adds. */
export function outputDigest(reckoning: object): string {
  const { outputDigest: _own, id: _id, frozenAt: _at, ...rest } = reckoning as Record<string, unknown>;
  return digest(rest);
}

/** The reckoning with the digests of what went in and of what came out. */
export function proven(evidence: Evidence): ProvenReckoning {
  const body = { ...reckon(evidence), inputDigest: inputDigest(evidence) };
  return { ...body, outputDigest: outputDigest(body) };
}

/** What the notice hands out so that anyone can recompute every star. */
export interface Bundle {
  readonly bundle: 1;
  readonly subdistrict: string;
  readonly year: number;
  readonly evidence: Evidence;
  readonly reckoning: ProvenReckoning;
}

export interface Verification {
  readonly ok: boolean;
  readonly differences: readonly string[];
}

/** Recomputes a bundle from its evidence alone and says where it differs. */
export function verify({ evidence, reckoning }: Bundle): Verification {
  const mine = proven(evidence);
  const differences: string[] = [];
  if (mine.inputDigest !== reckoning.inputDigest) differences.push('inputDigest');
  if (outputDigest(reckoning) !== reckoning.outputDigest) differences.push('outputDigest');
  if (mine.outputDigest !== reckoning.outputDigest) differences.push('reckoning');
  const theirs = new Map(reckoning.groups.map((g) => [g.id, g]));
  for (const g of mine.groups) {
    const their = theirs.get(g.id);
    if (their?.stars !== g.stars || their.total !== g.total) differences.push(`group ${g.id}`);
  }
  if (theirs.size !== mine.groups.length) differences.push('groups');
  return { ok: differences.length === 0, differences };
}
