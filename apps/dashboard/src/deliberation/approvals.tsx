import { type Approval, routes } from '@xinglou/contract';
import { Alert } from 'antd';
import { useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

const useApprovals = () => useRead(routes.listApprovals, { params: { year: useYear() } }).data?.items ?? [];

/** 审定记录: what the leadership said of each result, newest first. */
export function ApprovalHistory() {
  const t = useTexts();
  const said = useApprovals();
  return (
    <>
      <h2>{t.approval.history}</h2>
      {said.length === 0 ? <p>{t.approval.none}</p> : null}
      <ul>
        {said.map((a) => (
          <li key={a.id}>
            {t.day(a.day)} {a.meeting} {a.minute} · {t.approval.outcome[a.outcome]}
            {a.reason ? `：${a.reason}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of one result: approved, or sent back and why. Nothing where nobody has said anything yet. */
export function ApprovalOf({ reckoningId }: { reckoningId: string }) {
  const t = useTexts();
  const said = useApprovals().find((a) => a.reckoningId === reckoningId);
  return said ? <Said approval={said} words={t} /> : null;
}

function Said({ approval: a, words: t }: { approval: Approval; words: ReturnType<typeof useTexts> }) {
  return (
    <Alert
      className="no-print"
      type={a.outcome === 'approved' ? 'success' : 'warning'}
      title={`${t.approval.title}：${t.approval.outcome[a.outcome]}${a.reason ? `，${a.reason}` : ''}`}
      description={`${t.day(a.day)} ${a.meeting} ${a.minute}`}
    />
  );
}
