import type { InspectionGroup, InspectionStop, UnmaskingNotice } from '@xinglou/contract';
import { useState } from 'react';
import { dayInWords } from '../shell/day-in-words.ts';
import { useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { notesWaiting, routeOrder } from './route-order.ts';
import { Unmasked } from './unmasked.tsx';
import { noteKey } from './use-groups.ts';

const mostShown = 60;
interface Props {
  readonly stops: readonly InspectionStop[];
  readonly stated: boolean;
  readonly groups: readonly InspectionGroup[];
  readonly notices: readonly UnmaskingNotice[];
  readonly drafts: readonly string[];
  readonly outbox: Outbox;
  readonly sent: boolean;
  readonly onOpen: (group: InspectionGroup) => void;
  readonly onOwnAreas: () => void;
}

/** One's own route first; every other group of the year to be found by its name or address. */
export function GroupsPage({ stops, stated, groups, notices, drafts, outbox, sent, onOpen, onOwnAreas }: Props) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const refused = outbox.items.filter((i) => i.kind === 'note' && i.state === 'refused');
  const waiting = notesWaiting(outbox.items);
  const { route, left, others } = routeOrder(stops, groups, waiting);
  const shown = others.filter((g) => `${g.areaName}${g.name}${g.address}`.includes(search.trim()));
  const card = (g: InspectionGroup, words: string) => (
    <button key={g.groupId} className="card" onClick={() => onOpen(g)}>
      <strong>{t.visit(g.areaName, g.name)}</strong>
      <br />
      {g.address} · {t.floors(g.floors, g.lift)}
      {drafts.includes(noteKey(g.groupId)) || words ? (
        <>
          <br />
          <span className="quiet">{drafts.includes(noteKey(g.groupId)) ? t.inspecting.draft : words}</span>
        </>
      ) : null}
    </button>
  );
  const found = (
    <>
      <label>
        {t.search}
        <input type="text" value={search} onChange={(e) => setSearch(e.currentTarget.value)} />
      </label>
      {shown.slice(0, mostShown).map((g) => card(g, ''))}
      {shown.length === 0 || shown.length > mostShown ? (
        <p role="status">{shown.length === 0 ? t.inspecting.noneFound : t.inspecting.more(shown.length - mostShown)}</p>
      ) : null}
    </>
  );
  return (
    <main>
      <h1>{t.inspection}</h1>
      {sent ? <p role="status">{waiting.length > 0 ? t.keep : t.sent}</p> : null}
      <Unmasked notices={notices} />
      {refused.map((i) => (
        <p key={i.id} className="alert" role="alert">
          {t.problem}
          {i.problem?.detail}
        </p>
      ))}
      {stated ? null : <p className="ask">{t.inspecting.own.ask}</p>}
      {stated ? null : <button onClick={onOwnAreas}>{t.inspecting.own.open}</button>}
      {route[0] ? (
        <>
          <section aria-label={t.inspecting.route[route[0].kind]}>
            <h2>{t.inspecting.route[route[0].kind]}</h2>
            <p>{t.inspecting.left(left, dayInWords(route[0].lastDay, t.day.locale))}</p>
            {route.map((s) => card(s, t.inspecting.states[s.state]))}
          </section>
          <details>
            <summary>{t.inspecting.others(others.length)}</summary>
            {found}
          </details>
        </>
      ) : (
        found
      )}
      {stated ? <button onClick={onOwnAreas}>{t.inspecting.own.title}</button> : null}
    </main>
  );
}
