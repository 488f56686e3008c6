import { type BoardRow, routes } from '@xinglou/contract';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { GroupHistory } from '../groups/index.tsx';
import { Loaded, useReadAll } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** One group's year from the nomination to the sheets, then its earlier years. */
export function GroupYear({ group }: { group: BoardRow }) {
  const t = useTexts();
  const year = useYear();
  const of = { params: { year }, query: { group: group.groupId } };
  const findings = useReadAll(routes.listFindings, of);
  const visits = useReadAll(routes.listVisits, of);
  return (
    <>
      <h2>{t.board.timeline}</h2>
      <ol className="timeline">
        <Step title={t.board.papers} to={`/${year}/review`}>
          {t.nominations.states[group.nomination]}
        </Step>
        <Step title={t.board.findings} to={`/${year}/findings`}>
          <Loaded query={findings}>
            {({ items }) => (
              <>
                {group.inspected ? t.board.seen(items.length) : t.board.uninspected}
                {items.map((f) => (
                  <div key={f.id}>
                    <Tag>{t.policy.grades[f.grade]}</Tag>
                    {f.text} · {t.findings.states[f.state]}
                    {f.due ? ` · ${t.findings.due} ${t.day(f.due)}` : ''}
                  </div>
                ))}
              </>
            )}
          </Loaded>
        </Step>
        <Step title={t.board.visit} to={`/${year}/plan`}>
          <Loaded query={visits}>
            {({ items }) =>
              items.length === 0
                ? '—'
                : items.map((v) => (
                    <div key={v.id}>
                      {t.day(v.day)} · {t.board.visited(v.teamName, v.sheets, v.judges.length)}
                      {v.excusedReason ? ` · ${t.plan.status.excused}：${v.excusedReason}` : ''}
                    </div>
                  ))
            }
          </Loaded>
        </Step>
      </ol>
      <GroupHistory id={group.groupId} growth />
    </>
  );
}

function Step({ title, to, children }: { title: string; to: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to}>{title}</Link>
      <div>{children}</div>
    </li>
  );
}
