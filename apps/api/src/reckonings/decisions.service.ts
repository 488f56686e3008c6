import { Injectable } from '@nestjs/common';
import type { Decision, DecisionBody } from '@xinglou/contract';
import { type ReckonedGroup, type StarPolicy, starsThatMayBeDecided } from '@xinglou/domain';
import { cycleForMove, inStage } from '../cycles/index.ts';
import { Clock, Problem, actor, matchVersion, record, sql, sqlOne } from '../platform/index.ts';
import { asFrozen, newestReckoning } from './reckonings.queries.ts';
import { boundPairs, refuseVote } from './votes.ts';

@Injectable()
export class DecisionsService {
  constructor(private readonly clock: Clock) {}

  /** The meeting moves a group by a star where it is marked revisit or new facts are named; every version stays. */
  async decide(year: number, groupId: string, asked: number, body: DecisionBody): Promise<Decision> {
    const cycle = await cycleForMove(year);
    const group = await sqlOne<{ name: string; number: string | null }>(
      `select g.name, p.number from nomination n join building_group g on g.id = n.group_id
         left join public_number p on p.cycle_id = n.cycle_id and p.kind = 'group' and p.ref = n.group_id
        where n.cycle_id = $1 and n.group_id = $2 and n.state = 'accepted'`,
      [cycle.id, groupId],
    );
    if (!group) throw new Problem('not-found');
    const facts = body.facts ?? null;
    const reckoning = await newestReckoning(cycle.id);
    const reckoned = reckoning && asFrozen(reckoning).groups.find((g) => g.id === group.number);
    if (reckoned) await refuseOutOfBounds(cycle.id, reckoned, body.stars, facts);
    const bound = (await boundPairs(cycle.id)).filter((p) => p.groupId === groupId).map((p) => p.judgeId);
    await refuseVote(body.votes, bound);
    inStage(cycle, 'deliberation');
    if (!reckoned) throw new Problem('not-in-this-state');
    const before = await sqlOne<{ version: number }>(
      'select max(version) as version from decision where cycle_id = $1 and group_id = $2',
      [cycle.id, groupId],
    );
    matchVersion(asked, { version: before?.version ?? 0 });
    const day = await this.clock.today();
    const votes = body.votes ?? null;
    await sql(
      'insert into decision (cycle_id, group_id, version, stars, reason, facts, votes, day, actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [cycle.id, groupId, asked + 1, body.stars, body.reason, facts, votes && JSON.stringify(votes), day, actor().id],
    );
    await record('decision.made', { cycle: cycle.id, group: groupId, stars: body.stars });
    return {
      groupId,
      groupName: group.name,
      stars: body.stars,
      reason: body.reason,
      facts,
      votes,
      day,
      version: asked + 1,
    };
  }
}

async function refuseOutOfBounds(
  cycleId: string,
  group: ReckonedGroup,
  stars: number,
  facts: string | null,
): Promise<void> {
  const policy = await sqlOne<{ body: StarPolicy }>(
    'select body from star_policy where cycle_id = $1 and published order by number desc limit 1',
    [cycleId],
  );
  const may = starsThatMayBeDecided(group, policy?.body.stars ?? [], facts !== null);
  if (!may.includes(stars)) throw new Problem('decision-out-of-bounds');
}
