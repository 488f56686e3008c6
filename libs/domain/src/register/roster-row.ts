import { readingOf } from './spelling.ts';
import { areaNameOf, cleanText, fromPlainCell, nearest, phoneOf, plainDigits } from './cell-text.ts';

/** What stands in a cell: nothing, a text, a number, or a formula, which is never evaluated. */
export type Cell = null | string | number | { readonly formula: string };

export const rosterColumns = {
  area: '居民区',
  estate: '小区',
  name: '楼组名称',
  address: '地址',
  households: '户数',
  floors: '楼层数',
  builtYear: '建成年份',
  leader: '楼组长',
  phone: '联系电话',
  signatureFeature: '一楼一特色',
} as const;
export type RosterField = keyof typeof rosterColumns;
/** 退回修正的名册在末尾多出的一列；再导入时不看。 */
export const problemColumn = '问题';

/** How offices head the same columns. The first one found in a row is taken. */
const otherHeadings: Partial<Record<RosterField, readonly string[]>> = {
  area: ['所属居民区', '居民区名称', '居委会', '居委', '居委会名称'],
  estate: ['小区名称', '所属小区', '小区（里弄）'],
  name: ['楼组', '楼组名', '楼组号', '楼组编号'],
  address: ['楼组地址', '门牌号', '门牌'],
  households: ['总户数', '居民户数', '住户数'],
  floors: ['楼层', '层数', '总楼层'],
  builtYear: ['建成年代', '建造年份', '建筑年代'],
  leader: ['楼组长姓名', '组长', '组长姓名', '姓名'],
  phone: ['电话', '手机', '手机号', '手机号码', '联系方式', '楼组长电话', '电话号码'],
  signatureFeature: ['特色', '楼组特色', '特色项目', '自治特色'],
};
/** 表头里的空格、换行、括号里的单位和星号不算：“户 数（户）*”就是“户数”。 */
const bare = (heading: string): string => heading.replace(/[（(][^（()）]*[)）]|[\s\u3000*＊:：]/g, '');
const headings = new Map<string, RosterField>(
  (Object.keys(rosterColumns) as RosterField[]).flatMap((field) =>
    [rosterColumns[field], ...(otherHeadings[field] ?? [])].map((word) => [bare(word), field] as const),
  ),
);
export const fieldOf = (heading: string): RosterField | null => headings.get(bare(heading)) ?? null;

/** 空缺、待定：没有楼组长，不是一个人的名字。 */
const vacant = /^[（(]?(空缺|暂缺|缺|无|暂无|待定|待选|待补|[-—/、]+)[)）]?$/;
export const requiredFields: readonly RosterField[] = ['area', 'estate', 'name'];

export type RosterProblemCode =
  | 'required'
  | 'unknown-area'
  | 'area-merged'
  | 'area-split'
  | 'written-differently'
  | 'not-a-number'
  | 'out-of-range'
  | 'phone-invalid'
  | 'leader-missing'
  | 'duplicate-in-file'
  | 'formula'
  | 'text-too-long';

export interface RosterProblem {
  readonly code: RosterProblemCode;
  readonly field: RosterField;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, string | number>>;
}

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

export interface KnownArea {
  readonly id: string;
  readonly name: string;
  /** Of an area that is no more: the areas that it became part of. */
  readonly successors?: readonly string[] | null;
}

/** 撤并的居民区：the areas of today that an old one became, also over several merges. */
function todays(area: KnownArea, areas: readonly KnownArea[], seen: readonly string[] = []): KnownArea[] {
  if (!area.successors?.length) return [area];
  const next = areas.filter((a) => area.successors?.includes(a.id) && !seen.includes(a.id));
  return next.flatMap((a) => todays(a, areas, [...seen, area.id]));
}

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
  const areaName = required.area === null ? null : areaNameOf(required.area);
  const called = areas.filter((a) => a.name === areaName || areaNameOf(a.name) === areaName);
  const written = called.find((a) => !a.successors) ?? called[0];
  const now = written ? todays(written, areas) : [];
  const area = now.length === 1 ? now[0] : undefined;
  if (areaName !== null && !written) {
    const meant = nearest(
      areaName,
      areas.filter((a) => !a.successors).map((a) => areaNameOf(a.name)),
    );
    say('unknown-area', 'area', { value: areaName, meant: meant ?? '' });
  } else if (written && area && area !== written) say('area-merged', 'area', { value: areaName ?? '', now: area.name });
  else if (written && !area)
    say('area-split', 'area', { value: areaName ?? '', now: now.map((a) => a.name).join('、') || '？' });
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
