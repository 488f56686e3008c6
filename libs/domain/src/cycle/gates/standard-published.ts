import { type GateRule, held } from '../evidence.ts';

/** 考评标准和星级办法已公布：权重之和为 100，星级线逐级升高。 */
export const standardPublished: GateRule = ({ standard, policy }) => [
  ...(standard === null
    ? [held('standard', 'standard-missing')]
    : standard.map((what) => held('standard', 'standard-wrong', { what }))),
  ...(policy === null
    ? [held('policy', 'policy-missing')]
    : policy.map((what) => held('policy', 'policy-wrong', { what }))),
];
