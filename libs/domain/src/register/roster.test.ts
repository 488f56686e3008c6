import { describe, expect, it } from '@jest/globals';
import {
  type Cell,
  type RosterGroup,
  type RosterProblem,
  asPlainCell,
  findHeader,
  keyOf,
  readRoster,
  readRow,
  rowsToMend,
} from './index.ts';
import { readingOf } from './spelling.ts';

const areas = [
  { id: 'a', name: '奉贤' },
  { id: 'b', name: '恒丰居民区' },
];
const row = (cells: Partial<Record<'area' | 'estate' | 'name' | 'households' | 'leader' | 'phone', Cell>>) =>
  readRow({ area: '奉贤', estate: '奉贤一村', name: '1号楼组', leader: '演示甲', ...cells }, areas);
const codes = (cells: Parameters<typeof row>[0]) => row(cells).problems.map((p) => p.code);

describe('a row of the roster', () => {
  it.each<[string, Parameters<typeof row>[0], string[]]>([
    ['that says all is taken', {}, []],
    ['may write the area as it is spoken', { area: '　恒丰居委会 ' }, []],
    ['may write numbers in full width', { households: '２８' }, []],
    ['may hyphenate a phone', { phone: '021-1234 5678' }, []],
    ['with an area that is nearly one of ours is asked about', { area: '恒峰' }, ['unknown-area']],
    ['with an area like no other is not asked about one', { area: '没听说过' }, ['area-not-known']],
    ['with a word for a number is asked about', { households: '约30' }, ['not-a-number']],
    ['with an impossible number is asked about', { households: 9999 }, ['out-of-range']],
    ['with half a phone is asked about', { phone: '130000000' }, ['phone-invalid']],
    ['without a name is asked about', { name: ' 　' }, ['required']],
    ['with a formula for a name is asked about', { name: { formula: 'HYPERLINK("x")' } }, ['formula']],
    ['with what only looks like a formula is asked about too', { name: '\'=A1&"号"' }, ['formula']],
    ['without a leader is taken with a word', { leader: null }, ['leader-missing']],
    ['that says 空缺 names no person 空缺', { leader: '（空缺）' }, ['leader-missing']],
    ['that says 待定 names no person 待定', { leader: '待定' }, ['leader-missing']],
  ])('%s', (_, cells, expected) => {
    expect(codes(cells)).toEqual(expected);
  });

  it('keeps names as they are written, but for blanks around them', () => {
    expect(row({ name: '\u200b①号楼组　' }).group?.name).toBe('①号楼组');
    expect(row({ leader: '空缺' }).group?.leader).toBeNull();
  });
});

describe('a cell', () => {
  it('that begins like a formula is written as text, and read back as it was', () => {
    expect([asPlainCell('=HYPERLINK("x")'), asPlainCell('@A1'), asPlainCell('1号'), asPlainCell(5)]).toEqual([
      '\'=HYPERLINK("x")',
      "'@A1",
      '1号',
      5,
    ]);
    expect(row({ name: asPlainCell('-1号楼组') }).group?.name).toBe('-1号楼组');
  });
});

describe('the header', () => {
  it('may stand below titles, and be headed as offices head it', () => {
    const rows: Cell[][] = [
      ['2020年楼组名册'],
      ['序号', '所属居民区', '小 区', '楼组\n名称*', '户数（户）', '组长', '手机号'],
    ];
    const { header } = findHeader(rows);
    expect(header?.row).toBe(1);
    expect([...(header?.columns ?? [])]).toEqual([
      ['area', 1],
      ['estate', 2],
      ['name', 3],
      ['households', 4],
      ['leader', 5],
      ['phone', 6],
    ]);
  });

  it('names the columns that are missing', () => {
    expect(findHeader([['居民区', '小区', '地址']]).missing).toEqual(['楼组名称']);
  });
});

describe('a roster against the register', () => {
  const sheet = (rows: Cell[][]) => ({ rows: [['居民区', '小区', '楼组名称', '户数'], ...rows], heldBy: () => null });
  const known: RosterGroup = {
    areaId: 'a',
    estate: '奉贤一村',
    name: '1号楼组',
    address: null,
    households: 18,
    floors: null,
    builtYear: null,
    leader: null,
    phone: null,
    signatureFeature: null,
  };
  const fates = (rows: Cell[][]) => {
    const read = sheet(rows);
    const { header } = findHeader(read.rows);
    return header && readRoster(read, header, areas, new Map([[keyOf(known), known]])).map((r) => r.skipped ?? r.fate);
  };

  it('tells new from changed from unchanged; an empty cell changes nothing', () => {
    expect(fates([['奉贤', '奉贤一村', '2号楼组', 5]])).toEqual(['new']);
    expect(fates([['奉贤', '奉贤一村', '1号楼组', 20]])).toEqual(['changed']);
    expect(fates([['奉贤居委', '奉贤一村', ' 1号楼组 ', '１８']])).toEqual(['unchanged']);
    expect(fates([['奉贤', '奉贤一村', '1号楼组', null]])).toEqual(['unchanged']);
  });

  it('leaves out blank rows, subtotals and notes', () => {
    expect(fates([[null, '　'], ['小计', null, null, 99], ['注：以上为演示数据']])).toEqual([
      'blank',
      'subtotal',
      'note',
    ]);
  });

  it('names the first of two equal rows', () => {
    const twice = [
      ['奉贤', '奉贤一村', '3号楼组', 5],
      ['奉贤居民区', '奉贤一村', '3号楼组', 6],
    ];
    expect(fates(twice)).toEqual(['new', 'error']);
  });
});

