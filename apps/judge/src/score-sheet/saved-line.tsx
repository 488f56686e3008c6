import type { Visit } from '@xinglou/contract';
import { useTexts } from '../shell/phone.ts';
import type { Drafting } from './use-draft.ts';

/** Which group this is, and when the last letter was put on the phone's disk. */
export function SavedLine({ visit, drafting }: { visit: Visit; drafting: Drafting }) {
  const t = useTexts();
  const at = drafting.saved instanceof Date ? drafting.saved.toLocaleTimeString('zh-CN', { hour12: false }) : '';
  return (
    <p className="quiet saved">
      {t.visit(visit.areaName, visit.groupName)} {at ? <span>· {t.savedAt(at)}</span> : null}
    </p>
  );
}
