import { type Meeting, routes } from '@xinglou/contract';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import type { DeskGroup } from './use-desk.ts';
import { VoteFields, unanimous, useVoteProblem } from './vote-fields.tsx';

interface Props {
  readonly reckoningId: string;
  readonly meeting: Meeting;
  /** Near a line, not marked, not yet confirmed. */
  readonly groups: readonly DeskGroup[];
}

/** 接近分线的一次按规则定: one act that says how many groups and which. */
export function ConfirmByRule({ reckoningId, meeting, groups }: Props) {
  const t = useTexts();
  const { confirm: d } = useDeskTexts();
  const act = useAct();
  const year = useYear();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState(d.defaultReason);
  const [votes, setVotes] = useState(() => unanimous(meeting, null));
  const problem = useVoteProblem(votes, 0);
  const save = async () => {
    const body = { reckoningId, groups: groups.map((g) => g.uuid), reason, votes };
    if (await act(routes.confirmByRule, { params: { year }, body })) setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{d.open(groups.length)}</Button>
      <Modal
        open={open}
        title={d.title(groups.length)}
        onCancel={() => setOpen(false)}
        okText={d.save(groups.length)}
        cancelText={t.common.cancel}
        okButtonProps={{ disabled: problem !== null || reason.trim() === '' }}
        onOk={() => void save()}
      >
        <p>{d.hint}</p>
        <ul className="names">
          {groups.map((g) => (
            <li key={g.id}>
              {g.name} {t.stars(g.ruleStars)}
            </li>
          ))}
        </ul>
        <Input.TextArea
          aria-label={t.common.reason}
          rows={2}
          value={reason}
          onChange={(e) => setReason(e.target.value)}
        />
        <VoteFields meeting={meeting} votes={votes} problem={problem} onChange={setVotes} />
      </Modal>
    </>
  );
}
