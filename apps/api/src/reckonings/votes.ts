import type { Votes } from '@xinglou/contract';
import { voteProblem } from '@xinglou/domain';
import { Problem, mustExist, sql } from '../platform/index.ts';

/** Who must stay out of the vote on a group: judges of its area, and those with a declared conflict. */
export const boundPairs = (cycleId: string): Promise<{ judgeId: string; groupId: string }[]> =>
  sql(
    `select distinct j.id as "judgeId", g.id as "groupId"
       from judge j
       join nomination n on n.cycle_id = $1 and n.state = 'accepted'
       join building_group g on g.id = n.group_id
      where exists (select from team_member m join team t on t.id = m.team_id where t.cycle_id = $1 and m.judge_id = j.id)
        and (j.area_id = g.area_id
          or exists (select from conflict k where k.cycle_id = $1 and k.judge_id = j.id
                       and (k.group_id = g.id or k.estate_id = g.estate_id or k.area_id = g.area_id)))
      order by 2, 1`,
    [cycleId],
  );

/** Refuses a vote that does not carry a decision; `bound` judges must have stayed out of it. */
export async function refuseVote(votes: Votes | undefined, bound: readonly string[]): Promise<void> {
  if (!votes) return;
  const recused = votes.recused ?? [];
  await mustExist('judge', recused);
  const out = new Set([...bound, ...recused]).size;
  const code = voteProblem(votes, out);
  if (!code) return;
  const params = { jury: votes.jury, needed: Math.ceil((votes.jury * 2) / 3), bound: out };
  throw new Problem('decision-out-of-bounds', {}, {}, [{ path: 'votes', code, params }]);
}
