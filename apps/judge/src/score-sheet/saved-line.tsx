import type { Visit } from '@xinglou/contract';
import { savedTime } from '../shell/day-in-words.ts';
import { useTexts } from '../shell/phone.ts';
import type { Drafting } from './use-draft.ts';

/** Which group this is, and when the last letter was put on the phone's disk. */
export function SavedLine({ visit, drafting }: { visit: Visit; drafting: Drafting }) {
  const t = useTexts();
  const at = savedTime(drafting.saved);
  return (
    <p className="quiet saved">
      {t.visit(visit.areaName, visit.groupName)} {at ? <span>· {t.savedAt(at)}</span> : null}
    </p>
  );
}
