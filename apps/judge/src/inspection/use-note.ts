import type { InspectionNoteBody } from '@xinglou/contract';
import { useEffect, useRef, useState } from 'react';
import { readDraft, saveDraft } from '../outbox/db.ts';
import { noteKey } from './use-groups.ts';

/** What was seen is chosen by the inspector, never beforehand. */
export type NoteDraft = Omit<InspectionNoteBody, 'outcome'> & Partial<Pick<InspectionNoteBody, 'outcome'>>;
export type ChangeNote = (to: (before: NoteDraft) => NoteDraft) => void;

/** The draft of a note, on the phone's disk with every letter. */
export function useNote(groupId: string, day: string, owner: string) {
  const [note, setNote] = useState<NoteDraft>();
  const [saved, setSaved] = useState<'' | 'failed' | Date>('');
  // From the newest note: a photo is ready a moment after it was taken, and joins what was written meanwhile.
  const latest = useRef<NoteDraft>(null);
  useEffect(() => {
    const empty: NoteDraft = { groupId, day, findings: [] };
    void readDraft<NoteDraft>(noteKey(groupId), owner).then(
      (found) => setNote((latest.current = found ?? empty)),
      () => setNote((latest.current = empty)),
    );
  }, [groupId, day, owner]);
  const save = (): Promise<void> => {
    const written = latest.current;
    setSaved('');
    return saveDraft(noteKey(groupId), owner, written).then(
      // Said of the newest only: an earlier letter that is safe says nothing of the last one.
      () => {
        if (latest.current === written) setSaved(new Date());
      },
      () => setSaved('failed'),
    );
  };
  const change: ChangeNote = (to) => {
    if (!latest.current) return;
    latest.current = to(latest.current);
    setNote(latest.current);
    void save();
  };
  return { note, newest: () => latest.current, saved, change, save: () => void save() };
}
