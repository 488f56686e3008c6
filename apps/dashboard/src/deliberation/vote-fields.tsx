import type { Meeting, Votes } from '@xinglou/contract';
import { voteProblem } from '@xinglou/domain';
import { InputNumber } from 'antd';
import { useDeskTexts } from '../shell/desk-words.ts';

const counted = ['jury', 'present', 'inFavour', 'against', 'abstained'] as const;

/** Who is present and must stay out of the vote on this group. */
export const recusedOf = ({ held, bound }: Meeting, groupId: string | null): string[] =>
  bound.flatMap((b) => (b.groupId === groupId && (held?.present.includes(b.judgeId) ?? true) ? [b.judgeId] : []));

/** The vote as it would be if all who may vote were for it; the numbers can be changed. */
export function unanimous(meeting: Meeting, groupId: string | null): Votes {
  const recused = recusedOf(meeting, groupId);
  const present = meeting.held?.present.length ?? meeting.jury.length;
  return {
    jury: meeting.jury.length,
    present,
    inFavour: present - recused.length,
    against: 0,
    abstained: recused.length,
    ...(recused.length > 0 ? { recused } : {}),
  };
}

/** Why the vote does not carry, in words; null when it does. */
export function useVoteProblem(votes: Votes, bound: number): string | null {
  const { vote } = useDeskTexts();
  const code = voteProblem(votes, bound);
  return code && vote.problem[code];
}

interface Props {
  readonly meeting: Meeting;
  readonly votes: Votes;
  readonly problem: string | null;
  readonly onChange: (votes: Votes) => void;
}

export function VoteFields({ meeting, votes, problem, onChange }: Props) {
  const { vote: d } = useDeskTexts();
  const names = (votes.recused ?? []).map((id) => meeting.jury.find((j) => j.id === id)?.name ?? '');
  return (
    <fieldset className="vote">
      <legend>{d.title}</legend>
      <div className="row">
        {counted.map((c) => (
          <label key={c}>
            {d[c]}
            <InputNumber
              aria-label={d[c]}
              min={0}
              precision={0}
              value={votes[c]}
              onChange={(n) => onChange({ ...votes, [c]: n ?? 0 })}
              style={{ width: 76 }}
            />
          </label>
        ))}
      </div>
      <p className="quiet">{names.length > 0 ? d.recused(names.join('、')) : d.nobodyRecused}</p>
      {problem ? <p role="alert">{problem}</p> : null}
    </fieldset>
  );
}
