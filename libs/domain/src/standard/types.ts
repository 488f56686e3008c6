import type { ItemPlace } from './walk.ts';

/** Words in both languages; Chinese is the source. */
export interface Words {
  readonly zh: string;
  readonly en?: string;
}

/** 评分项: whole points from 0 to `max`. */
export interface Item {
  readonly key: string;
  readonly max: number;
  readonly title?: Words;
  readonly criterion?: Words;
  /** What full and half marks look like. */
  readonly full?: Words;
  readonly half?: Words;
  /** Pictures of both, by their digests. */
  readonly fullPhoto?: string;
  readonly halfPhoto?: string;
  readonly place?: ItemPlace;
  /** The group leader's talk: shown apart, so that eloquence can be told from care. */
  readonly presentation?: boolean;
  readonly mayNotApply?: boolean;
  /** Which trait of the group decides whether the item applies. */
  readonly trait?: string;
  readonly veto?: boolean;
}

/** 方面 */
export interface Dimension {
  readonly key: string;
  readonly weight: number;
  readonly minimum?: number | null;
  readonly title?: Words;
  readonly items: readonly Item[];
}

/** 考评标准 */
export interface Standard {
  readonly version: string;
  readonly note?: string;
  readonly dimensions: readonly Dimension[];
}

export const grades = ['minor', 'major', 'critical'] as const;
export type Grade = (typeof grades)[number];
export type PerGrade = Readonly<Record<Grade, number>>;

/** 星级办法 (SCORING.md §§3-4): published before the final inspection, the same for every group. */
export interface StarPolicy {
  readonly lambda?: { readonly team: number; readonly judge: number; readonly visit: number };
  readonly huber?: number;
  readonly sigmaTotal?: number;
  readonly z?: number;
  readonly revisits: number;
  readonly minJudges: number;
  readonly fullPanel: number;
  readonly stars: readonly StarLine[];
  readonly deductions: PerGrade;
  readonly rectifiedFactor: PerGrade;
  readonly deductionCap: number;
  readonly vetoCap: number;
  readonly minimumCap: number;
}

export interface StarLine {
  readonly stars: number;
  readonly from: number;
  readonly quota?: number | null;
}
