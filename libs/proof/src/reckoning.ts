import {
  type Evidence,
  EvidenceError,
  type Reckoning,
  asEvidence,
  flaw,
  inCanonicalOrder,
  reckon,
} from '@xinglou/domain';
import { canonicalJson, digest } from './digest.ts';

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

/** The reckoning with the digests of what went in and of what came out; `input` for who has it already. */
export function proven(evidence: Evidence, input = inputDigest(evidence)): ProvenReckoning {
  const body = { ...reckon(evidence), inputDigest: input };
  return { ...body, outputDigest: outputDigest(body) };
}

/** 公示包: what the notice hands out so that anyone can recompute every star. */
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

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
const bundleFields = ['bundle', 'evidence', 'reckoning', 'subdistrict', 'year'];

/** Its evidence, when this is a bundle at all. @throws EvidenceError with the place and what is wrong there */
function evidenceOf(bundle: unknown): { evidence: Evidence; reckoning: Record<string, unknown> } {
  if (!isObject(bundle)) throw new EvidenceError('bundle', flaw('not-object'));
  for (const key of Object.keys(bundle))
    if (!bundleFields.includes(key)) throw new EvidenceError(key, flaw('unknown-field'));
  if (bundle['bundle'] !== 1) throw new EvidenceError('bundle', flaw('not-one-of', { known: 1 }));
  if (!isObject(bundle['reckoning'])) throw new EvidenceError('reckoning', flaw('not-object'));
  return { evidence: asEvidence(bundle['evidence']), reckoning: bundle['reckoning'] };
}

/**
 * Recomputes a bundle from its evidence alone and says where it differs.
 * @throws EvidenceError where it is no bundle, UnknownRule
 */
export function verify(bundle: unknown): Verification {
  const { evidence, reckoning } = evidenceOf(bundle);
  const mine = proven(evidence);
  const differences: string[] = [];
  if (mine.inputDigest !== reckoning['inputDigest']) differences.push('inputDigest');
  if (outputDigest(reckoning) !== reckoning['outputDigest']) differences.push('outputDigest');
  if (mine.outputDigest !== reckoning['outputDigest']) differences.push('reckoning');
  const rows = Array.isArray(reckoning['groups']) ? (reckoning['groups'] as unknown[]) : [];
  const theirs = new Map(rows.filter(isObject).map((g) => [g['id'], canonicalJson(g)]));
  for (const g of mine.groups) if (theirs.get(g.id) !== canonicalJson(g)) differences.push(`group ${g.id}`);
  if (rows.length !== mine.groups.length) differences.push('groups');
  return { ok: differences.length === 0, differences };
}
