import type { StandardRead, Visit } from '@xinglou/contract';
import { useState } from 'react';
import { calledOff } from '../outbox/visit-state.ts';
import { useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { useUpdate } from '../shell/use-update.ts';
import { dayInWords } from '../shell/day-in-words.ts';
import { RouteMap } from './route-map.tsx';
import { VisitCard } from './visit-card.tsx';

interface Props {
  readonly today: string;
  readonly visits: readonly Visit[];
  readonly standard: StandardRead | null;
  readonly drafts: readonly string[];
  readonly outbox: Outbox;
  /** Answers whether the server did. */
  readonly refresh: () => Promise<boolean>;
  readonly onOpen: (visit: Visit) => void;
  readonly onStanding: () => void;
}

/** What is to be seen today, in the order of the route: how far one climbs, with whom, and where each lies. */
export function TodayPage({ today, visits, standard, drafts, outbox, refresh, onOpen, onStanding }: Props) {
  const t = useTexts();
  const update = useUpdate();
  const [asked, setAsked] = useState<'asking' | 'newest' | 'asBefore'>();
  const ask = async () => {
    setAsked('asking');
    setAsked((await refresh()) ? 'newest' : 'asBefore');
  };
  const own = visits.filter((v) => v.day === today);
  const others = visits.filter((v) => v.day !== today);
  const toGo = own.filter((v) => !calledOff(v, outbox.items));
  const climb = toGo.reduce((sum, v) => sum + (v.lift ? 0 : (v.floors ?? 0)), 0);
  const cards = (list: readonly Visit[], dated: boolean) => (
    <ol className="plain">
      {list.map((visit, i) => (
        <li key={visit.id}>
          <VisitCard
            visit={visit}
            number={dated ? null : i + 1}
            drafts={drafts}
            outbox={outbox}
            disabled={standard === null}
            onOpen={() => onOpen(visit)}
          />
        </li>
      ))}
    </ol>
  );
  return (
    <main>
      <h1>{t.today}</h1>
      <p>
        {dayInWords(today, t.day.locale)}
        {own.length > 0 ? ` · ${t.day.climb(toGo.length, climb)}` : ''}
      </p>
      {update && outbox.items.every((i) => i.state !== 'sealed') ? (
        <p className="alert">
          {t.shell.update} <button onClick={update}>{t.shell.updateNow}</button>
        </p>
      ) : null}
      {own[0] ? <p>{t.sheet.with(teamOf(own[0], t.day.leader))}</p> : <p>{t.noVisits}</p>}
      {cards(own, false)}
      <RouteMap visits={own} />
      <div className="chips">
        <button disabled={asked === 'asking'} onClick={() => void ask()}>
          {t.refresh}
        </button>
        {visits.some((v) => v.training && v.mine !== null) ? (
          <button onClick={onStanding}>{t.day.standing}</button>
        ) : null}
      </div>
      <p role="status">{asked ? t.day.asked[asked] : ''}</p>
      {others.length > 0 ? (
        <details>
          <summary>{t.otherDays}</summary>
          {cards(others, true)}
        </details>
      ) : null}
    </main>
  );
}

const teamOf = ({ judgeNames, leaderName }: Visit, leader: string): string =>
  judgeNames.map((name) => (name === leaderName ? `${name}${leader}` : name)).join('、');
