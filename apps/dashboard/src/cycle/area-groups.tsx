import { type Finding, type Nomination, routes } from '@xinglou/contract';
import { Card, Tag } from 'antd';
import { Link } from 'react-router';
import { useReadAll } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

/** The area's groups of the year as cards: what is asked of each, and by when. */
export function AreaGroups() {
  const t = useTexts();
  const year = useYear();
  const nominations = useReadAll(routes.listNominations, { params: { year } }).data?.items ?? [];
  const findings = useReadAll(routes.listFindings, { params: { year } }).data?.items ?? [];
  if (nominations.length === 0) return null;
  return (
    <section>
      <h2>{t.nominations.mine}</h2>
      <div className="cards">
        {nominations.map((n) => (
          <GroupCard key={n.id} nomination={n} findings={findings.filter((f) => f.groupId === n.groupId)} />
        ))}
      </div>
    </section>
  );
}

function GroupCard({ nomination: n, findings }: { nomination: Nomination; findings: readonly Finding[] }) {
  const t = useTexts();
  const year = useYear();
  const deadline = useCycle()?.nominationDeadline;
  const unsent = n.state === 'draft' || n.state === 'returned';
  const open = findings.filter((f) => f.state === 'released' || f.state === 'reopened');
  return (
    <Card size="small" title={n.groupName} extra={<Tag>{t.nominations.states[n.state]}</Tag>}>
      {unsent ? (
        <p>
          <Link to={`/${year}/nominations?open=${n.id}`}>
            {n.state === 'draft' ? t.tasks.finish : t.tasks.mend}
            {deadline ? t.tasks.by(t.day(deadline)) : ''}
          </Link>
        </p>
      ) : null}
      {open.map((f) => (
        <p key={f.id}>
          <Link to={`/${year}/findings?open=${f.id}`}>
            {t.policy.grades[f.grade]}：{f.text}
            {f.due ? t.tasks.by(t.day(f.due)) : ''}
          </Link>
          {f.late ? <Tag color="error">{t.findings.late}</Tag> : null}
        </p>
      ))}
      {!unsent && open.length === 0 ? <p>{t.tasks.nothing}</p> : null}
    </Card>
  );
}
