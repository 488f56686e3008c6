import type { InspectionGroup, InspectionNoteBody, Session } from '@xinglou/contract';
import { useState } from 'react';
import { sealItems } from '../outbox/db.ts';
import { Empty } from '../shell/opening.tsx';
import { newId, useTexts } from '../shell/phone.ts';
import { usePlace } from '../shell/place.ts';
import type { Outbox } from '../shell/use-outbox.ts';
import { GroupsPage } from './groups-page.tsx';
import { NoteForm } from './note-form.tsx';
import { OwnAreasPage } from './own-areas-page.tsx';
import { notesWaiting } from './route-order.ts';
import { noteKey, useGroups } from './use-groups.ts';

/** The route and the groups of the year, then one note. Nothing of a note stays here once it is received. */
export default function InspectionScreen({ session, outbox }: { session: Session; outbox: Outbox }) {
  const t = useTexts();
  const [[screen, groupId], go] = usePlace();
  const { known, drafts, refresh } = useGroups(session.id, notesWaiting(outbox.items).length, screen === undefined);
  const [sent, setSent] = useState(false);
  if (!known) return <Empty title={t.inspection} waiting={known === undefined} onAgain={refresh} />;
  const group = [...known.stops, ...known.groups].find((g) => g.groupId === groupId);
  const leave = () => go();
  const send = async (body: InspectionNoteBody) => {
    const sealedAt = new Date().toISOString();
    const item = { kind: 'note', id: newId(), owner: session.id, sealedAt, state: 'sealed', body } as const;
    await sealItems([item], noteKey(body.groupId));
    await outbox.refresh();
    void outbox.send();
    setSent(true);
    leave();
  };
  if (group)
    return (
      <NoteForm
        key={group.groupId}
        group={group}
        standard={known.standard}
        day={session.today}
        owner={session.id}
        onBack={leave}
        onSend={send}
      />
    );
  if (screen === 'own-areas') return <OwnAreasPage onBack={leave} />;
  const open = (chosen: InspectionGroup) => {
    setSent(false);
    go('note', chosen.groupId);
  };
  return (
    <GroupsPage
      {...known}
      drafts={drafts}
      outbox={outbox}
      sent={sent}
      onOpen={open}
      onOwnAreas={() => go('own-areas')}
    />
  );
}
