import { Type } from '@sinclair/typebox';
import { Body, Day, Id, Instant, ItemsOf, Nullable, OneOf, Sha256, Text } from './common.ts';

export const ReckoningRow = Type.Object({
  id: Id,
  number: Type.Integer(),
  rule: Type.String(),
  inputDigest: Sha256,
  outputDigest: Sha256,
  frozenAt: Instant,
  current: Type.Boolean(),
  approval: Nullable(OneOf(['approved', 'returned'])),
});
export const ReckoningRows = ItemsOf(ReckoningRow);
/** SCORING.md §8 with id and the time at which it was frozen; its members are described there. */
export const FrozenReckoning = Type.Object(
  {
    id: Id,
    frozenAt: Instant,
    rule: Type.String(),
    inputDigest: Sha256,
    outputDigest: Sha256,
    groups: Type.Array(Type.Unknown()),
  },
  { additionalProperties: true },
);
export const PublicNumber = Type.Object({
  kind: OneOf(['group', 'visit', 'judge', 'team', 'finding', 'sheet']),
  id: Id,
  number: Type.String(),
  name: Type.String(),
  /** Of a group. */
  areaName: Nullable(Type.String()),
  /** A building of the second training round: scored by all, without a nomination, so without stars. */
  training: Type.Boolean(),
});
export const PublicNumbers = ItemsOf(PublicNumber);

export const Votes = Body({
  jury: Type.Integer({ minimum: 0, maximum: 1000 }),
  present: Type.Integer({ minimum: 0, maximum: 1000 }),
  inFavour: Type.Integer({ minimum: 0, maximum: 1000 }),
  against: Type.Integer({ minimum: 0, maximum: 1000 }),
  abstained: Type.Integer({ minimum: 0, maximum: 1000 }),
  /** Judges who stayed out: of the group's area, or with a conflict of interest. */
  recused: Type.Optional(Type.Array(Id, { maxItems: 200 })),
});
export const DecisionBody = Body({
  stars: Type.Integer({ minimum: 0, maximum: 5 }),
  reason: Text(500, { lines: true, required: true }),
  facts: Type.Optional(Nullable(Text(500, { lines: true, required: true }))),
  votes: Type.Optional(Votes),
});
export const Decision = Type.Object({
  groupId: Id,
  groupName: Type.String(),
  stars: Type.Integer(),
  reason: Type.String(),
  facts: Nullable(Type.String()),
  votes: Nullable(Votes),
  day: Day,
  version: Type.Integer(),
});
export const Decisions = ItemsOf(Decision);

/** 评审总结会: who met, when and where. */
export const MeetingBody = Body({
  title: Text(100, { required: true }),
  day: Day,
  place: Text(100),
  chair: Text(40),
  present: Type.Array(Id, { maxItems: 500 }),
  note: Type.Optional(Text(2000, { lines: true })),
});
const Juror = Type.Object({ id: Id, name: Type.String() });
export const Meeting = Type.Object({
  version: Type.String(),
  /** Null until it is recorded. */
  held: Nullable(MeetingBody),
  /** The judges of the year's teams. */
  jury: Type.Array(Juror),
  /** Who must stay out of the vote on which group. */
  bound: Type.Array(Type.Object({ judgeId: Id, groupId: Id })),
});

/** Groups near a line on which the meeting follows the rule, all in one act. */
export const ConfirmationBody = Body({
  reckoningId: Id,
  groups: Type.Array(Id, { minItems: 1, maxItems: 1000 }),
  reason: Text(500, { lines: true, required: true }),
  votes: Type.Optional(Votes),
});
export const Confirmation = Type.Object({
  id: Id,
  reckoningId: Id,
  groups: Type.Array(Type.Object({ groupId: Id, groupName: Type.String(), stars: Type.Integer() })),
  reason: Type.String(),
  votes: Nullable(Votes),
  day: Day,
});
export const Confirmations = ItemsOf(Confirmation);
/** SCORING.md §8: what went into a reckoning, under public numbers. */
export const ReckonedEvidence = Type.Object({ rule: Type.String() }, { additionalProperties: true });

export const ApprovalBody = Body({
  reckoningId: Id,
  outcome: OneOf(['approved', 'returned']),
  meeting: Text(100, { required: true }),
  day: Day,
  minute: Text(60, { required: true }),
  reason: Type.Optional(Text(500, { lines: true })),
});
export const Approval = Type.Object({ ...ApprovalBody.properties, id: Id, digest: Sha256 });
export const Approvals = ItemsOf(Approval);
