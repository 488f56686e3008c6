import { type Evidence, inCanonicalOrder } from './evidence.ts';
import type { ReckonedGroup, Reckoning } from './reckoning.ts';

/** A stored reckoning with the evidence that it is of. */
export interface Reckoned {
  readonly evidence: Evidence;
  readonly reckoning: Reckoning;
}
export type RowKind = 'group' | 'visit' | 'sheet' | 'finding' | 'decision';
export interface RowChange {
  readonly kind: RowKind;
  readonly change: 'added' | 'removed' | 'changed';
  readonly id: string;
}
/** Why a group moved: its own rows, what holds for all, or else sheets of other groups, from which severity was learned. */
export type MoveCause =
  | RowChange
  | { readonly kind: 'rule' | 'standard' | 'elsewhere' }
  | { readonly kind: 'policy'; readonly fields: readonly string[] };
export interface Standing {
  readonly total: number | null;
  readonly stars: number;
  readonly ruleStars: number;
  readonly revisit: boolean;
}
export interface GroupMove {
  readonly id: string;
  /** Null: not among the groups then. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  readonly causes: readonly MoveCause[];
}
export interface Comparison {
  /** What holds for all groups: rule, standard, policy. */
  readonly general: readonly MoveCause[];
  readonly rows: readonly RowChange[];
  /** Groups whose total, stars or mark is another; those whose stars moved first, then by how far the total did. */
  readonly moves: readonly GroupMove[];
}

/** 两次核算之间：哪些楼组动了，为什么。 */
export function compareReckonings(before: Reckoned, after: Reckoned): Comparison {
  const [old, now] = [inCanonicalOrder(before.evidence), inCanonicalOrder(after.evidence)];
  const general = generalCauses(old, now);
  const changed = changedRows(old, now);
  const standings = (r: Reckoning) => new Map(r.groups.map((g) => [g.id, standing(g)]));
  const [then, today] = [standings(before.reckoning), standings(after.reckoning)];
  const moves = [...new Set([...then.keys(), ...today.keys()])].sort().flatMap((id): GroupMove[] => {
    const [was, is] = [then.get(id) ?? null, today.get(id) ?? null];
    if (same(was, is)) return [];
    const own = changed.filter((r) => r.group === id).map((r) => r.row);
    const causes = [...own, ...general];
    return [{ id, before: was, after: is, causes: causes.length > 0 ? causes : [{ kind: 'elsewhere' }] }];
  });
  const distance = ({ before: b, after: a }: GroupMove) => Math.abs((a?.total ?? 0) - (b?.total ?? 0));
  const starred = ({ before: b, after: a }: GroupMove) => Number(b?.stars !== a?.stars);
  return {
    general,
    rows: changed.map((r) => r.row),
    moves: moves.sort((a, b) => starred(b) - starred(a) || distance(b) - distance(a)),
  };
}

const standing = ({ total, stars, ruleStars, revisit }: ReckonedGroup): Standing => ({
  ...{ total, stars, ruleStars, revisit },
});

/** By canonical order every value has one text. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, ordered(one)])
      : value;

function generalCauses(old: Evidence, now: Evidence): MoveCause[] {
  const fields = [...new Set([...Object.keys(old.policy), ...Object.keys(now.policy)])]
    .filter((f) => !same(old.policy[f as keyof Evidence['policy']], now.policy[f as keyof Evidence['policy']]))
    .sort();
  return [
    ...(old.rule === now.rule ? [] : [{ kind: 'rule' } as const]),
    ...(same(old.standard, now.standard) ? [] : [{ kind: 'standard' } as const]),
    ...(fields.length === 0 ? [] : [{ kind: 'policy', fields } as const]),
  ];
}

interface Row {
  readonly kind: RowKind;
  readonly id: string;
  readonly group: string;
  readonly value: unknown;
}

function rowsOf({ groups, visits, sheets, findings, decisions }: Evidence): Map<string, Row> {
  const groupOf = new Map(visits.map((v) => [v.id, v.group]));
  const rows: Row[] = [
    ...groups.map((g): Row => ({ kind: 'group', id: g.id, group: g.id, value: g })),
    ...visits.map((v): Row => ({ kind: 'visit', id: v.id, group: v.group, value: v })),
    ...sheets.map((s): Row => ({ kind: 'sheet', id: s.id, group: groupOf.get(s.visit) ?? '', value: s })),
    ...findings.map((f): Row => ({ kind: 'finding', id: f.id, group: f.group, value: f })),
    ...decisions.map((d): Row => ({ kind: 'decision', id: d.group, group: d.group, value: d })),
  ];
  return new Map(rows.map((r) => [`${r.kind} ${r.id}`, r]));
}

function changedRows(old: Evidence, now: Evidence): { row: RowChange; group: string }[] {
  const [then, today] = [rowsOf(old), rowsOf(now)];
  return [...new Set([...then.keys(), ...today.keys()])].sort().flatMap((key) => {
    const [was, is] = [then.get(key), today.get(key)];
    if (was && is && same(was.value, is.value)) return [];
    const { kind, id, group } = (is ?? was)!;
    return [{ row: { kind, id, change: !was ? 'added' : !is ? 'removed' : 'changed' }, group }];
  });
}
