import { type Decision, type Meeting, routes } from '@xinglou/contract';
import { starsThatMayBeDecided } from '@xinglou/domain';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useKept } from '../shell/kept.ts';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import type { Desk, DeskGroup } from './use-desk.ts';
import { VoteFields, unanimous, useVoteProblem } from './vote-fields.tsx';

interface Props {
  readonly desk: Desk;
  readonly group: DeskGroup;
  readonly meeting: Meeting;
  readonly known: Decision | undefined;
}

const nothingTyped = { reason: '', facts: '' };

/** A decision of the meeting: only the stars that it may give are offered, and where it may give none it says why. */
export function DecisionForm({ desk, group, meeting, known }: Props) {
  const t = useTexts();
  const { decide: d } = useDeskTexts();
  const act = useAct();
  const year = useYear();
  const [stars, setStars] = useState(known?.stars ?? group.ruleStars);
  const [typed, keep] = useKept(`decision ${group.uuid}`, nothingTyped);
  const { reason, facts } = typed;
  const [votes, setVotes] = useState(() => unanimous(meeting, group.uuid));
  const bound = meeting.bound.filter((b) => b.groupId === group.uuid).length;
  const problem = useVoteProblem(votes, bound);
  const newFacts = facts.trim() !== '';
  const may = starsThatMayBeDecided(group, desk.evidence.policy.stars, newFacts);
  const save = async () => {
    const done = await act(routes.decide, {
      params: { year, groupId: group.uuid },
      body: { stars, reason, facts: newFacts ? facts : null, votes },
      ifMatch: known?.version ?? 0,
    });
    if (done) keep(undefined);
  };
  return (
    <section aria-label={d.title}>
      <h3>{d.title}</h3>
      {known ? <p>{d.before(t.stars(known.stars), known.reason)}</p> : null}
      {may.length === 0 ? <p>{d.onlyRule}</p> : null}
      <Input.TextArea
        aria-label={d.facts}
        placeholder={d.facts}
        rows={1}
        value={facts}
        onChange={(e) => keep({ ...typed, facts: e.target.value })}
      />
      {may.length > 0 ? (
        <>
          <div className="row">
            {d.stars}
            <Radio.Group
              value={stars}
              onChange={(e) => setStars(e.target.value as number)}
              options={may.map((n) => ({ value: n, label: t.stars(n) }))}
            />
          </div>
          <Input.TextArea
            aria-label={d.reason}
            placeholder={d.reason}
            rows={2}
            value={reason}
            onChange={(e) => keep({ ...typed, reason: e.target.value })}
          />
          <VoteFields meeting={meeting} votes={votes} problem={problem} onChange={setVotes} />
          <Button
            type="primary"
            disabled={reason.trim() === '' || problem !== null || !may.includes(stars)}
            onClick={() => void save()}
          >
            {d.save}
          </Button>
          {reason.trim() === '' ? <span className="quiet"> {d.missing}</span> : null}
        </>
      ) : null}
    </section>
  );
}
