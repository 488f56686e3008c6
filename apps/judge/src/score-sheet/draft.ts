import type { ScoreSheetBody, ScoreSheetItem, StandardRead, Visit } from '@xinglou/contract';

/** What a judge has tapped so far: points, or 'unseen'; what is not here is not scored. */
export interface SheetDraft {
  readonly startedAt: string;
  readonly points: Readonly<Record<string, number | 'unseen'>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Digests of photos that the outbox holds or has sent. Absent in drafts of the first version. */
  readonly photos?: Readonly<Record<string, readonly string[]>>;
  readonly note: string;
  readonly supersedes?: string;
  readonly reason?: string;
}

/** To a new draft, or from whatever the newest one is. */
export type ChangeDraft = (to: SheetDraft | ((before: SheetDraft) => SheetDraft)) => void;

export const emptyDraft = (now: Date): SheetDraft => ({
  startedAt: now.toISOString(),
  points: {},
  notes: {},
  note: '',
});

/**
 * 更正: begins with what the last sheet said, so that nothing is tapped twice. It names the sheet that it supersedes; where none was
 * ever taken (the last one was refused) it is a first sheet.
 */
export function correctionOf(body: ScoreSheetBody, supersedes: string | null, reason: string, now: Date): SheetDraft {
  const own = body.items.filter((i) => i.why !== 'notApplicable');
  return {
    startedAt: now.toISOString(),
    points: Object.fromEntries(own.map((i) => [i.item, i.points ?? ('unseen' as const)])),
    notes: Object.fromEntries(body.items.flatMap((i) => (i.note ? [[i.item, i.note]] : []))),
    photos: Object.fromEntries(body.items.flatMap((i) => (i.photos ? [[i.item, i.photos]] : []))),
    note: body.note ?? '',
    ...(supersedes === null ? {} : { supersedes, reason }),
  };
}

/** Items that still want an answer; what does not apply is fixed by the register. */
export const missingItems = (standard: StandardRead, visit: Pick<Visit, 'notApplicable'>, draft: SheetDraft) =>
  standard.dimensions
    .flatMap((d) => d.items)
    .filter((i) => !visit.notApplicable.includes(i.key) && draft.points[i.key] === undefined);

export const totalOf = (draft: SheetDraft): number =>
  Object.values(draft.points).reduce<number>((sum, p) => sum + (p === 'unseen' ? 0 : p), 0);

/** The sheet as it is sealed. */
export function bodyOf(
  standard: StandardRead,
  visit: Pick<Visit, 'id' | 'notApplicable'>,
  draft: SheetDraft,
  now: Date,
): ScoreSheetBody {
  const items = standard.dimensions
    .flatMap((d) => d.items)
    .map(({ key }): ScoreSheetItem => {
      const note = draft.notes[key]?.trim();
      const photos = draft.photos?.[key] ?? [];
      const more = { ...(note ? { note } : {}), ...(photos.length > 0 ? { photos: [...photos] } : {}) };
      if (visit.notApplicable.includes(key)) return { item: key, points: null, why: 'notApplicable', ...more };
      const points = draft.points[key];
      return typeof points === 'number'
        ? { item: key, points, ...more }
        : { item: key, points: null, why: 'unseen', ...more };
    });
  return {
    visitId: visit.id,
    standardVersion: standard.version,
    items,
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    startedAt: draft.startedAt,
    finishedAt: now.toISOString(),
    ...(draft.supersedes ? { supersedes: draft.supersedes, reason: draft.reason ?? '' } : {}),
  };
}
