import { newId } from '@xinglou/client';

/** What is not sent yet, by finding; its id is made here, so that sending twice is once. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly photos: readonly string[];
}
const key = (findingId: string) => `xl-leader ${findingId}`;

export function draftOf(findingId: string): Draft {
  try {
    const kept = localStorage.getItem(key(findingId));
    if (kept) return JSON.parse(kept) as Draft;
  } catch {
    // A phone that keeps nothing still sends.
  }
  return { id: newId(), text: '', photos: [] };
}

export function keepDraft(findingId: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key(findingId), JSON.stringify(draft));
    else localStorage.removeItem(key(findingId));
  } catch {
    // As above.
  }
}
