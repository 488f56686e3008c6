import { Type } from '@sinclair/typebox';
import { Body, Day, Id, Instant, ItemsOf, Nullable, OneOf, Sha256, Text } from './common.ts';

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

/** A sheet that its own phone could not send, as that phone sealed it (AES-GCM, base64url). */
export const SealedSheet = Body({ device: Id, sealed: Type.String({ pattern: '^[\\w-]+$', maxLength: 200_000 }) });

export const ExpectedQuery = Body({ day: Type.Optional(Day) });
const expectedVisit = { visitId: Id, areaName: Type.String(), groupName: Type.String() };
/** What a judge owes on a day: expected = received + missing. */
export const ExpectedSheets = ItemsOf(
  Type.Object({
    day: Type.String(),
    judgeId: Id,
    judgeName: Type.String(),
    expected: Type.Integer(),
    received: Type.Integer(),
    missing: Type.Array(Type.Object(expectedVisit)),
    /** Received, but not yet all of its photos. */
    incomplete: Type.Array(Type.Object({ ...expectedVisit, photos: Type.Integer() })),
    /** Received in another way than from the judge's own phone. */
    otherwise: Type.Array(Type.Object({ ...expectedVisit, provenance: OneOf(['carried', 'rescued', 'paper']) })),
  }),
);

export const PaperSheet = Body({
  standardVersion: Type.String({ maxLength: 40 }),
  items: Type.Array(ScoreSheetItem, { maxItems: 100 }),
  note: Type.Optional(Text(4000, { lines: true })),
});
export const PaperOutcome = Type.Object({
  /** The first of two; not the same as the other's; both the same, and now a sheet. */
  state: OneOf(['first', 'different', 'received']),
  /** Items on which the two differ, '' for the note; never what the other typed. */
  differences: Type.Array(Type.String()),
  receipt: Nullable(ScoreSheetReceipt),
});
/** What was begun from paper and is not yet a sheet; of entries only one's own. */
export const PaperEntries = ItemsOf(
  Type.Object({
    ...expectedVisit,
    judgeId: Id,
    judgeName: Type.String(),
    entries: Type.Integer(),
    mine: Nullable(PaperSheet),
  }),
);
