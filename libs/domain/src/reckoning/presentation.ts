import type { Standard } from '../standard/types.ts';
import type { EvidenceSheet } from './evidence.ts';

/** 楼组长介绍单列：a dimension's items that are talk beside those that are not, as means of 0 to 100 over the group's sheets. */
export interface Presentation {
  readonly dimension: string;
  readonly talk: number | null;
  readonly others: number | null;
}

/** Shown beside the reckoning, so that eloquence can be told from care; it decides nothing (SCORING.md §2). */
export function presentationsOf({ dimensions }: Standard, sheets: readonly EvidenceSheet[]): Presentation[] {
  return dimensions
    .filter((d) => d.items.some((i) => i.presentation === true))
    .map(({ key, items }) => ({
      dimension: key,
      talk: meanShare(items.filter((i) => i.presentation === true)),
      others: meanShare(items.filter((i) => i.presentation !== true)),
    }));

  function meanShare(items: Standard['dimensions'][0]['items']): number | null {
    const shares = sheets.flatMap((sheet) => {
      const seen = items.filter((i) => sheet.items[i.key] != null);
      const most = seen.reduce((sum, i) => sum + i.max, 0);
      return most === 0 ? [] : [(100 * seen.reduce((sum, i) => sum + sheet.items[i.key]!, 0)) / most];
    });
    return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
}
