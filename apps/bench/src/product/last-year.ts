import { reckon } from '@xinglou/domain';
import type pg from 'pg';
import { evidenceOf } from '../reckoning/subdistrict.ts';

/** 2018 as it was published: a reckoning of all groups and its notice, and ten years of summaries for the statistics. */
export async function publishLastYear(db: pg.Pool, sub: string, groups: readonly string[]): Promise<void> {
  const evidence = evidenceOf({ groups: groups.length, visits: groups.length, judges: 20 }, 2018);
  const body = { ...reckon(evidence), inputDigest: '0'.repeat(64), outputDigest: '0'.repeat(64) };
  await db.query(
    `with cycle_2018 as (insert into cycle (subdistrict_id, year, stage) values ($1, 2018, 'awarded') returning id),
          frozen as (
            insert into reckoning (subdistrict_id, cycle_id, number, rule, input_digest, output_digest, evidence, body)
            select $1, id, 1, '1', $2, $2, $3, $4 from cycle_2018 returning id, cycle_id),
          numbered as (
            insert into public_number (subdistrict_id, cycle_id, kind, ref, number)
            select $1, f.cycle_id, 'group', g, n from frozen f, unnest($5::uuid[], $6::text[]) as u (g, n))
     insert into notice (subdistrict_id, cycle_id, number, reckoning_id, published_on, working_days, ends_on)
     select $1, cycle_id, 1, id, '2018-12-01', 5, '2018-12-07' from frozen`,
    [
      ...[sub, body.inputDigest, JSON.stringify(evidence), JSON.stringify(body)],
      groups,
      evidence.groups.map((g) => g.id),
    ],
  );
  await db.query(
    `insert into area_year_summary (subdistrict_id, year, area_id, groups, stars3, stars4, stars5, total_sum, scored, dimension_sums)
     select $1, y, id, 28, 10, 10, 2, 224000, 28, '{}' from area, generate_series(2009, 2018) y`,
    [sub],
  );
}
