import type { Client } from '@xinglou/client';
import { type StandardRead, type Visit, routes } from '@xinglou/contract';
import { useCallback, useEffect, useState } from 'react';
import { type Draft, type Handed, type Store, saveDraft } from '../outbox/index.ts';
import { correctionOf, newDraft } from './draft.ts';

/** The draft of a visit: the one on the phone, a correction of what was handed in, or a new one. Every change is kept at once. */
export function useDraft({
  store,
  api,
  username,
  visit,
  standard,
  handed,
}: {
  store: Store;
  api: Client;
  username: string;
  visit: Visit;
  standard: StandardRead;
  handed: readonly Handed[];
}) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [saved, setSaved] = useState(true);
  const [failed, setFailed] = useState(false);
  // Only what stood when the page was opened: handing in must not begin a correction.
  const [before] = useState(handed);

  useEffect(() => {
    let current = true;
    void (async () => {
      const now = new Date().toISOString();
      const kept = await store.get('drafts', [username, visit.id]);
      const found =
        kept ?? (await toCorrect(api, visit, before, username, now)) ?? newDraft(username, visit, standard, now);
      if (current) setDraft(found);
    })().catch(() => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [store, api, username, visit, standard, before]);

  const change = useCallback(
    (next: Draft) => {
      const kept = { ...next, savedAt: new Date().toISOString() };
      setDraft(kept);
      saveDraft(store, kept).then(
        () => setSaved(true),
        () => setSaved(false),
      );
    },
    [store],
  );
  return { draft, change, saved, failed };
}

/** From what was handed in before; a sheet that was refused is where its successor begins, so that nothing is typed twice. */
async function toCorrect(api: Client, visit: Visit, handed: readonly Handed[], username: string, now: string) {
  const own = handed.filter((h) => h.body.visitId === visit.id);
  const replaced = new Set(own.filter((h) => h.state === 'sent').map((h) => h.body.supersedes));
  const taken = own.find((h) => h.state === 'sent' && !replaced.has(h.id));
  const last = [...own].sort((a, b) => (a.body.finishedAt < b.body.finishedAt ? 1 : -1))[0];
  const effective = taken?.id ?? visit.mine;
  if (last) return correctionOf(last.body, effective, username, now);
  if (effective === null) return null;
  return correctionOf(await api.call(routes.readScoreSheet, { params: { id: effective } }), effective, username, now);
}
