import { type Flaw, flaw } from '../flaw.ts';
import { checkPolicy, checkStandard } from '../standard/check.ts';
import { grades } from '../standard/types.ts';
import { correctionOf } from './correction.ts';
import type { Evidence } from './evidence.ts';
import { EvidenceError } from './evidence-error.ts';

type Check = (value: unknown, path: string) => void;
const refuse = (path: string, what: Flaw): never => {
  throw new EvidenceError(path, what);
};
const text: Check = (v, path) => void (typeof v === 'string' || refuse(path, flaw('not-text')));
const flag: Check = (v, path) => void (typeof v === 'boolean' || refuse(path, flaw('not-flag')));
const number: Check = (v, path) =>
  void ((typeof v === 'number' && Number.isFinite(v)) || refuse(path, flaw('not-number')));
const orNull =
  (check: Check): Check =>
  (v, path) =>
    v === null ? undefined : check(v, path);
const oneOf =
  (...known: string[]): Check =>
  (v, path) =>
    void (
      (typeof v === 'string' && known.includes(v)) ||
      refuse(path, flaw('not-one-of', { known: known.join(', ') }))
    );
const list =
  (check: Check): Check =>
  (v, path) => {
    if (!Array.isArray(v)) return refuse(path, flaw('not-list'));
    v.forEach((one, i) => check(one, `${path}[${i}]`));
  };
const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
/** An object with exactly these fields; a name that ends in ? may be absent. */
const object =
  (fields: Record<string, Check>): Check =>
  (v, path) => {
    if (!isObject(v)) return refuse(path, flaw('not-object'));
    const names = new Map(
      Object.entries(fields).map(([name, check]) => [name.replace(/\?$/, ''), { check, optional: name.endsWith('?') }]),
    );
    for (const key of Object.keys(v)) if (!names.has(key)) refuse(`${path}.${key}`, flaw('unknown-field'));
    for (const [name, { check, optional }] of names)
      if (Object.hasOwn(v, name)) check(v[name], `${path}.${name}`);
      else if (!optional) refuse(`${path}.${name}`, flaw('absent'));
  };
const points: Check = (v, path) => {
  if (!isObject(v)) return refuse(path, flaw('not-object'));
  for (const [key, value] of Object.entries(v)) orNull(number)(value, `${path}.${key}`);
};
const perGrade = object({ minor: number, major: number, critical: number });

const evidence = object({
  rule: text,
  standard: object({
    version: text,
    dimensions: list(
      object({
        key: text,
        weight: number,
        'minimum?': orNull(number),
        items: list(object({ key: text, max: number, 'presentation?': flag, 'mayNotApply?': flag, 'veto?': flag })),
      }),
    ),
  }),
  policy: object({
    'lambda?': object({ team: number, judge: number, visit: number }),
    'huber?': number,
    'sigmaTotal?': number,
    'z?': number,
    revisits: number,
    minJudges: number,
    fullPanel: number,
    stars: list(object({ stars: number, from: number, 'quota?': orNull(number) })),
    deductions: perGrade,
    rectifiedFactor: perGrade,
    deductionCap: number,
    vetoCap: number,
    minimumCap: number,
  }),
  groups: list(object({ id: text, 'training?': flag })),
  visits: list(object({ id: text, group: text, team: text })),
  sheets: list(object({ id: text, visit: text, judge: text, items: points })),
  findings: list(
    object({
      id: text,
      group: text,
      dimension: text,
      'item?': orNull(text),
      grade: oneOf(...grades),
      responsible: text,
      rectified: flag,
      'veto?': flag,
    }),
  ),
  decisions: list(object({ group: text, stars: number, reason: text, facts: orNull(text) })),
});

/** Refuses what is not evidence: unknown fields, missing ones, numbers that are none, a standard or policy that is unsound. */
export function asEvidence(value: unknown): Evidence {
  evidence(value, 'evidence');
  const checked = value as Evidence;
  // Which trait decides is the register's matter; the file form has no traits.
  const { standard, policy } = checked;
  const bare = {
    ...standard,
    dimensions: standard.dimensions.map((d) => ({ ...d, items: d.items.map(({ key, max }) => ({ key, max })) })),
  };
  if (checked.rule === '1') correctionOf(policy);
  for (const what of checkStandard(bare)) refuse('evidence.standard', what);
  for (const what of checkPolicy(policy)) refuse('evidence.policy', what);
  return checked;
}
