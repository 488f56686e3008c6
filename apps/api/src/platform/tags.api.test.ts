import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Page, type Visit, everyRoute } from '@xinglou/contract';
import { demoPolicy, reckon } from '@xinglou/domain';
import type { FastifyRequest } from 'fastify';
import { PublicQueries } from '../notice/public.queries.ts';
import { hashOf, sql } from './index.ts';
import { Ground } from './request/ground.service.ts';
import { Tags } from './request/tags.ts';
import { api, demoStandard, inYear, office, people, type Person, year } from './testing/index.ts';

const visits = '/api/cycles/2019/visits?limit=200';
const notice = '/api/public/cycles/2018/notice';
const ask = <T>(who: Person, path: string, tag?: unknown) =>
  who.get<T>(path, tag === undefined ? {} : { headers: { 'if-none-match': String(tag) } });

inYear('finalInspection');
beforeAll(async () => {
  const groups = year.groups.map((_, i) => ({ id: `n${i}` }));
  const evidence = {
    ...{ rule: '0', standard: demoStandard, policy: demoPolicy, groups },
    ...{ visits: [], sheets: [], findings: [], decisions: [] },
  } as unknown as Parameters<typeof reckon>[0];
  await api.owner.query(
    `with c as (insert into cycle (subdistrict_id, year, stage) values ($1, 2018, 'awarded') returning id),
          r as (insert into reckoning (subdistrict_id, cycle_id, number, rule, input_digest, output_digest, evidence, body)
                select $1, id, 1, '0', $2, $2, $3, $4 from c returning id, cycle_id)
     insert into notice (subdistrict_id, cycle_id, number, reckoning_id, published_on, working_days, ends_on)
     select $1, cycle_id, 1, id, '2018-12-01', 5, '2018-12-07' from r`,
    [people.subdistrictId, '0'.repeat(64), JSON.stringify(evidence), JSON.stringify(reckon(evidence))],
  );
});

describe('an answer with a tag', () => {
  it('is not sent again while it is the same, and is whole again once something changed', async () => {
    const first = await ask<Page<Visit>>(office, visits);
    const tag = first.headers['etag'];
    expect([first.status, first.body.items.length]).toEqual([200, 3]);
    // The first time it is read to be compared, then known to be unchanged.
    for (const given of [tag, tag, `W/${String(tag)}`, `"other", ${String(tag)}`]) {
      const again = await ask(office, visits, given);
      expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', tag]);
    }
    await api.owner.query(`update visit set excused_reason = '停电' where id = $1`, [year.visits[0]]);
    const changed = await ask<Page<Visit>>(office, visits, tag);
    expect([changed.status, changed.body.items.find((v) => v.id === year.visits[0])?.status]).toEqual([200, 'excused']);
    expect((await ask(office, visits, changed.headers['etag'])).status).toBe(304);
    await api.owner.query(`update visit set excused_reason = null where id = $1`, [year.visits[0]]);
    expect((await ask(office, visits, tag)).status).toBe(304);
  });

  it('has a tag of its own bytes and of nothing else', async () => {
    const { text, headers } = await ask(office, visits);
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 27);
    expect(headers['etag']).toBe(`"${digest}"`);
    expect([headers['cache-control'], (await ask(api.nobody(), notice)).headers['cache-control']]).toEqual([
      'no-store',
      'no-cache',
    ]);
  });

  it('opens nothing: one person’s tag says nothing to another, to nobody and on another page', async () => {
    await api.owner.query('update visit set judges = $2 where id = $1', [year.visits[2], people.judges.slice(0, 2)]);
    const { headers } = await ask(office, visits);
    const judge = await ask<Page<Visit>>(await api.as('judge-03'), visits, headers['etag']);
    expect([judge.status, judge.body.items.length]).toEqual([200, 2]);
    expect((await ask(api.nobody(), visits, headers['etag'])).status).toBe(401);
    expect((await ask(office, `${visits}&day=2019-11-06`, headers['etag'])).status).toBe(200);
    expect((await ask(await api.as('area-01'), visits, headers['etag'])).status).toBe(403);
  });

  it('is no inspector’s', () => {
    const tagged = everyRoute.map(([, route]) => route).filter((r) => r.tagged);
    expect(tagged.filter((r) => r.who === 'signed-in' || r.who.includes('inspector'))).toEqual([]);
    expect(tagged.map((r) => r.path)).toEqual([
      '/api/cycles/{year}/visits',
      '/api/public/cycles/{year}/bundle',
      '/api/public/cycles/{year}/notice',
    ]);
  });
});

