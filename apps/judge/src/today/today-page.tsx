import type { Session, Visit } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { type Draft, type Kept, type Outbox, type Store, draftsOf } from '../outbox/index.ts';
import { useDays, useTexts, useTimes } from '../shell/words.ts';
import { VisitCard } from './visit-card.tsx';

interface Props {
  readonly store: Store;
  readonly kept: Kept;
  readonly stale: boolean;
  readonly session: Session;
  readonly outbox: Outbox;
  readonly onLeave: () => void;
}

/** The groups of the day in route order, then the other days. */
export function TodayPage({ store, kept, stale, session, outbox, onLeave }: Props) {
  const t = useTexts();
  const day = useDays();
  const time = useTimes();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void draftsOf(store, session.username).then(setDrafts);
  }, [store, session.username, outbox.handed]);

  const today = kept.visits.filter((v) => v.day === session.today);
  const others = [...new Set(kept.visits.map((v) => v.day))].filter((d) => d !== session.today);
  const card = (visit: Visit) => (
    <VisitCard
      key={visit.id}
      visit={visit}
      standard={kept.standard}
      draft={drafts.find((d) => d.visitId === visit.id)}
      handed={outbox.handed.filter((h) => h.body.visitId === visit.id)}
      ownName={session.name}
    />
  );
  return (
    <main className="page">
      <h1>{t.today.title(day(session.today))}</h1>
      {stale ? <p className="quiet">{t.today.stale(time(kept.keptAt))}</p> : null}
      {today.length === 0 ? <p>{t.today.none}</p> : today.map(card)}
      {others.length > 0 ? <h2>{t.today.otherDays}</h2> : null}
      {others.map((d) => (
        <details key={d}>
          <summary>{day(d)}</summary>
          {kept.visits.filter((v) => v.day === d).map(card)}
        </details>
      ))}
      <p className="foot">
        {session.name}{' '}
        <button onClick={() => (outbox.waiting > 0 ? setRefused(true) : onLeave())}>{t.today.signOut}</button>
      </p>
      {refused && outbox.waiting > 0 ? <p role="alert">{t.today.signOutRefused(outbox.waiting)}</p> : null}
    </main>
  );
}
