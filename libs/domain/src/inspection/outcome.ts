/** 一次暗访的结果：有问题、没有问题、没能进门。 */
export const noteOutcomes = ['findings', 'none', 'noAccess'] as const;
export type NoteOutcome = (typeof noteOutcomes)[number];
