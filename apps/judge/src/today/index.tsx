import type { Session, StandardRead, Visit } from '@xinglou/contract';
import { ScoreSheetScreen } from '../score-sheet/index.tsx';
import { useTexts } from '../shell/phone.ts';
import { usePlace } from '../shell/place.ts';
import { useUpdate } from '../shell/use-update.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { useDay } from './use-day.ts';
import { stateOfVisit } from '../outbox/visit-state.ts';

/** The day's visits in route order, then one sheet. */
export function JudgeScreens({ session, outbox }: { session: Session; outbox: Outbox }) {
  const day = useDay(session);
  const [[, visitId, page], go] = usePlace();
  const open = day.visits.find((v) => v.id === visitId);
  const { standard } = day;
  if (!outbox.loaded) return null;
  if (open && standard)
    return (
      <ScoreSheetScreen
        key={open.id}
        visit={open}
        standard={standard}
        owner={session.id}
        outbox={outbox}
        page={page}
        onPage={(next) => go('visit', open.id, next)}
        onPlace={(next) => history.replaceState(null, '', `#/visit/${open.id}/${next}`)}
        onBack={() => {
          go();
          void day.refresh();
        }}
      />
    );
  return <Today {...day} outbox={outbox} session={session} onOpen={(visit) => go('visit', visit.id)} />;
}

interface Props {
  readonly session: Session;
  readonly visits: readonly Visit[];
  readonly standard: StandardRead | null;
  readonly drafts: readonly string[];
  readonly outbox: Outbox;
  readonly refresh: () => Promise<void>;
  readonly onOpen: (visit: Visit) => void;
}

function Today({ session, visits, standard, drafts, outbox, refresh, onOpen }: Props) {
  const t = useTexts();
  const update = useUpdate();
  const today = visits.filter((v) => v.day === session.today);
  const others = visits.filter((v) => v.day !== session.today);
  const cards = (list: readonly Visit[]) =>
    list.map((v) => (
      <button key={v.id} className="card" disabled={standard === null} onClick={() => onOpen(v)}>
        <strong>{t.visit(v.areaName, v.groupName)}</strong> {v.training ? `· ${t.training}` : ''}
        <br />
        {v.address} · {t.floors(v.floors, v.lift)}
        <br />
        <span className="quiet">
          {v.day} · {t.state[stateOfVisit(v, drafts, outbox.items)]}
        </span>
      </button>
    ));
  return (
    <main>
      <h1>{t.today}</h1>
      {update && outbox.items.every((i) => i.state !== 'sealed') ? (
        <p className="alert">
          {t.shell.update} <button onClick={update}>{t.shell.updateNow}</button>
        </p>
      ) : null}
      {today.length === 0 ? <p>{t.noVisits}</p> : cards(today)}
      <button onClick={() => void refresh()}>{t.refresh}</button>
      {others.length > 0 ? (
        <details>
          <summary style={{ minHeight: 60 }}>{t.otherDays}</summary>
          {cards(others)}
        </details>
      ) : null}
    </main>
  );
}
