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
export type SealedSheet = Static<typeof schema.SealedSheet>;
export type ExpectedQuery = Static<typeof schema.ExpectedQuery>;
export type ExpectedSheets = Static<typeof schema.ExpectedSheets>;
export type PaperSheet = Static<typeof schema.PaperSheet>;
export type PaperOutcome = Static<typeof schema.PaperOutcome>;
export type PaperEntries = Static<typeof schema.PaperEntries>;
