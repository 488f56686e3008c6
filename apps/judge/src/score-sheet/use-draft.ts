import { useEffect, useRef, useState } from 'react';
import { readDraft, saveDraft } from '../outbox/db.ts';
import { draftKey } from '../outbox/visit-state.ts';
import { type ChangeDraft, type SheetDraft, emptyDraft } from './draft.ts';

const differs = (one: SheetDraft, other: SheetDraft, item: string): boolean =>
  one.points[item] !== other.points[item] || one.photos?.[item] !== other.photos?.[item];

/** The draft of one visit: written to the phone's disk with every tap and letter, and taken back step by step. */
export function useDraft(visitId: string, owner: string) {
  const key = draftKey(visitId);
  const [draft, setDraft] = useState<SheetDraft | null | undefined>(undefined);
  const [saved, setSaved] = useState<'' | 'failed' | Date>('');
  const [before, setBefore] = useState<readonly SheetDraft[]>([]);
  // A photo is ready a moment after it was taken: it joins what was tapped meanwhile.
  const latest = useRef<SheetDraft | null>(null);
  useEffect(() => {
    void readDraft<SheetDraft>(key, owner).then(
      (found) => {
        latest.current = found ?? null;
        setDraft(latest.current);
      },
      () => setDraft(null),
    );
  }, [key, owner]);
  const put = (next: SheetDraft): Promise<void> => {
    latest.current = next;
    setDraft(next);
    setSaved('');
    return saveDraft(key, owner, next).then(
      // Said of the newest only: an earlier tap that is safe says nothing of the last one.
      () => {
        if (latest.current === next) setSaved(new Date());
      },
      () => setSaved('failed'),
    );
  };
  const change: ChangeDraft = (to) => {
    const last = latest.current ?? emptyDraft(new Date());
    const next = typeof to === 'function' ? to(last) : to;
    if (next.points !== last.points || next.photos !== last.photos) setBefore((steps) => [...steps.slice(-19), last]);
    void put(next);
  };
  const [undone] = before.slice(-1);
  return {
    draft,
    /** With what has come since the page was drawn. */
    newest: () => latest.current,
    saved,
    change,
    /** Before the camera takes the memory: what is on the screen is on the disk. */
    save: () => put(latest.current ?? emptyDraft(new Date())),
    /** Of the last tap, where it was for one of these items: what another page shows is not taken back unseen. */
    undoOf: (items: readonly { readonly key: string }[]) =>
      undone && draft && items.some(({ key: item }) => differs(undone, draft, item))
        ? () => {
            setBefore((steps) => steps.slice(0, -1));
            // Letters typed since then stay.
            const { points, photos = {} } = undone;
            void put({ ...(latest.current ?? undone), points, photos });
          }
        : null,
    let: () => {
      latest.current = null;
      setDraft(null);
      setBefore([]);
    },
  };
}
export type Drafting = ReturnType<typeof useDraft>;
