import { Problem, sqlOne } from '../platform/index.ts';
import { asFrozen, newestReckoning } from '../reckonings/index.ts';

/** 复评: only where the newest reckoning says that a star line is near, and by eyes that have not seen the group. */
export async function refuseRevisit(
  cycleId: string,
  groupId: string,
  teamId: string,
  judges: readonly string[],
): Promise<void> {
  const reckoning = await newestReckoning(cycleId);
  const number = await sqlOne<{ number: string }>(
    `select number from public_number where cycle_id = $1 and kind = 'group' and ref = $2`,
    [cycleId, groupId],
  );
  const group = reckoning && asFrozen(reckoning).groups.find((g) => g.id === number?.number);
  if (!group || !(group.revisit || group.borderline)) throw new Problem('revisit-not-marked');
  await refuseSameEyes(cycleId, groupId, teamId, judges);
}

/** Neither a team nor a judge that another visit of this group has. */
export async function refuseSameEyes(
  cycleId: string,
  groupId: string,
  teamId: string,
  judges: readonly string[],
  but: string | null = null,
): Promise<void> {
  const seen = await sqlOne(
    `select 1 from visit where cycle_id = $1 and group_id = $2 and not cancelled and excused_reason is null
        and (team_id = $3 or judges && $4::uuid[]) and id is distinct from $5 limit 1`,
    [cycleId, groupId, teamId, judges, but],
  );
  if (seen) throw new Problem('revisit-same-team');
}
