import { routes } from '@xinglou/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** 审定: leadership sees the draft result in one look, and approves it or sends it back; it changes no star. */
export default function ApprovalPage() {
  const t = useTexts();
  const year = useYear();
  const list = useRead(routes.listReckonings, { params: { year } });
  const approvals = useRead(routes.listApprovals, { params: { year } }).data?.items ?? [];
  return (
    <>
      <h1>{t.approval.title}</h1>
      <Loaded query={list}>
        {({ items }) => (items[0] ? <Newest id={items[0].id} /> : <p>{t.approval.nothing}</p>)}
      </Loaded>
      <h2>{t.approval.history}</h2>
      <ul>
        {approvals.map((a) => (
          <li key={a.id}>
            {a.day} {a.meeting} {a.minute} · {t.approval.outcome[a.outcome]} {a.reason ?? ''}
          </li>
        ))}
      </ul>
    </>
  );
}

function Newest({ id }: { id: string }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const { today } = useSession();
  const query = useRead(routes.readReckoning, { params: { year, id } });
  const [meeting, setMeeting] = useState('');
  const [minute, setMinute] = useState('');
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const send = (outcome: 'approved' | 'returned') =>
    act(routes.approve, {
      params: { year },
      body: { reckoningId: id, outcome, meeting, day, minute, ...(reason.trim() ? { reason } : {}) },
    });
  const whole = meeting.trim() !== '' && minute.trim() !== '' && day !== '';
  return (
    <Loaded query={query}>
      {({ groups, outputDigest }) => {
        const count = (n: number) => groups.filter((g) => g.stars === n).length;
        return (
          <>
            <p className="figure">
              <b>{t.approval.summary(count(5), count(4), count(3))}</b>
              <small>
                {t.deliberation.digest} {outputDigest.slice(0, 16)}
              </small>
            </p>
            <div className="row">
              <Input
                aria-label={t.approval.meeting}
                placeholder={t.approval.meeting}
                value={meeting}
                onChange={(e) => setMeeting(e.target.value)}
                style={{ width: 200 }}
              />
              <Input
                type="date"
                aria-label={t.common.day}
                value={day}
                onChange={(e) => setDay(e.target.value)}
                style={{ width: 180 }}
              />
              <Input
                aria-label={t.approval.minute}
                placeholder={t.approval.minute}
                value={minute}
                onChange={(e) => setMinute(e.target.value)}
                style={{ width: 160 }}
              />
              <Input
                aria-label={t.common.reason}
                placeholder={t.common.reason}
                value={reason}
                onChange={(e) => setReason(e.target.value)}
                style={{ width: 240 }}
              />
            </div>
            <div className="row">
              <Button type="primary" disabled={!whole} onClick={() => void send('approved')}>
                {t.approval.approve}
              </Button>
              <Button disabled={!whole || !reason.trim()} onClick={() => void send('returned')}>
                {t.approval.return}
              </Button>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
