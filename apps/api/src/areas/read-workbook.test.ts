import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type RosterFate, findHeader, readRoster } from '@xinglou/domain';
import { writeXlsx } from 'hucre/xlsx';
import { parseApart } from './parse-apart.ts';
import { readWorkbook } from './read-workbook.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../../libs/testing/fixtures/roster/${name}`, import.meta.url));
const places = JSON.parse(readFileSync(new URL('../../demo/places.json', import.meta.url), 'utf8')) as {
  areas: { name: string }[];
};
const areas = places.areas.map((a) => ({ id: a.name, name: a.name }));

async function fates(file: Buffer) {
  const [sheet] = await readWorkbook(file);
  if (!sheet) throw new Error('no sheet');
  const { header } = findHeader(sheet.rows);
  if (!header) throw new Error('no header');
  return { sheet, header, rows: readRoster(sheet, header, areas, new Map()) };
}

describe('a roster', () => {
  it('that an office keeps well is read without a word', async () => {
    const { rows } = await fates(fixture('roster-2019.xlsx'));
    expect(rows).toHaveLength(280);
    expect(new Set(rows.map((r) => r.fate))).toEqual(new Set<RosterFate>(['new']));
  });

  it('with titles, merged cells, subtotals, notes and slips gives every row its fate', async () => {
    const expected = JSON.parse(fixture('roster-2019-messy.expected.json').toString()) as {
      sheet: string;
      headerRow: number;
      rows: { row: number; fate: string; code?: string }[];
    };
    const { rows, sheet, header } = await fates(fixture('roster-2019-messy.xlsx'));
    expect([sheet.name, header.row + 1]).toEqual([expected.sheet, expected.headerRow]);
    const found = new Map(rows.map((r) => [r.row, r]));
    const differing = expected.rows.filter(({ row, fate, code }) => {
      const got = found.get(row);
      if (!got) return true;
      if (fate === 'ok-or-error') return got.fate === 'skipped';
      if (fate === 'error') return got.fate !== 'error' || !got.problems.some((p) => p.code === code);
      if (fate === 'skipped') return got.skipped !== code;
      if (fate === 'warning')
        return got.fate === 'error' || !got.problems.some((p) => p.code === code && p.severity === 'warning');
      return got.fate !== 'new' || got.problems.length > 0;
    });
    expect(differing).toEqual([]);
    expect(found.get(302)?.problems[0]?.params).toEqual({ value: '新福里', meant: '新福康里' });
    expect(found.get(299)?.problems.at(-1)).toMatchObject({
      code: 'duplicate-in-file',
      params: { row: expect.anything() },
    });
  });
});

it.each(['roster-small.xls', 'roster-small-gbk.csv'])(
  '%s is read as offices have it, to the last character',
  async (name) => {
    const { rows } = await fates(fixture(name));
    expect(rows.map((r) => [r.fate, r.group?.name, r.group?.households, r.group?.phone])).toEqual([
      ['new', '三十二号楼组', 24, '13000000001'],
      ['new', '３３号楼组', 18, '13000000002'],
    ]);
  },
);

it('a .csv in UTF-8, with its mark, is read too; 20,000 rows are the most', async () => {
  const csv = (rows: number) =>
    `\ufeff居民区,小区,楼组名称\n${Array.from({ length: rows }, (_, i) => `奉贤,奉贤一村,${i + 1}号楼组`).join('\n')}`;
  const { rows } = await fates(Buffer.from(csv(19_999)));
  expect([rows.length, rows.filter((r) => r.fate === 'new').length]).toEqual([19_999, 19_999]);
  await expect(readWorkbook(Buffer.from(csv(20_000)))).rejects.toMatchObject({ code: 'import-too-many-rows' });
});

/** A zip of one stored or deflated entry, by hand. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe('a file that is no roster', () => {
  const ole = (inside: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(inside, 'utf16le')]);
  it.each<[string, Buffer, string]>([
    ['a letter', Buffer.from('各位领导：名册见附件。'), 'import-not-excel'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'import-not-excel'],
    ['half an old .xls', ole('Workbook'), 'import-broken'],
    ['a workbook with a password', ole('EncryptedPackage'), 'import-encrypted'],
    ['half a workbook', fixture('roster-2019.xlsx').subarray(0, 9000), 'import-broken'],
    ['a zip of something else', zip('a.txt', Buffer.from('x')), 'import-broken'],
    ['a zip bomb', zip('xl/worksheets/sheet1.xml', Buffer.alloc(60 * 1024 * 1024)), 'import-bomb'],
  ])('%s is refused', async (_, file, code) => {
    await expect(readWorkbook(file)).rejects.toMatchObject({ code });
  });

  it('a workbook that takes too long is given up, and nothing else waits for it', async () => {
    await expect(parseApart(fixture('roster-2019.xlsx'), 'xlsx', 1)).rejects.toMatchObject({
      code: 'import-timed-out',
    });
  });

  it('a workbook without the column 楼组名称 names what is missing', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['居民区', '小区'],
            ['奉贤', '奉贤一村'],
          ],
        },
      ],
    });
    const [sheet] = await readWorkbook(Buffer.from(bytes));
    expect(findHeader(sheet?.rows ?? [])).toEqual({ header: null, missing: ['楼组名称'] });
  });
});
