import { asFrozen, newestReckoning } from '../reckonings/index.ts';
import { sql } from '../platform/index.ts';

/** 授牌: every group with stars in the newest reckoning; earlier awards that were not renewed lapse. Certificates carry the public number. */
export async function awardAll(cycleId: string, year: number, day: string): Promise<number> {
  const reckoning = await newestReckoning(cycleId);
  const starred = (reckoning ? asFrozen(reckoning).groups : []).filter((g) => g.stars > 0);
  const rows = await sql(
    `insert into award (cycle_id, group_id, certificate_number, stars, awarded_on)
     select $1, p.ref, $2 || '-' || p.number, r.stars, $3
       from unnest($4::text[], $5::int[]) as r (number, stars)
       join public_number p on p.cycle_id = $1 and p.kind = 'group' and p.number = r.number
     returning 1`,
    [cycleId, String(year), day, starred.map((g) => g.id), starred.map((g) => g.stars)],
  );
  await sql(
    `update award w set state = 'lapsed', version = w.version + 1 from cycle c
      where c.id = w.cycle_id and c.year < $2 and w.state = 'held' and exists (select from award n where n.cycle_id = $1 and n.group_id = w.group_id)`,
    [cycleId, year],
  );
  return rows.length;
}
