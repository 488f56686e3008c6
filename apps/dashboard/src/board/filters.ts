import type { BoardRow } from '@xinglou/contract';

/** What the office looks for among the year's groups, in the order of the year. */
export const filters = {
  all: () => true,
  papers: (g: BoardRow) => g.nomination !== 'accepted',
  uninspected: (g: BoardRow) => g.nomination === 'accepted' && !g.inspected,
  findings: (g: BoardRow) => g.findingsOpen > 0,
  unplanned: (g: BoardRow) => g.nomination === 'accepted' && g.sheetsDue === 0,
  sheets: (g: BoardRow) => g.sheets < g.sheetsDue,
  complete: (g: BoardRow) => g.sheetsDue > 0 && g.sheets >= g.sheetsDue,
} satisfies Record<string, (group: BoardRow) => boolean>;
export type Filter = keyof typeof filters;
export const everyFilter = Object.keys(filters) as readonly Filter[];

export const isFilter = (text: string | null): text is Filter => text !== null && text in filters;
