import { type Traits, flaw, notApplicableItems } from '@xinglou/domain';
import { publishedStandard } from '../cycles/index.ts';
import { Problem, sql, sqlOne, sqlRow } from '../platform/index.ts';

/** Judges and groups that must not meet, as 'judge group'. */
export async function barredPairs(cycleId: string): Promise<Set<string>> {
  const rows = await sql<{ pair: string }>(
    `select distinct k.judge_id || ' ' || g.id as pair
       from conflict k join building_group g on g.id = k.group_id or g.estate_id = k.estate_id or g.area_id = k.area_id
      where k.cycle_id = $1`,
    [cycleId],
  );
  return new Set(rows.map((r) => r.pair));
}

/** Members of a team on a day. */
export async function membersOn(teamId: string, day: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    'select judge_id as id from team_member where team_id = $1 and day = $2 order by judge_id',
    [teamId, day],
  );
  return rows.map((r) => r.id);
}

/** A visit to which nobody goes is no visit. */
export function refuseEmptyPanel(judges: readonly string[], day: string): void {
  if (judges.length === 0) throw new Problem('plan-invalid', { what: flaw('nobody-that-day', { day }) });
}

/** Refuses a judge who must not see this group, by name. */
export async function refuseConflicts(
  barred: ReadonlySet<string>,
  groupId: string,
  judges: readonly string[],
): Promise<void> {
  const found = judges.find((judge) => barred.has(`${judge} ${groupId}`));
  if (found === undefined) return;
  const judge = await sqlOne<{ name: string }>('select name from judge where id = $1', [found]);
  throw new Problem('visit-in-conflict', { judge: judge?.name ?? '' });
}

export interface NewVisitRow {
  readonly groupId: string;
  readonly teamId: string;
  readonly day: string;
  readonly position: number;
  readonly judges: readonly string[];
  readonly training: boolean;
  readonly purpose: 'first' | 'second' | 'revisit';
}

/** Writes visits; what does not apply is fixed now, from the register's traits and the standard, the same for all judges. */
export async function insertVisits(
  cycleId: string,
  planId: string | null,
  visits: readonly NewVisitRow[],
): Promise<string[]> {
  const standard = await publishedStandard(cycleId);
  const groups = await sql<Traits & { id: string }>(
    `select id, lift, greenery, front_door as "frontDoor", shared_kitchen as "sharedKitchen", shops_below as "shopsBelow"
       from building_group where id = any ($1)`,
    [visits.map((v) => v.groupId)],
  );
  const traits = new Map(groups.map((g) => [g.id, g]));
  const ids: string[] = [];
  for (const v of visits) {
    const known = traits.get(v.groupId);
    const notApplicable = standard && known ? notApplicableItems(standard, known) : [];
    const { id } = await sqlRow<{ id: string }>(
      `insert into visit (cycle_id, plan_id, group_id, team_id, day, position, judges, not_applicable, training, purpose)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [cycleId, planId, v.groupId, v.teamId, v.day, v.position, v.judges, notApplicable, v.training, v.purpose],
    );
    ids.push(id);
  }
  return ids;
}
