import { routes } from '@xinglou/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSure } from '../shell/reason.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { ApprovalHistory, ApprovalOf } from './approvals.tsx';

/** 审定: leadership sees the draft result in one look, and approves it or sends it back; it changes no star. */
export default function ApprovalPage() {
  const t = useTexts();
  const year = useYear();
  const list = useRead(routes.listReckonings, { params: { year } });
  return (
    <>
      <h1>{t.approval.title}</h1>
      <Loaded query={list}>
        {({ items }) => (items[0] ? <Newest id={items[0].id} /> : <p>{t.approval.nothing}</p>)}
      </Loaded>
      <ApprovalHistory />
    </>
  );
}

function Newest({ id }: { id: string }) {
  const t = useTexts();
  const act = useAct();
  const sure = useSure();
  const year = useYear();
  const { today } = useSession();
  const deciding = useCycle()?.stage === 'deliberation';
  const query = useRead(routes.readReckoning, { params: { year, id } });
  const numbers = useRead(routes.publicNumbers, { params: { year } }).data?.items ?? [];
  const namesOf = (ids: readonly string[]) =>
    numbers.flatMap((n) => (ids.includes(n.number) && !n.training ? [n.name] : [])).join('、');
  const [meeting, setMeeting] = useState('');
  const [minute, setMinute] = useState('');
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const send = async (outcome: 'approved' | 'returned') => {
    const why = reason.trim() ? { reason } : {};
    const body = { reckoningId: id, outcome, meeting, day, minute, ...why };
    if (await act(routes.approve, { params: { year }, body }, t.approval.outcome[outcome])) setReason('');
  };
  const approve = async (summary: string) => {
    if (await sure(t.approval.approve, t.approval.approveAsk(summary))) await send('approved');
  };
  const labelled = (label: string, value: string, set: (value: string) => void, width: number, type = 'text') => (
    <label className="labelled">
      {label}
      <Input type={type} value={value} onChange={(e) => set(e.target.value)} style={{ width }} />
    </label>
  );
  const whole = meeting.trim() !== '' && minute.trim() !== '' && day !== '';
  return (
    <Loaded query={query}>
      {({ groups, outputDigest }) => {
        const count = (n: number) => groups.filter((g) => g.stars === n).length;
        const summary = t.approval.summary(count(5), count(4), count(3));
        return (
          <>
            <ApprovalOf reckoningId={id} />
            <p className="figure">
              <b>{summary}</b>
              <small>
                {t.deliberation.digest} {outputDigest.slice(0, 16)}
              </small>
            </p>
            <details>
              <summary>{t.approval.names}</summary>
              {[5, 4, 3].map((stars) => (
                <p key={stars}>
                  {t.stars(stars)}：{namesOf(groups.filter((g) => g.stars === stars).map((g) => g.id))}
                </p>
              ))}
            </details>
            {deciding ? (
              <>
                <div className="row">
                  {labelled(t.approval.meeting, meeting, setMeeting, 240)}
                  {labelled(t.common.day, day, setDay, 180, 'date')}
                  {labelled(t.approval.minute, minute, setMinute, 180)}
                  {labelled(t.approval.reason, reason, setReason, 320)}
                </div>
                <div className="row">
                  <Button type="primary" disabled={!whole} onClick={() => void approve(summary)}>
                    {t.approval.approve}
                  </Button>
                  <Button disabled={!whole || !reason.trim()} onClick={() => void send('returned')}>
                    {t.approval.return}
                  </Button>
                </div>
              </>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}
