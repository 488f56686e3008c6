import type { Client } from '@xinglou/client';
import type { Session, Visit } from '@xinglou/contract';
import { useEffect } from 'react';
import { type Store, useOutbox } from '../outbox/index.ts';
import { SheetPage } from '../score-sheet/index.ts';
import { TodayPage, useKept } from '../today/index.ts';
import { NetBar } from './net-bar.tsx';
import { useHash } from './use-hash.ts';
import { useTexts } from './words.ts';

interface Props {
  readonly store: Store;
  readonly api: Client;
  readonly session: Session;
  readonly onEnded: () => void;
  readonly onLeave: () => void;
}

/** A judge's phone: the day's groups, or one sheet (#/sheet/{visit}). The bar on top says what is not sent yet. */
export function Judging({ store, api, session, onEnded, onLeave }: Props) {
  const t = useTexts();
  const outbox = useOutbox(store, api, session.username);
  const { kept, ended, unreachable, refresh } = useKept(store, api, session);
  const hash = useHash();
  const over = ended || outbox.outcome === 'signIn';
  useEffect(() => {
    if (over) onEnded();
  }, [over, onEnded]);

  const visitId = /^#\/sheet\/([\w-]+)$/.exec(hash)?.[1];
  const visit: Visit | undefined = kept?.visits.find((v) => v.id === visitId);
  const toToday = () => {
    window.location.hash = '#/';
    void refresh();
  };
  return (
    <>
      <NetBar outbox={outbox} />
      {!kept ? (
        <main className="page">{unreachable ? t.sheet.noStandard : t.loading}</main>
      ) : visitId && visit && kept.standard ? (
        <SheetPage
          key={visit.id}
          store={store}
          api={api}
          username={session.username}
          visit={visit}
          standard={kept.standard}
          handed={outbox.handed}
          onHandedIn={() => {
            outbox.send();
            toToday();
          }}
          onClose={toToday}
        />
      ) : (
        <TodayPage store={store} kept={kept} stale={unreachable} session={session} outbox={outbox} onLeave={onLeave} />
      )}
    </>
  );
}
