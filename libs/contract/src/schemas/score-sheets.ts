import { Type } from '@sinclair/typebox';
import { Body, Id, Instant, ItemsOf, Nullable, OneOf, Sha256, Text } from './common.ts';

export const ScoreSheetItem = Body({
  item: Type.String({ maxLength: 80 }),
  points: Nullable(Type.Number()),
  why: Type.Optional(OneOf(['notApplicable', 'unseen'])),
  note: Type.Optional(Text(1000, { lines: true })),
  photos: Type.Optional(Type.Array(Sha256, { maxItems: 6 })),
});

/** The hot body: a judge's sheet as the phone sends it. */
export const ScoreSheetBody = Body({
  visitId: Id,
  standardVersion: Type.String({ maxLength: 40 }),
  items: Type.Array(ScoreSheetItem, { maxItems: 100 }),
  note: Type.Optional(Text(4000, { lines: true })),
  startedAt: Instant,
  finishedAt: Instant,
  supersedes: Type.Optional(Id),
  reason: Type.Optional(Text(500, { lines: true, required: true })),
});

export const ScoreSheetReceipt = Type.Object({
  id: Id,
  receivedAt: Instant,
  digest: Sha256,
  late: Type.Boolean(),
});

export const ScoreSheet = Type.Object({
  ...ScoreSheetBody.properties,
  ...ScoreSheetReceipt.properties,
  missing: Type.Array(Sha256),
});

export const LateSheet = Type.Object({
  id: Id,
  visitId: Id,
  groupId: Id,
  groupName: Type.String(),
  judgeId: Id,
  judgeName: Type.String(),
  receivedAt: Instant,
  taken: Nullable(Type.Boolean()),
  reason: Nullable(Type.String()),
});
export const LateSheets = ItemsOf(LateSheet);
export const LateSheetDecision = Body({ taken: Type.Boolean(), reason: Text(500, { lines: true, required: true }) });
