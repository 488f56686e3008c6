import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditCheck, AuditRow, Page } from '@xinglou/contract';
import { type AuditEntry, leafOf, sealNext } from '@xinglou/proof';
import { readXlsx } from 'hucre/xlsx';
import { entryFields } from '../platform/audit/sealed.ts';
import { Sealer } from '../platform/audit/sealer.ts';
import { admin, api, inYear, office, people, refused, year } from '../platform/testing/index.ts';

let groups: readonly string[];

inYear('anonymousInspection');
beforeAll(async () => {
  ({ groups } = year);
  await office.post('/api/judges', { name: '新评审员', kind: 'expert' });
  for (const [version, feature] of ['空中花园', '楼道书屋', '邻里食堂'].entries())
    await office.patch(`/api/building-groups/${groups[0]}`, { signatureFeature: feature }, { ifMatch: version + 1 });
  await (
    await api.as('inspector-1')
  ).put(`/api/inspection-notes/${randomUUID()}`, {
    groupId: groups[1],
    day: '2019-11-05',
    outcome: 'none',
    findings: [],
  });
});

const list = async (query = '') => (await admin.get<Page<AuditRow>>(`/api/audit${query}`)).body;
const check = async (against?: string) =>
  (
    await admin.get<AuditCheck>(
      `/api/audit/check${against === undefined ? '' : `?against=${encodeURIComponent(against)}`}`,
    )
  ).body;
/** Seals until so many wait: another database of the same server may have a transaction in flight meanwhile. */
async function sealed(waiting: number): Promise<AuditCheck> {
  for (;;) {
    await api.app.get(Sealer).run();
    const found = await check();
    if (found.waiting <= waiting) return found;
  }
}
/** What only the database's owner can do: the guards off, the deed, the guards on. */
async function asOwner<T>(
  deed: (query: (text: string, values?: unknown[]) => Promise<{ rows: never[] }>) => Promise<T>,
) {
  const client = await api.owner.connect();
  try {
    await client.query(`set session_replication_role = 'replica'`);
    return await deed((text, values) => client.query(text, values as never[]));
  } finally {
    await client.query(`set session_replication_role = 'origin'`);
    client.release();
  }
}

describe('the audit', () => {
  it('says who did what when, newest first, in pages that follow one another', async () => {
    const { items } = await list();
    expect(items.map((r) => [r.action, r.actor?.username ?? null, r.group])).toEqual([
      ['building-group.changed', 'office', '1号楼组'],
      ['building-group.changed', 'office', '1号楼组'],
      ['building-group.changed', 'office', '1号楼组'],
      ['judge.created', 'office', null],
      ['inspection-note.written', null, '2号楼组'],
    ]);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(items.slice(0, 4));
  });

  it('has neither person nor hour of what an inspector did, nor its place among the transactions', async () => {
    const [row] = (await list('?persona=inspector')).items;
    expect(row).toMatchObject({ actor: null, at: null, persona: 'inspector' });
    const stored = await api.owner.query(`select written_in::text as x from audit where persona = 'inspector'`);
    expect(stored.rows).toEqual([{ x: '0' }]);
  });

  it('is filtered by day, persona, act, person and group; an unknown filter is refused', async () => {
    const day = (await list()).items[0]?.day ?? '';
    const count = async (query: string) => (await list(query)).items.length;
    expect(await count(`?from=${day}&to=${day}`)).toBe(5);
    expect(await count('?to=2019-01-01')).toBe(0);
    expect(await count('?action=judge.created')).toBe(1);
    expect(await count(`?group=${groups[0]}`)).toBe(3);
    const [row] = (await list('?action=judge.created')).items;
    expect(await count(`?actor=${row?.actor?.id}`)).toBe(4);
    expect(refused(await admin.get('/api/audit?order=actor'))).toBe('400 unknown-filter');
    expect(refused(await office.get('/api/audit'))).toBe('403 forbidden');
  });

  it('is exported in words, with the same filters', async () => {
    const reply = await admin.get(`/api/audit/export.xlsx?group=${groups[0]}`);
    const book = await readXlsx(reply.bytes);
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows).toHaveLength(4);
    expect(rows[1]?.slice(2)).toEqual(['测试office（office）', '自治办', '修改楼组', '奉贤 · 1号楼组 · 改了特色']);
  });
});

