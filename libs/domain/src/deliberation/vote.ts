/** 表决：应到、到会、赞成、反对、弃权。 */
export interface Vote {
  readonly jury: number;
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}
export type VoteProblem = 'vote-no-quorum' | 'vote-too-many' | 'vote-bound-judges' | 'vote-not-carried';

/**
 * 应到评委三分之二以上到会才能表决；与楼组有关的评委回避，只能弃权；赞成多于反对才算通过。
 * `bound`: how many judges are of the group's area, or have declared a conflict with it.
 */
export function voteProblem({ jury, present, inFavour, against, abstained }: Vote, bound: number): VoteProblem | null {
  if (present * 3 < jury * 2) return 'vote-no-quorum';
  if (present > jury || inFavour + against + abstained > present) return 'vote-too-many';
  if (inFavour + against > jury - bound) return 'vote-bound-judges';
  return inFavour > against ? null : 'vote-not-carried';
}
