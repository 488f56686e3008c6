import {
  type Confirmation,
  type Decision,
  type Meeting,
  type ReckoningRow,
  type Visit,
  type Votes,
  routes,
} from '@xinglou/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Waiting, useRead, useReadAll } from '../shell/read.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { MeetingForm } from './meeting-form.tsx';
import { type Desk, useDesk } from './use-desk.ts';

/** 会议纪要: one A4 document of what the meeting was and decided, on which result, and the stars that came of it. */
export function Minutes({ newest }: { newest: ReckoningRow }) {
  const { minutes: d, meeting: m } = useDeskTexts();
  const year = useYear();
  const deciding = useCycle()?.stage === 'deliberation';
  const { data: desk, reads } = useDesk(newest.id);
  const meeting = useRead(routes.readMeeting, { params: { year } });
  const decisions = useRead(routes.listDecisions, { params: { year } });
  const confirmations = useRead(routes.listConfirmations, { params: { year } });
  const visits = useReadAll(routes.listVisits, { params: { year } });
  const [changing, setChanging] = useState(false);
  if (!desk || !meeting.data || !decisions.data || !confirmations.data || !visits.data)
    return <Waiting queries={[...reads, meeting, decisions, confirmations, visits]} />;
  const form = deciding && (changing || meeting.data.held === null);
  return (
    <>
      {newest.current ? null : <Alert className="no-print" type="warning" title={d.outdated} />}
      {form ? <MeetingForm meeting={meeting.data} onDone={() => setChanging(false)} /> : null}
      {form ? null : (
        <div className="row no-print">
          {deciding ? <Button onClick={() => setChanging(true)}>{m.change}</Button> : null}
          <Button type="primary" onClick={() => window.print()}>
            {d.print}
          </Button>
        </div>
      )}
      <Sheet
        desk={desk}
        newest={newest}
        meeting={meeting.data}
        decisions={decisions.data.items}
        confirmations={confirmations.data.items}
        secondVisits={visits.data.items.filter((v) => v.purpose === 'revisit')}
      />
    </>
  );
}

interface SheetProps {
  readonly desk: Desk;
  readonly newest: ReckoningRow;
  readonly meeting: Meeting;
  readonly decisions: readonly Decision[];
  readonly confirmations: readonly Confirmation[];
  readonly secondVisits: readonly Visit[];
}

function Sheet({ desk, newest, meeting, decisions, confirmations, secondVisits }: SheetProps) {
  const t = useTexts();
  const { minutes: d, meeting: m, reckonings, revisit, vote } = useDeskTexts();
  const { held, jury } = meeting;
  const names = (ids: readonly string[]) => ids.map((id) => jury.find((j) => j.id === id)?.name ?? '').join('、');
  const voted = (votes: Votes | null) =>
    votes === null
      ? vote.none
      : `${vote.said(votes)}${votes.recused?.length ? `；${vote.recused(names(votes.recused))}` : ''}`;
  const absent = held ? jury.filter((j) => !held.present.includes(j.id)).map((j) => j.id) : [];
  return (
    <article className="minutes on-paper">
      <h1>{held?.title ?? d.title}</h1>
      {held ? (
        <p>
          {[t.day(held.day), held.place, held.chair ? `${m.chair}：${held.chair}` : ''].filter(Boolean).join(' · ')}
          <br />
          {m.presentCount(held.present.length, jury.length)}：{names(held.present)}
          {absent.length > 0 ? ` · ${d.absent}：${names(absent)}` : ''}
        </p>
      ) : (
        <p>{m.missing}</p>
      )}
      <h2>{d.basis}</h2>
      <p className="digest">{d.basisText(newest.number, reckonings.rules(newest.rule), newest.outputDigest)}</p>
      <h2>{revisit.title}</h2>
      {secondVisits.length === 0 ? <p>{d.noSecondVisits}</p> : null}
      <ul>
        {secondVisits.map((v) => (
          <li key={v.id}>
            {v.groupName}：
            {v.excusedReason === null
              ? revisit.ordered(v.teamName, t.day(v.day), v.sheets, v.judges.length)
              : d.cancelled(v.teamName, v.excusedReason)}
          </li>
        ))}
      </ul>
      <h2>{d.decisions}</h2>
      {decisions.length === 0 ? <p>{d.noDecisions}</p> : null}
      <ol>
        {decisions.map((one) => (
          <li key={one.groupId}>
            {d.decided(one.groupName, t.stars(one.stars), one.reason)}
            {one.facts ? <> {d.facts(one.facts)}</> : null}
            <br />
            <small>{voted(one.votes)}</small>
          </li>
        ))}
      </ol>
      <h2>{d.byRule}</h2>
      {confirmations.length === 0 ? <p>{d.noByRule}</p> : null}
      {confirmations.map((c) => (
        <div key={c.id}>
          <p>
            {d.byRuleText(c.groups.length, c.reason)}
            <br />
            <small>{voted(c.votes)}</small>
          </p>
          <p>{c.groups.map((g) => `${g.groupName}（${t.stars(g.stars)}）`).join('、')}</p>
        </div>
      ))}
      {held?.note ? (
        <>
          <h2>{m.note}</h2>
          <p>{held.note}</p>
        </>
      ) : null}
      <h2>{d.stars}</h2>
      {[...desk.evidence.policy.stars.map((l) => l.stars).sort((a, b) => b - a), 0].map((stars) => {
        const own = desk.groups.filter((g) => g.stars === stars);
        return own.length === 0 ? null : (
          <section key={stars}>
            <h3>{d.starsCount(stars === 0 ? d.none : t.stars(stars), own.length)}</h3>
            <p>{own.map((g) => g.name).join('、')}</p>
          </section>
        );
      })}
      <div className="signatures">
        <span>{d.chair}</span>
        <span>{d.recorder}</span>
        <span>{d.jury}</span>
      </div>
    </article>
  );
}