describe('the seals', () => {
  it('cover what is new and no longer in flight; an inspector’s act waits until its day is over', async () => {
    const flying = await api.owner.connect();
    await flying.query('begin');
    await flying.query(
      `insert into audit (subdistrict_id, day, at, persona, action) values ($1, current_date, now(), 'office', 'calendar.changed')`,
      [people.subdistrictId],
    );
    expect(await sealed(1)).toMatchObject({ ok: true, entries: 4, fault: null });
    await flying.query('commit');
    flying.release();
    const { seals } = await sealed(1);
    expect(await sealed(1)).toMatchObject({ ok: true, seals, entries: 5, waiting: 1 });
    await asOwner((q) => q(`update audit set day = day - 1 where persona = 'inspector'`));
    expect(await sealed(0)).toMatchObject({ ok: true, entries: 6, waiting: 0 });
  });

  it('form one chain whoever writes meanwhile', async () => {
    const many = Array.from({ length: 16 }, async (_, i) => {
      for (let n = 0; n < 6; n += 1) await office.post('/api/judges', { name: `评审员 ${i}-${n}`, kind: 'expert' });
    });
    const sealing = (async () => {
      const sealer = api.app.get(Sealer);
      for (let i = 0; i < 6; i += 1) await Promise.all([sealer.run(), sealer.run()]);
    })();
    await Promise.all([...many, sealing]);
    expect(await sealed(0)).toMatchObject({ ok: true, entries: 6 + 16 * 6 });
  });

  it('name the first entry that the database’s owner changed or took out', async () => {
    const nth = async (n: number) =>
      (await api.owner.query<{ id: string }>('select entry_id as id from audit_leaf where number = $1', [n])).rows[0]
        ?.id;
    const [fifty, ninety] = [await nth(50), await nth(90)];
    await asOwner((q) => q(`update audit set subject = '{}' where id = any ($1)`, [[fifty, ninety]]));
    expect(await check()).toMatchObject({ ok: false, fault: { kind: 'changed', entry: 50 }, head: null });
    const seventh = await nth(7);
    await asOwner((q) => q('delete from audit where id = $1', [seventh]));
    expect(await check()).toMatchObject({ ok: false, fault: { kind: 'missing', entry: 7 } });
  });

  it('hold again when the owner rewrites all of them, and only a printed head finds it out', async () => {
    const printed = await api.owner.query<{ printed: string }>(
      `select number || ' ' || left(head, 32) as printed from audit_seal order by number desc limit 1`,
    );
    const before = printed.rows[0]?.printed ?? '';
    await asOwner(async (q) => {
      await q('truncate audit_seal, audit_leaf');
      const { rows } = (await q(`select ${entryFields} from audit a order by a.at nulls last, a.id`)) as unknown as {
        rows: Omit<AuditEntry, 'number'>[];
      };
      const leaves = rows.map((row, i) => leafOf({ number: i + 1, ...row }));
      let last = null;
      for (const leaf of leaves) {
        last = sealNext(last, [leaf]);
        await q(
          `insert into audit_leaf (subdistrict_id, number, entry_id, leaf) values ($1, $2, $3, decode($4, 'hex'))`,
          [people.subdistrictId, last.number, rows[last.number - 1]?.id, leaf],
        );
        await q(`insert into audit_seal values ($1, $2, $3, $4, $5, '0', '2019-01-01')`, [
          people.subdistrictId,
          last.number,
          last.entries,
          last.root,
          last.head,
        ]);
      }
    });
    const within = await check();
    expect(within).toMatchObject({ ok: true, fault: null, against: null });
    expect(await check(before)).toMatchObject({ ok: false, fault: null, against: 'different' });
    expect(await check(within.head ?? '')).toMatchObject({ ok: true, against: 'same' });
    expect(await check('抄错了')).toMatchObject({ ok: false, against: 'unreadable' });
  });
});
