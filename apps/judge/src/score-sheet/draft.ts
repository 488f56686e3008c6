import type { ScoreSheetBody, StandardRead, Visit } from '@xinglou/contract';
import type { Draft, Line } from '../outbox/index.ts';

/** UUIDv4 from getRandomValues: randomUUID is absent on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const newDraft = (username: string, visit: Pick<Visit, 'id'>, standard: StandardRead, now: string): Draft => ({
  id: newId(),
  username,
  visitId: visit.id,
  standardVersion: standard.version,
  lines: {},
  note: '',
  startedAt: now,
  savedAt: now,
});

/** 更正: a new sheet that begins with what the last one said, and names the one that it supersedes, if one was taken. */
export function correctionOf(sheet: ScoreSheetBody, supersedes: string | null, username: string, now: string): Draft {
  const lines = sheet.items.flatMap(({ item, points, why, note }): [string, Line][] =>
    why === 'notApplicable'
      ? []
      : [[item, { points, ...(why === 'unseen' ? { why } : {}), ...(note === undefined ? {} : { note }) }]],
  );
  return {
    id: newId(),
    username,
    visitId: sheet.visitId,
    standardVersion: sheet.standardVersion,
    lines: Object.fromEntries(lines),
    note: sheet.note ?? '',
    startedAt: now,
    savedAt: now,
    ...(supersedes === null ? {} : { supersedes, reason: '' }),
  };
}

export const itemsOf = (standard: StandardRead) => standard.dimensions.flatMap((d) => d.items);

/** The items that this judge still has to score; what does not apply to the group is no question. */
export const missingItems = (draft: Draft, standard: StandardRead, notApplicable: readonly string[]): string[] =>
  itemsOf(standard)
    .map((item) => item.key)
    .filter((key) => !notApplicable.includes(key) && !answered(draft.lines[key]));

const answered = (line: Line | undefined): boolean =>
  line !== undefined && (line.points !== null || line.why === 'unseen');

export function totals(draft: Draft, standard: StandardRead): { points: number; max: number } {
  const scored = itemsOf(standard).filter((item) => draft.lines[item.key]?.points != null);
  return {
    points: scored.reduce((sum, item) => sum + (draft.lines[item.key]?.points ?? 0), 0),
    max: scored.reduce((sum, item) => sum + item.max, 0),
  };
}

/** The body as it is sent: every item of the standard exactly once, in its order. Null while something is missing. */
export function bodyOf(
  draft: Draft,
  standard: StandardRead,
  notApplicable: readonly string[],
  finishedAt: string,
): ScoreSheetBody | null {
  if (missingItems(draft, standard, notApplicable).length > 0) return null;
  if (draft.supersedes !== undefined && !draft.reason?.trim()) return null;
  const items = itemsOf(standard).map(({ key }): ScoreSheetBody['items'][0] => {
    if (notApplicable.includes(key)) return { item: key, points: null, why: 'notApplicable' };
    const { points = null, why, note } = draft.lines[key] ?? {};
    return { item: key, points, ...(why ? { why } : {}), ...(note?.trim() ? { note: note.trim() } : {}) };
  });
  return {
    visitId: draft.visitId,
    standardVersion: draft.standardVersion,
    items,
    ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
    startedAt: draft.startedAt,
    finishedAt,
    ...(draft.supersedes === undefined ? {} : { supersedes: draft.supersedes, reason: draft.reason?.trim() ?? '' }),
  };
}
