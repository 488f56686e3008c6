import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/score-sheets.ts';

export type ScoreSheetItem = Static<typeof schema.ScoreSheetItem>;
/** Sent by the phone. */
export type ScoreSheetBody = Static<typeof schema.ScoreSheetBody>;
/** Answered, byte for byte the same however often it is sent. */
export type ScoreSheetReceipt = Static<typeof schema.ScoreSheetReceipt>;
/** Read back; `missing`: photos that have not arrived. */
export type ScoreSheet = Static<typeof schema.ScoreSheet>;
export type LateSheet = Static<typeof schema.LateSheet>;
export type LateSheetDecision = Static<typeof schema.LateSheetDecision>;
