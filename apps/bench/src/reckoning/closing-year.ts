import { randomUUID } from 'node:crypto';
import type { Evidence } from '@xinglou/domain';
import type pg from 'pg';
import { evidenceOf, subdistrict } from './subdistrict.ts';

/** 2017 on the day of its closing meeting: 300 groups, 400 visits of three judges, their sheets as rows. Answers the policy. */
export async function closingYear(
  db: pg.Pool,
  sub: string,
  groups: readonly string[],
  judges: readonly string[],
): Promise<{ cycle: string; policy: Evidence['policy'] }> {
  const evidence = evidenceOf({ ...subdistrict, groups: groups.length }, 2017);
  const ids = new Map<string, string>();
  const uuid = (of: string): string => ids.get(of) ?? (ids.set(of, randomUUID()).get(of) as string);
  for (const [i, { id }] of evidence.groups.entries()) ids.set(id, groups[i] ?? '');
  for (const [i, id] of [...new Set(evidence.sheets.map((s) => s.judge))].entries()) ids.set(id, judges[i] ?? '');

  const { rows } = await db.query<{ id: string }>(
    `insert into cycle (subdistrict_id, year, stage) values ($1, 2017, 'deliberation') returning id`,
    [sub],
  );
  const cycle = rows[0]?.id ?? '';
  const { standard, policy } = evidence;
  await db.query(
    `with accepted as (
       insert into nomination (subdistrict_id, cycle_id, area_id, group_id, state, kind, stars_applied)
       select $1, $2, area_id, id, 'accepted', 'new', 3 from building_group where id = any ($3::uuid[]))
     insert into star_policy (subdistrict_id, cycle_id, number, version, body) values ($1, $2, 1, '1', $4)`,
    [sub, cycle, groups, policy],
  );
  const standardRow = await db.query<{ id: string }>(
    'insert into standard (subdistrict_id, cycle_id, number, version, body) values ($1, $2, 1, $3, $4) returning id',
    [sub, cycle, standard.version, standard],
  );
  const teams = [...new Set(evidence.visits.map((v) => v.team))];
  await db.query(
    `insert into team (id, subdistrict_id, cycle_id, number, name)
     select t, $1, $2, n, '第' || n || '组' from unnest($3::uuid[]) with ordinality u (t, n)`,
    [sub, cycle, teams.map(uuid)],
  );
  const judgesOf = new Map<string, string[]>();
  for (const { visit, judge } of evidence.sheets) judgesOf.set(visit, [...(judgesOf.get(visit) ?? []), uuid(judge)]);
  await db.query(
    `insert into visit (id, subdistrict_id, cycle_id, group_id, team_id, day, judges)
     select id, $1, $2, at, team, '2017-11-06', judges
       from jsonb_to_recordset($3) as v (id uuid, at uuid, team uuid, judges uuid[])`,
    [
      sub,
      cycle,
      JSON.stringify(
        evidence.visits.map((v) => ({
          ...{ id: uuid(v.id), at: uuid(v.group), team: uuid(v.team) },
          judges: judgesOf.get(v.id),
        })),
      ),
    ],
  );
  const order = standard.dimensions.flatMap((d) => d.items.map((i) => i.key));
  await db.query(
    `insert into score_sheet (id, subdistrict_id, cycle_id, visit_id, judge_id, standard_id, points,
                              started_at, finished_at, started_at_sent, finished_at_sent, digest)
     select gen_random_uuid(), $1, $2, visit, judge, $3, points, '2017-11-06', '2017-11-06', '', '', ''
       from jsonb_to_recordset($4) as s (visit uuid, judge uuid, points smallint[])`,
    [
      ...[sub, cycle, standardRow.rows[0]?.id],
      JSON.stringify(
        evidence.sheets.map((s) => ({
          ...{ visit: uuid(s.visit), judge: uuid(s.judge) },
          points: order.map((key) => s.items[key] ?? 0),
        })),
      ),
    ],
  );
  await db.query('analyze');
  return { cycle, policy };
}
