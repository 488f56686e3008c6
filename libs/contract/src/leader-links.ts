import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/leader-links.ts';

export type LeaderLink = Static<typeof schema.LeaderLink>;
export type NewLeaderLink = Static<typeof schema.NewLeaderLink>;
export type LeaderTask = Static<typeof schema.LeaderTask>;
export type LeaderPage = Static<typeof schema.LeaderPage>;
export type LeaderAnswer = Static<typeof schema.LeaderAnswer>;
export type LeaderAnswerReceipt = Static<typeof schema.LeaderAnswerReceipt>;
