import {
  type InspectionGroup,
  type InspectionNoteBody,
  type Session,
  type StandardRead,
  routes,
} from '@xinglou/contract';
import { useEffect, useRef, useState } from 'react';
import { keep, kept, readDraft, saveDraft, sealItems } from '../outbox/db.ts';
import { api, newId, useTexts } from '../shell/phone.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { NoteForm } from './note-form.tsx';

interface Stored {
  readonly groups: readonly InspectionGroup[];
  readonly standard: StandardRead | null;
}

async function read(): Promise<Stored> {
  const { items } = await api.call(routes.listCycles);
  const open = ['anonymousInspection', 'rectification', 'finalInspection'];
  const year = String(items.find((c) => open.includes(c.stage))?.year ?? items[0]?.year ?? '');
  const groups = await api.call(routes.inspectionGroups, { params: { year } });
  const standard = await api.call(routes.readStandard, { params: { year } });
  return { groups: groups.items, standard: 'dimensions' in standard ? standard : null };
}

/** The groups of the year, then one note. Nothing of a note stays here once it is sent. */
export function InspectionScreen({ session, outbox }: { session: Session; outbox: Outbox }) {
  const t = useTexts();
  const [stored, setStored] = useState<Stored>({ groups: [], standard: null });
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<InspectionGroup | null>(null);
  const [draft, setDraft] = useState<InspectionNoteBody | null>(null);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    void (async () => {
      const before = await kept<Stored>('inspection');
      if (before) setStored(before);
      const fresh = await read().catch(() => null);
      if (!fresh) return;
      await keep('inspection', fresh);
      setStored(fresh);
    })();
  }, []);
  const open = async (chosen: InspectionGroup) => {
    const empty: InspectionNoteBody = { groupId: chosen.groupId, day: session.today, outcome: 'none', findings: [] };
    latest.current = (await readDraft<InspectionNoteBody>(`note ${chosen.groupId}`, session.id)) ?? empty;
    setDraft(latest.current);
    setGroup(chosen);
    setSent(false);
  };
  const latest = useRef<InspectionNoteBody | null>(null);
  /** From the newest note: a photo is ready a moment after it was taken, and joins what was written meanwhile. */
  const change = (to: (before: InspectionNoteBody) => InspectionNoteBody) => {
    if (!latest.current) return;
    const next = to(latest.current);
    latest.current = next;
    setDraft(next);
    void saveDraft(`note ${next.groupId}`, session.id, next);
  };
  const send = async (body: InspectionNoteBody) => {
    const item = {
      kind: 'note' as const,
      id: newId(),
      owner: session.id,
      sealedAt: new Date().toISOString(),
      state: 'sealed' as const,
      body,
    };
    await sealItems([item], `note ${body.groupId}`);
    await outbox.refresh();
    void outbox.send();
    setGroup(null);
    setSent(true);
  };
  if (group && draft)
    return (
      <NoteForm
        group={group}
        standard={stored.standard}
        note={draft}
        owner={session.id}
        onChange={change}
        onBack={() => setGroup(null)}
        onSend={send}
      />
    );
  const refused = outbox.items.filter((i) => i.state === 'refused');
  const shown = stored.groups.filter((g) => `${g.areaName}${g.name}${g.address}`.includes(search));
  return (
    <main>
      <h1>{t.inspection}</h1>
      {sent ? <p role="status">{outbox.items.length === 0 ? t.sent : t.keep}</p> : null}
      {refused.map((i) => (
        <p key={i.id} className="alert" role="alert">
          {t.problem}
          {i.problem?.detail}
        </p>
      ))}
      <label>
        {t.search}
        <br />
        <input type="text" value={search} onChange={(e) => setSearch(e.target.value)} />
      </label>
      {shown.slice(0, 60).map((g) => (
        <button key={g.groupId} className="card" onClick={() => void open(g)}>
          <strong>{t.visit(g.areaName, g.name)}</strong>
          <br />
          {g.address} · {t.floors(g.floors, g.lift)}
        </button>
      ))}
    </main>
  );
}
