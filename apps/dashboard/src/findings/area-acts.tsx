import { type Finding, routes } from '@xinglou/contract';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useKept } from '../shell/kept.ts';
import { Photos } from '../shell/photos.tsx';
import { useReason } from '../shell/reason.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { LeaderLinks } from './leader-links.tsx';

/** What the committee may do with a finding: answer, confirm what the leader sent, ask for more time. */
export function AreaActs({ finding }: { finding: Finding }) {
  if (finding.state !== 'released' && finding.state !== 'reopened') return null;
  return (
    <>
      <FromLeader finding={finding} />
      <Respond finding={finding} />
      <Extension finding={finding} />
      <LeaderLinks groupId={finding.groupId} groupName={finding.groupName} />
    </>
  );
}

function FromLeader({ finding: { id, leaderAnswer } }: { finding: Finding }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const act = useAct();
  const ask = useReason();
  if (!leaderAnswer) return null;
  const review = (outcome: 'confirmed' | 'returned', reason?: string) =>
    act(routes.reviewLeaderAnswer, { params: { id }, body: { outcome, ...(reason ? { reason } : {}) } });
  const sendBack = async () => {
    const reason = await ask(w.leader.return);
    if (reason) await review('returned', reason);
  };
  return (
    <section>
      <Alert
        type="info"
        title={w.leader.sent}
        description={`${w.received(t.day(leaderAnswer.day))}：${leaderAnswer.text}`}
      />
      <Photos value={leaderAnswer.photos} most={6} />
      <div className="row">
        <Button type="primary" onClick={() => void review('confirmed')}>
          {w.leader.confirm}
        </Button>
        <Button onClick={() => void sendBack()}>{w.leader.return}</Button>
      </div>
    </section>
  );
}

const noPhotos: string[] = [];

function Respond({ finding }: { finding: Finding }) {
  const t = useTexts();
  const act = useAct();
  const [text, keepText] = useKept(`answer ${finding.id}`, '');
  const [photos, keepPhotos] = useKept(`photos of answer ${finding.id}`, noPhotos);
  const answer = async () => {
    if (!(await act(routes.respondToFinding, { params: { id: finding.id }, body: { text, photos } }))) return;
    keepText(undefined);
    keepPhotos(undefined);
  };
  return (
    <section>
      <h2>{t.findings.respond}</h2>
      <Input.TextArea
        aria-label={t.findings.response}
        placeholder={t.findings.response}
        rows={3}
        value={text}
        onChange={(e) => keepText(e.target.value)}
      />
      <Photos value={photos} most={6} onChange={keepPhotos} />
      <Button type="primary" disabled={!text.trim()} onClick={() => void answer()}>
        {t.findings.respond}
      </Button>
    </section>
  );
}

function Extension({ finding: { id, grade, extension, late } }: { finding: Finding }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const act = useAct();
  const [due, setDue] = useState('');
  const [reason, setReason] = useState('');
  if (extension) return <p>{w.extension.asked(t.day(extension.due), extension.reason)}</p>;
  if (grade === 'critical' || late) return null;
  return (
    <section>
      <h2>{w.extension.ask}</h2>
      <div className="row">
        <label className="labelled">
          {w.extension.until}
          <DayInput value={due} onChange={setDue} />
        </label>
        <label className="labelled grow">
          {w.extension.reason}
          <Input value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
        <Button
          disabled={!due || !reason.trim()}
          onClick={() => void act(routes.askExtension, { params: { id }, body: { due, reason } })}
        >
          {w.extension.ask}
        </Button>
      </div>
    </section>
  );
}
