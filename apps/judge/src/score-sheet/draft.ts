import type { ScoreSheetBody, ScoreSheetItem, StandardRead, Visit } from '@xinglou/contract';

/** What a judge has tapped so far: points, or 'unseen'; what is not here is not scored. */
export interface SheetDraft {
  readonly startedAt: string;
  readonly points: Readonly<Record<string, number | 'unseen'>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Digests of photos that the outbox holds or has sent. Absent in drafts of the first version. */
  readonly photos?: Readonly<Record<string, readonly string[]>>;
  readonly note: string;
  /** When the group leader began to talk; for the timer alone, it is not sent. */
  readonly talkStartedAt?: string;
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

/** 两份评分表不同的项目：points only; what does not apply is the same in both. */
export const differencesOf = (first: ScoreSheetBody, own: ScoreSheetBody) =>
  own.items.flatMap(({ item, points }) => {
    const before = first.items.find((i) => i.item === item)?.points ?? null;
    return before === points ? [] : [{ item, first: before, own: points }];
  });

/** Items that still want an answer; what does not apply is fixed by the register. */
export const missingItems = (standard: StandardRead, visit: Pick<Visit, 'notApplicable'>, draft: SheetDraft) =>
  asked(
    standard.dimensions.flatMap((d) => d.items),
    visit,
  ).filter((i) => draft.points[i.key] === undefined) as StandardRead['dimensions'][0]['items'];

const asked = (items: readonly { key: string; max: number }[], visit: Pick<Visit, 'notApplicable'>) =>
  items.filter((i) => !visit.notApplicable.includes(i.key));

/** Points given, of those that could be: what does not apply and what was not seen counts on neither side. */
export function sumOf(
  items: readonly { key: string; max: number }[],
  visit: Pick<Visit, 'notApplicable'>,
  points: SheetDraft['points'],
): { readonly points: number; readonly of: number } {
  const given = asked(items, visit).flatMap(({ key, max }) => {
    const own = points[key];
    return typeof own === 'number' ? [{ own, max }] : [];
  });
  return { points: given.reduce((sum, g) => sum + g.own, 0), of: given.reduce((sum, g) => sum + g.max, 0) };
}

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
