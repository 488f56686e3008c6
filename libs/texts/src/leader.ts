import { leaderEn } from './en/leader.ts';
import { leaderZh } from './zh/leader.ts';

export const leaderTexts = { zh: leaderZh, en: leaderEn };
export type { LeaderTexts } from './zh/leader.ts';
