import { Type } from '@sinclair/typebox';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, PageOf, Text, pageQuery } from './common.ts';

const whole = Type.Integer();
const kinds = ['resident', 'expert', 'official'] as const;
export const Judge = Type.Object({
  id: Id,
  name: Type.String(),
  kind: OneOf(kinds),
  areaId: Nullable(Id),
  phone: Nullable(Type.String()),
  active: Type.Boolean(),
  username: Nullable(Type.String()),
  version: whole,
});
export const Judges = ItemsOf(Judge);
export const NewJudge = Body({
  name: Text(40, { required: true }),
  kind: OneOf(kinds),
  areaId: Type.Optional(Nullable(Id)),
  phone: Type.Optional(Nullable(Type.String({ maxLength: 30 }))),
});
export const JudgePatch = Body({
  ...Type.Partial(Type.Object(NewJudge.properties)).properties,
  active: Type.Optional(Type.Boolean()),
});

const TeamDay = Body({ day: Day, judges: Type.Array(Id, { maxItems: 20 }) });
export const Team = Type.Object({
  id: Id,
  number: whole,
  name: Type.String(),
  leaderId: Nullable(Id),
  days: Type.Array(TeamDay),
});
export const Teams = Type.Object({ version: Type.String(), items: Type.Array(Team) });
export const TeamsBody = Body({
  items: Type.Array(
    Body({
      id: Type.Optional(Id),
      number: Type.Integer({ minimum: 1, maximum: 99 }),
      name: Text(40, { required: true }),
      leaderId: Nullable(Id),
      days: Type.Array(TeamDay, { maxItems: 60 }),
    }),
    { maxItems: 50 },
  ),
});

export const TrainingRound = Body({
  round: Type.Union([Type.Literal(1), Type.Literal(2)]),
  day: Day,
  attended: Type.Array(Id, { maxItems: 500 }),
  quizPassed: Type.Array(Id, { maxItems: 500 }),
  note: Type.Optional(Text(500, { lines: true })),
});
export const TrainingRounds = Type.Object({ version: Type.String(), items: Type.Array(TrainingRound) });
export const TrainingRoundsBody = Body({ items: Type.Array(TrainingRound, { maxItems: 2 }) });

const conflictKinds = ['lives', 'relative', 'works', 'other'] as const;

export const Conflict = Body({
  judgeId: Id,
  groupId: Type.Optional(Id),
  estateId: Type.Optional(Id),
  areaId: Type.Optional(Id),
  kind: OneOf(conflictKinds),
  note: Type.Optional(Text(200)),
});
export const Conflicts = Type.Object({ version: Type.String(), items: Type.Array(Conflict) });
export const ConflictsBody = Body({ items: Type.Array(Conflict, { maxItems: 1000 }) });

/** 当场申报回避: made on the phone, before the first item. */
export const ConflictDeclarationBody = Body({
  visitId: Id,
  kind: OneOf(conflictKinds),
  note: Type.Optional(Text(200)),
});
export const ConflictDeclaration = Type.Object({ id: Id, day: Day });

const Assignment = Body({
  groupId: Id,
  teamId: Id,
  day: Day,
  position: Type.Optional(whole),
  training: Type.Optional(Type.Boolean()),
  /** A revisit is no part of a plan: the deliberation orders it. */
  purpose: Type.Optional(OneOf(['first', 'second'])),
});
export const PlanBody = Body({
  seed: Type.Optional(Text(60)),
  mostPerDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  training: Type.Optional(Type.Array(Id, { maxItems: 4 })),
  trainingDay: Type.Optional(Day),
  assignments: Type.Optional(Type.Array(Assignment, { maxItems: 1000 })),
});
export const PlanVisit = Type.Object({
  id: Id,
  groupId: Id,
  teamId: Id,
  day: Day,
  position: whole,
  training: Type.Boolean(),
});
export const Plan = Type.Object({
  id: Id,
  createdAt: Type.String(),
  seed: Type.String(),
  bound: Nullable(Type.Number()),
  gap: Nullable(Type.Number()),
  visits: Type.Array(PlanVisit),
});
export const Plans = ItemsOf(Plan);

export const Visit = Type.Object({
  id: Id,
  groupId: Id,
  groupName: Type.String(),
  areaName: Type.String(),
  address: Type.String(),
  floors: Nullable(whole),
  lift: Nullable(Type.Boolean()),
  signatureFeature: Nullable(Type.String()),
  x: Nullable(Type.Number()),
  y: Nullable(Type.Number()),
  team: Id,
  teamName: Type.String(),
  day: Day,
  position: whole,
  judges: Type.Array(Id),
  judgeNames: Type.Array(Type.String()),
  status: OneOf(['planned', 'scored', 'excused']),
  sheets: whole,
  mine: Nullable(Id),
  /** Who has sent; a judge learns only of the own sheet. */
  sent: Type.Array(Id),
  training: Type.Boolean(),
  purpose: OneOf(['first', 'second', 'revisit']),
  notApplicable: Type.Array(Type.String()),
  excusedReason: Nullable(Type.String()),
  leaderName: Nullable(Type.String()),
  /** Judges of this panel who must not see this group; a judge learns only of themselves. */
  conflicts: Type.Array(Id),
  /** Another team sees this group too; a judge learns it when the own sheet is in. */
  alsoSeen: Type.Boolean(),
  version: whole,
});
export const VisitPage = PageOf(Visit);
export const VisitQuery = Body({
  ...pageQuery,
  day: Type.Optional(Day),
  team: Type.Optional(Id),
  group: Type.Optional(Id),
  status: Type.Optional(OneOf(['planned', 'scored', 'excused'])),
});
export const VisitPatch = Body({
  teamId: Type.Optional(Id),
  day: Type.Optional(Day),
  judges: Type.Optional(Type.Array(Id, { maxItems: 20 })),
  position: Type.Optional(whole),
  excusedReason: Type.Optional(Nullable(Text(300, { lines: true, required: true }))),
});
export const NewVisit = Body({
  groupId: Id,
  teamId: Id,
  day: Day,
  judges: Type.Optional(Type.Array(Id, { maxItems: 20 })),
  purpose: OneOf(['first', 'second', 'revisit']),
});