describe('numerals of any kind and width', () => {
  it.each([
    ['三十二号楼组', '32号楼组'],
    ['３２号楼组', '32 号楼组'],
    ['十号', '10号'],
    ['一百零八弄二十号', '108弄20号'],
    ['二〇一室', '201室'],
    ['Ａ座０３号', 'a座3号'],
  ])('%s reads like %s', (a, b) => expect(readingOf(a)).toBe(readingOf(b)));
  it.each([
    ['①号楼组', '1号楼组'],
    ['三林苑', '3林苑'],
    ['12号', '21号'],
  ])('%s is not %s', (a, b) => expect(readingOf(a)).not.toBe(readingOf(b)));
});

describe('a roster that writes a known group otherwise', () => {
  const known: RosterGroup = {
    ...{ areaId: 'a', estate: '奉贤一村', name: '三十二号楼组', address: null, households: 18, floors: null },
    ...{ builtYear: null, leader: null, phone: null, signatureFeature: null },
  };
  const read = (rows: Cell[][], known_: RosterGroup[] = [known], of = areas) => {
    const sheet = { rows: [['居民区', '小区', '楼组名称', '户数'], ...rows], heldBy: () => null };
    const { header } = findHeader(sheet.rows);
    return header ? readRoster(sheet, header, of, new Map(known_.map((g) => [keyOf(g), g]))) : [];
  };

  it('changes that group under the register’s name, with a word', () => {
    const [row] = read([['奉贤', '奉贤1村', '３２号楼组', 20]]);
    expect([row?.fate, row?.group?.name, row?.group?.estate]).toEqual(['changed', '三十二号楼组', '奉贤一村']);
    expect(row?.problems.map((p) => `${p.severity} ${p.code}`)).toContain('warning written-differently');
  });
  it('names the first of two rows that read alike', () => {
    const rows = read(
      [
        ['奉贤', '东村', '七号楼组', 5],
        ['奉贤', '东村', '7号楼组', 5],
      ],
      [],
    );
    expect(rows.map((r) => r.fate)).toEqual(['new', 'error']);
  });
  it('follows an area that was merged to its successor, and asks where there are several', () => {
    const merged = [
      ...areas,
      { id: 'old', name: '太和坊', successors: ['b'] },
      { id: 'older', name: '太和里', successors: ['old'] },
      { id: 'split', name: '大桥', successors: ['a', 'b'] },
    ];
    const rows = read(
      ['太和坊居委', '太和里', '大桥'].map((area) => [area, '太和坊', '1号楼组', 5]),
      [],
      merged,
    );
    expect(rows.map((r) => [r.fate, r.group?.areaId, r.problems[0]?.code])).toEqual([
      ['new', 'b', 'area-merged'],
      ['error', undefined, 'area-merged'],
      ['error', undefined, 'area-split'],
    ]);
    expect(rows[1]?.problems.at(-1)?.code).toBe('duplicate-in-file');
  });
});

describe('the rows in error, to be mended', () => {
  const sheet = {
    rows: [
      ['2020年楼组名册'],
      ['序号', '居民区', '小区', '楼组名称', '户数', '问题'],
      [1, '奉贤', '奉贤一村', '1号楼组', 20, null],
      [2, null, '奉贤一村', '2号楼组', '约30', '上次退回时写的', '请核'],
      [3, null, '奉贤一村', { formula: 'C4' }, 5],
    ] as Cell[][],
    // 居民区 is one cell over the three rows.
    heldBy: (row: number, column: number) => (column === 1 && row > 2 ? 2 : null),
  };
  const read = (of: typeof sheet) => {
    const { header } = findHeader(of.rows);
    if (!header) throw new Error('no header');
    return { header, rows: readRoster(of, header, areas, new Map()) };
  };
  const errors = (r: { problems: readonly RosterProblem[] }) =>
    r.problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));
  const { header, rows } = read(sheet);
  const mend = rowsToMend(sheet, header, rows, (r) => errors(r).join());

  it('keep the office’s own columns, say what a merged cell says, and hold no formula', () => {
    expect(mend).toEqual([
      ['序号', '居民区', '小区', '楼组名称', '户数', '', '问题'].map((cell) => (cell === '' ? null : cell)),
      [2, '奉贤', '奉贤一村', '2号楼组', '约30', '请核', 'not-a-number'],
      [3, '奉贤', '奉贤一村', "'=C4", 5, null, 'formula'],
    ]);
  });

  it('are in error for the same reasons as long as nobody mends them; mended, they are taken with the column in place', () => {
    const again = (cells: Cell[][]) => read({ rows: cells, heldBy: () => null }).rows;
    expect(again(mend).map((r) => [r.fate, ...errors(r)])).toEqual([
      ['error', 'not-a-number'],
      ['error', 'formula'],
    ]);
    const [head, two, three] = mend;
    const mended = [head ?? [], (two ?? []).with(4, 30), (three ?? []).with(3, '3号楼组')];
    expect(again(mended).map((r) => [r.fate, r.group?.name, r.group?.households])).toEqual([
      ['new', '2号楼组', 30],
      ['new', '3号楼组', 5],
    ]);
  });
});
