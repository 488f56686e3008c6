import { areaNameOf, cleanText, fromPlainCell, phoneOf, plainDigits } from './cell-text.ts';
import { type KnownArea, areaMeant } from './roster-area.ts';
import { type RosterField, requiredFields } from './roster-columns.ts';
import type { RosterProblem, RosterProblemCode } from './roster-problem.ts';
import { readingOf } from './spelling.ts';

/** What stands in a cell: nothing, a text, a number, or a formula, which is never evaluated. */
export type Cell = null | string | number | { readonly formula: string };

/** 空缺、待定：没有楼组长，不是一个人的名字。 */
const vacant = /^[（(]?(空缺|暂缺|缺|无|暂无|待定|待选|待补|[-—/、]+)[)）]?$/;
/** A row as the register would take it. Null: the file does not say, so nothing changes. */
export interface RosterGroup {
  readonly areaId: string;
  readonly estate: string;
  readonly name: string;
  readonly address: string | null;
  readonly households: number | null;
  readonly floors: number | null;
  readonly builtYear: number | null;
  readonly leader: string | null;
  readonly phone: string | null;
  readonly signatureFeature: string | null;
}

const ranges = { households: [1, 5000], floors: [1, 120], builtYear: [1840, 2100] } as const;
type NumberField = keyof typeof ranges;
const longest = 120;

const mild: ReadonlySet<RosterProblemCode> = new Set(['leader-missing', 'area-merged', 'written-differently']);

/** 一行名册：哪里不对，说明是哪一格；对的，读成登记的样子。 */
export function readRow(
  cells: Readonly<Partial<Record<RosterField, Cell>>>,
  areas: readonly KnownArea[],
): { group: RosterGroup | null; problems: RosterProblem[] } {
  const problems: RosterProblem[] = [];
  const say = (code: RosterProblemCode, field: RosterField, params: RosterProblem['params'] = {}) =>
    problems.push({
      code,
      field,
      severity: mild.has(code) || (code === 'formula' && field === 'signatureFeature') ? 'warning' : 'error',
      params,
    });

  const text = (field: RosterField): string | null => {
    const cell = cells[field] ?? null;
    if (cell === null) return null;
    if (typeof cell === 'object') {
      say('formula', field);
      return `=${cell.formula}`;
    }
    const clean = fromPlainCell(cleanText(String(cell)));
    // What a spreadsheet would take for a formula is one, also in a .csv and in a row that was sent back.
    if (clean.startsWith('=')) say('formula', field);
    if (clean.length > longest) say('text-too-long', field, { max: longest });
    return clean === '' ? null : clean;
  };
  const number = (field: NumberField): number | null => {
    const cell = cells[field] ?? null;
    const read = typeof cell === 'number' ? String(cell) : text(field);
    if (read === null || read.startsWith('=')) return null;
    const digits = plainDigits(read);
    if (!/^-?\d{1,9}$/.test(digits)) return (say('not-a-number', field, { value: read }), null);
    const [least, most] = ranges[field];
    const value = Number(digits);
    if (value < least || value > most) say('out-of-range', field, { value, least, most });
    return value;
  };

  const required = Object.fromEntries(requiredFields.map((field) => [field, text(field)])) as Record<
    RosterField,
    string | null
  >;
  for (const field of requiredFields) if (required[field] === null) say('required', field);
  const meant = required.area === null ? null : areaMeant(areaNameOf(required.area), areas);
  if (meant?.problem) say(meant.problem.code, 'area', meant.problem.params);
  const area = meant?.area;
  const named = text('leader');
  const leader = named !== null && vacant.test(named) ? null : named;
  if (leader === null) say('leader-missing', 'leader');
  const typed = text('phone');
  const phone = typed === null ? null : phoneOf(typed);
  if (typed !== null && phone === null && !typed.startsWith('=')) say('phone-invalid', 'phone', { value: typed });
  const rest = {
    address: text('address'),
    households: number('households'),
    floors: number('floors'),
    builtYear: number('builtYear'),
  };
  const signatureFeature = text('signatureFeature');
  if (problems.some((p) => p.severity === 'error') || !area) return { group: null, problems };
  const group = {
    areaId: area.id,
    estate: required.estate ?? '',
    name: required.name ?? '',
    ...rest,
    leader,
    phone,
    signatureFeature,
  };
  return { group, problems };
}

/** What a group is known by: area, estate and name, as they stand. */
export const keyOf = (g: { areaId: string; estate: string; name: string }): string =>
  [g.areaId, g.estate, g.name].join('\n');
/** The key whatever the width and kind of numerals. */
export const readingKeyOf = (g: { areaId: string; estate: string; name: string }): string =>
  [g.areaId, readingOf(g.estate), readingOf(g.name)].join('\n');

/** Which fields the file would change; what it does not say stays. */
export function changedFields(file: RosterGroup, known: RosterGroup): RosterField[] {
  const fields = ['address', 'households', 'floors', 'builtYear', 'leader', 'phone', 'signatureFeature'] as const;
  return fields.filter((f) => file[f] !== null && file[f] !== known[f]);
}