describe('an answer of which the tag is known', () => {
  const inOffice = <T>(work: () => Promise<T>): Promise<T> => {
    if (!office.token) throw new Error('the office has no session');
    const tokenHash = hashOf(office.token);
    const caller = { requestId: 'test', language: 'zh', tokenHash, linkHash: null, subdistrictCode: null } as const;
    return api.app.get(Ground).transact(caller, work);
  };
  /** How often this transaction has looked into each table. */
  const touched = async () =>
    new Map(
      (
        await sql<{ table: string; times: number }>(
          `select relname as table, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as times from pg_stat_xact_user_tables`,
        )
      ).map((row) => [row.table, Number(row.times)]),
    );
  /** The tables that one answer looked into. */
  const tablesOf = (work: () => Promise<unknown>): Promise<string[]> =>
    inOffice(async () => {
      const before = await touched();
      await work();
      const after = await touched();
      return [...after].filter(([table, times]) => times > (before.get(table) ?? 0)).map(([table]) => table);
    });
  const snapshot = async () =>
    (await api.owner.query<{ now: string }>('select pg_current_snapshot()::text as now')).rows[0]?.now;

  it('looks into no table, however much is stored, until something was written', async () => {
    const read = () => sql('select id from visit');
    const tags = api.app.get(Tags);
    const asking = (tag: string) => ({ url: '/of/this/test', headers: { 'if-none-match': tag } }) as FastifyRequest;
    const tag = String((await inOffice(() => tags.answer(asking(''), read))).headers['etag']);
    let quiet: string[] | null = null;
    while (!quiet) {
      // Tests beside this one write into the same server: asked until none did in between.
      const before = await snapshot();
      await inOffice(() => tags.answer(asking(tag), read));
      const again = await tablesOf(() => tags.answer(asking(tag), read));
      if (before === (await snapshot())) quiet = again;
    }
    expect(quiet).toEqual([]);
    await api.owner.query('update visit set version = version where id = $1', [year.visits[0]]);
    expect(await tablesOf(() => tags.answer(asking(tag), read))).toEqual(['visit']);
  });

  it('is whole again after a write that was begun before others and ended after them', async () => {
    const excuse = 'update visit set excused_reason = $2 where id = $1';
    const slow = await api.owner.connect();
    await slow.query('begin');
    await slow.query(excuse, [year.visits[0], '停电']);
    await api.owner.query(excuse, [year.visits[1], '停水']);
    const excused = async (tag: unknown) => {
      const { status, body, headers } = await ask<Page<Visit>>(office, visits, tag);
      const ids = status === 304 ? [] : body.items.filter((v) => v.status === 'excused').map((v) => v.id);
      return { status, ids, tag: headers['etag'] };
    };
    const before = await excused('"none"');
    expect(before).toMatchObject({ status: 200, ids: [year.visits[1]] });
    expect(await excused(before.tag)).toMatchObject({ status: 304, tag: before.tag });
    await slow.query('commit');
    slow.release();
    const after = await excused(before.tag);
    expect([after.status, [...after.ids].sort()]).toEqual([200, year.visits.slice(0, 2).sort()]);
  });

  it('is read and parsed once for everybody where it was frozen', async () => {
    const bundle = () => api.app.get(PublicQueries, { strict: false }).bundle(2018);
    await tablesOf(bundle);
    expect((await tablesOf(bundle)).sort()).toEqual(['cycle', 'notice']);
  });
});
