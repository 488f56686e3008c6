import type { ScoreSheetBody, ScoreSheetItem } from '@xinglou/contract';
import type { ItemExtras } from './score-sheet.entity.ts';

const notApplicable = -1;
const unseen = -2;

/** The points of a sheet as one array in the item order of its standard, and beside it what is not points. */
export interface PackedItems {
  readonly points: number[];
  /** The order in which the phone sent the items, when it was not the standard's: the digest is of the body as sent. */
  readonly itemOrder: number[] | null;
  readonly itemExtras: ItemExtras | null;
}

/** The items have been checked: each of the standard exactly once. */
export function pack(items: ScoreSheetBody['items'], order: readonly string[]): PackedItems {
  const at = new Map(order.map((key, i) => [key, i]));
  const points = new Array<number>(order.length).fill(unseen);
  const extras: ItemExtras = {};
  const sent = items.map((line) => at.get(line.item) ?? -1);
  for (const [i, line] of items.entries()) {
    const place = sent[i] ?? -1;
    points[place] = line.points ?? (line.why === 'notApplicable' ? notApplicable : unseen);
    const { note, photos } = line;
    if (note !== undefined || photos !== undefined)
      extras[place] = { ...(note === undefined ? {} : { note }), ...(photos === undefined ? {} : { photos }) };
  }
  return {
    points,
    itemOrder: sent.every((place, i) => place === i) ? null : sent,
    itemExtras: Object.keys(extras).length > 0 ? extras : null,
  };
}

/** The items as they were sent, so that the body read back has the digest that the receipt names. */
function unpack({ points, itemOrder, itemExtras }: PackedItems, order: readonly string[]): ScoreSheetItem[] {
  const places = itemOrder ?? points.map((_, i) => i);
  return places.map((place): ScoreSheetItem => {
    const value = points[place] ?? unseen;
    const item = order[place] ?? '';
    const extra = itemExtras?.[place] ?? {};
    if (value === notApplicable) return { item, points: null, why: 'notApplicable', ...extra };
    if (value === unseen) return { item, points: null, why: 'unseen', ...extra };
    return { item, points: value, ...extra };
  });
}

export interface SentRow extends PackedItems {
  readonly visitId: string;
  readonly standardVersion: string;
  readonly note: string | null;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly supersedes: string | null;
  readonly reason: string | null;
}

/** The body as the phone sent it: its canonical form has the digest that stands beside it. */
export const sentBody = (row: SentRow, order: readonly string[]): ScoreSheetBody => ({
  visitId: row.visitId,
  standardVersion: row.standardVersion,
  items: unpack(row, order),
  ...(row.note === null ? {} : { note: row.note }),
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  ...(row.supersedes === null ? {} : { supersedes: row.supersedes }),
  ...(row.reason === null ? {} : { reason: row.reason }),
});
