/** 新创 / 升星 / 复评 */
export const nominationKinds = ['new', 'raise', 'renew'] as const;
export type NominationKind = (typeof nominationKinds)[number];
export type NominationState = 'draft' | 'submitted' | 'accepted' | 'returned' | 'rejected';

/** Materials stay light: one form, three to six photos, one story of at most 500 characters. */
export const storyLimit = 500;
export const photoRange = [3, 6] as const;

export interface NominationDraft {
  readonly rank: number | null;
  readonly kind: NominationKind | null;
  readonly starsApplied: number | null;
  readonly opinion: string;
  readonly story: string;
  readonly photos: readonly string[];
}
export const nominationParts = [
  ...(['rank', 'kind', 'starsApplied', 'opinion', 'story', 'photos'] as const),
  ...(['raise-needs-lower', 'renew-needs-held'] as const),
] as const;
export type MissingPart = (typeof nominationParts)[number];

/**
 * 申报要填全才能上报：排名、类型、申报星级、居委会意见、事迹、3～6 张照片；升星要高于现有星级，复评要有现有星级。
 * `held`: stars that the group holds now; null where the years before are not known.
 */
export function missingParts(n: NominationDraft, held: number | null): MissingPart[] {
  const [fewest] = photoRange;
  const missing: MissingPart[] = [];
  if (n.rank === null) missing.push('rank');
  if (n.kind === null) missing.push('kind');
  if (n.starsApplied === null) missing.push('starsApplied');
  if (n.opinion.trim() === '') missing.push('opinion');
  if (n.story.trim() === '') missing.push('story');
  if (n.photos.length < fewest) missing.push('photos');
  if (n.kind === 'raise' && held !== null && n.starsApplied !== null && n.starsApplied <= held)
    missing.push('raise-needs-lower');
  if (n.kind === 'renew' && held === 0) missing.push('renew-needs-held');
  return missing;
}

/** 只有草稿和退回补正的可以改；申报阶段改草稿，初审阶段只补正退回的。 */
export function mayEdit(state: NominationState, stage: string): boolean {
  if (stage === 'nomination') return state === 'draft' || state === 'returned';
  return stage === 'materialReview' && state === 'returned';
}

export type ReviewOutcome = 'accepted' | 'returned' | 'rejected';

/** 初审时自治办逐项核对的清单。 */
export const reviewChecklist = ['facts', 'noFire', 'noDispute', 'photos', 'story', 'meeting'] as const;
