import { Type } from '@sinclair/typebox';
import { nominationKinds, nominationParts } from '@xinglou/domain';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, PageOf, Sha256, Text, pageQuery } from './common.ts';

const states = ['draft', 'submitted', 'accepted', 'returned', 'rejected'] as const;
const whole = Type.Integer();

const form = {
  rank: Nullable(whole),
  kind: Nullable(OneOf(nominationKinds)),
  starsApplied: Nullable(whole),
  opinion: Text(500, { lines: true }),
  story: Text(500, { lines: true }),
  photos: Type.Array(Sha256, { maxItems: 6 }),
};
const optional = Type.Partial(Type.Object(form)).properties;
const checklist = Type.Record(Type.String({ maxLength: 30 }), Type.Boolean());

export const Nomination = Type.Object({
  id: Id,
  groupId: Id,
  groupName: Type.String(),
  estate: Type.String(),
  areaId: Id,
  areaName: Type.String(),
  ...form,
  state: OneOf(states),
  submittedOn: Nullable(Day),
  toldOn: Nullable(Day),
  heldStars: whole,
  lastYear: Nullable(
    Type.Object({ year: whole, opinion: Type.String(), story: Type.String(), stars: Nullable(whole) }),
  ),
  review: Nullable(
    Type.Object({
      outcome: OneOf(['accepted', 'returned', 'rejected']),
      reason: Nullable(Type.String()),
      day: Day,
      checklist: Nullable(checklist),
    }),
  ),
  missing: Type.Array(OneOf(nominationParts)),
  version: whole,
});
export const NominationPage = PageOf(Nomination);
export const NominationQuery = Body({
  ...pageQuery,
  area: Type.Optional(Id),
  state: Type.Optional(OneOf(states)),
  q: Type.Optional(Type.String({ maxLength: 60 })),
});
export const NewNomination = Body({ groupId: Id, ...optional });
export const NominationPatch = Body(optional);
export const NominationReview = Body({
  outcome: OneOf(['accepted', 'returned', 'rejected']),
  reason: Type.Optional(Text(500, { lines: true })),
  checklist: Type.Optional(checklist),
});

export const AreaApplication = Type.Object({
  areaId: Id,
  areaName: Type.String(),
  applied: Nullable(whole),
  putForward: Nullable(whole),
  meeting: Nullable(Type.String()),
  meetingDay: Nullable(Day),
  nominated: whole,
  version: Type.String(),
});
export const AreaApplications = ItemsOf(AreaApplication);
export const AreaApplicationBody = Body({
  applied: Type.Integer({ minimum: 0, maximum: 10_000 }),
  putForward: Type.Integer({ minimum: 0, maximum: 10_000 }),
  meeting: Text(100, { required: true }),
  meetingDay: Day,
});
export const Told = Type.Object({ told: whole });
