import { type Unmasking, routes } from '@xinglou/contract';
import { unmaskingTexts } from '@xinglou/texts/unmasking';
import { useWords } from '@xinglou/ui';
import { App, Button, Card, Tag } from 'antd';
import { instant } from '../shell/instant.ts';
import { useAct } from '../shell/act.tsx';
import { useReason } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';
import { KeyPart } from './key-part.tsx';

const colour = {
  asked: 'warning',
  approved: 'success',
  opened: 'error',
  refused: '',
  revoked: '',
  expired: '',
} as const;

/** One request: which note, why, how far, and what one may do with it now. */
export function RequestCard({ unmasking: u }: { unmasking: Unmasking }) {
  const t = useWords(unmaskingTexts);
  const { common, day } = useTexts();
  const act = useAct();
  const ask = useReason();
  const { modal } = App.useApp();
  const answer = (outcome: 'approved' | 'refused' | 'revoked', reason?: string) =>
    act(routes.answerUnmasking, { params: { id: u.id }, body: { outcome, ...(reason ? { reason } : {}) } });
  const approve = () =>
    modal.confirm({
      title: t.approve,
      content: t.approveAsk,
      okText: common.confirm,
      cancelText: common.cancel,
      onOk: () => void answer('approved'),
    });
  const withReason = async (outcome: 'refused' | 'revoked', title: string) => {
    const reason = await ask(title);
    if (reason) await answer(outcome, reason);
  };
  const way = [
    t.asked(day(u.askedOn), t.sides[u.askedAs], u.askedBy),
    u.secondBy && u.state !== 'refused' ? t.agreed(u.secondBy) : '',
    u.until && u.state === 'approved' ? t.until(instant(u.until)) : '',
    u.openedOn ? t.openedOn(day(u.openedOn)) : '',
    u.endedReason ?? '',
  ];
  return (
    <Card
      size="small"
      style={{ marginBottom: 16 }}
      title={`${u.areaName} ${u.groupName} · ${t.ask.noteOf(day(u.day), t.ask.outcomes[u.outcome], 0)}`}
      extra={<Tag color={colour[u.state]}>{t.states[u.state]}</Tag>}
    >
      <p>{u.reason}</p>
      <p>{way.filter(Boolean).join(' · ')}</p>
      {u.state === 'approved' ? <p>{u.outerOpen ? t.waitInner : t.waitOuter}</p> : null}
      <div className="row">
        {u.may.includes('approve') ? (
          <Button type="primary" onClick={approve}>
            {t.approve}
          </Button>
        ) : null}
        {u.may.includes('refuse') ? (
          <Button onClick={() => void withReason('refused', t.refuse)}>{t.refuse}</Button>
        ) : null}
        {u.may.includes('revoke') ? (
          <Button onClick={() => void withReason('revoked', t.revoke)}>{t.revoke}</Button>
        ) : null}
      </div>
      <KeyPart unmasking={u} />
    </Card>
  );
}
