import type { InspectionGroup, InspectionStop } from '@xinglou/contract';
import { useState } from 'react';
import { useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { noteKey } from './use-groups.ts';

const mostShown = 60;
interface Props {
  readonly stops: readonly InspectionStop[];
  readonly groups: readonly InspectionGroup[];
  readonly drafts: readonly string[];
  readonly outbox: Outbox;
  readonly sent: boolean;
  readonly onOpen: (group: InspectionGroup) => void;
}

/** One's own route first, then every group of the year, to be found by its name or address. */
export function GroupsPage({ stops, groups, drafts, outbox, sent, onOpen }: Props) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const refused = outbox.items.filter((i) => i.kind === 'note' && i.state === 'refused');
  const waiting = outbox.items.some((i) => i.kind === 'note' && i.state === 'sealed');
  const shown = groups.filter((g) => `${g.areaName}${g.name}${g.address}`.includes(search.trim()));
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
  return (
    <main>
      <h1>{t.inspection}</h1>
      {sent ? <p role="status">{waiting ? t.keep : t.sent}</p> : null}
      {refused.map((i) => (
        <p key={i.id} className="alert" role="alert">
          {t.problem}
          {i.problem?.detail}
        </p>
      ))}
      {stops.length > 0 ? (
        <section aria-label={t.inspecting.route}>
          <h2>{t.inspecting.route}</h2>
          {stops.map((s) => card(s, t.inspecting.states[s.state]))}
          <h2>{t.groups}</h2>
        </section>
      ) : null}
      <label>
        {t.search}
        <input type="text" value={search} onChange={(e) => setSearch(e.currentTarget.value)} />
      </label>
      {shown.slice(0, mostShown).map((g) => card(g, ''))}
    </main>
  );
}
