import { type NewLeaderLink, routes } from '@xinglou/contract';
import { Qr } from '@xinglou/ui/qr';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useRead } from '../shell/read.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useSure } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';

/** After the '#' it is sent to no server and stands in no log. */
const linkOf = ({ token }: NewLeaderLink): string => `${location.origin}/notice/leader#${token}`;

/** 楼组长链接: given, shown this once, taken back. */
export function LeaderLinks({ groupId, groupName }: { groupId: string; groupName: string }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const act = useAct();
  const sure = useSure();
  const [made, setMade] = useState<NewLeaderLink | null>(null);
  const links = useRead(routes.listLeaderLinks, { params: { id: groupId } }).data?.items ?? [];
  const issue = async () => {
    const done = await act(routes.issueLeaderLink, { params: { id: groupId } });
    if (done) setMade(done.answer);
  };
  const revoke = async (id: string) => {
    if (await sure(w.leader.revoke, w.leader.revokeAsk)) await act(routes.revokeLeaderLink, { params: { id } });
  };
  return (
    <section>
      <h2>
        {w.leader.title} · {groupName}
      </h2>
      <p className="no-print">{w.leader.about}</p>
      {made ? <Made link={made} /> : null}
      <ul className="no-print">
        {links.map((l) => (
          <li key={l.id} className="row">
            {w.leader.from(t.day(l.issuedOn))} ·{' '}
            {l.revokedOn ? w.leader.revoked(t.day(l.revokedOn)) : w.leader.until(t.day(l.lastDay))}
            {l.revokedOn ? null : (
              <Button size="small" onClick={() => void revoke(l.id)}>
                {w.leader.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button className="no-print" onClick={() => void issue()}>
        {w.leader.issue}
      </Button>
    </section>
  );
}

function Made({ link }: { link: NewLeaderLink }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(linkOf(link));
    void message.success(w.leader.copied);
  };
  return (
    <div>
      <p className="no-print">{w.leader.once}</p>
      <Qr text={linkOf(link)} label={w.leader.title} size="42mm" />
      <p>
        <code style={{ overflowWrap: 'anywhere' }}>{linkOf(link)}</code>
        <br />
        {w.leader.until(t.day(link.lastDay))}
      </p>
      <Button className="no-print" onClick={() => void copy()}>
        {w.leader.copy}
      </Button>
    </div>
  );
}
