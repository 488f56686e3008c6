import { Type } from '@sinclair/typebox';
import { stages } from '@xinglou/domain';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, Sha256, Text } from './common.ts';

export const Cycle = Type.Object({
  year: Type.Integer(),
  stage: OneOf(stages),
  standardVersion: Nullable(Type.String()),
  policyVersion: Nullable(Type.String()),
  nominationDeadline: Nullable(Day),
  nominationClosed: Type.Boolean(),
  noticeWorkingDays: Type.Integer(),
  version: Type.Integer(),
});
export const Cycles = ItemsOf(Cycle);
export const NewCycle = Body({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  nominationDeadline: Type.Optional(Day),
});
export const CyclePatch = Body({
  nominationDeadline: Type.Optional(Nullable(Day)),
  nominationClosed: Type.Optional(Type.Boolean()),
  noticeWorkingDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
});
export const StageMove = Body({
  to: Type.String({ maxLength: 40 }),
  reason: Type.Optional(Text(500, { lines: true })),
});

export const GateState = Type.Object({
  from: OneOf(stages),
  to: OneOf(stages),
  gate: Type.String(),
  title: Type.String(),
  status: OneOf(['met', 'open']),
  open: Type.Array(Type.Object({ id: Type.String(), code: Type.String(), text: Type.String() })),
});
export const Gates = ItemsOf(GateState);
export const GateAcceptance = Body({
  gate: OneOf(['teams-complete', 'teams-linked']),
  subject: Type.String({ maxLength: 60 }),
  reason: Text(500, { lines: true, required: true }),
});

const Words = (max: number) =>
  Body({ zh: Text(max, { lines: true, required: true }), en: Type.Optional(Text(max * 3, { lines: true })) });
const key = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9.]{0,59}$' });
export const StandardItem = Body({
  key,
  max: Type.Number(),
  title: Type.Optional(Words(60)),
  criterion: Type.Optional(Words(300)),
  full: Type.Optional(Words(300)),
  half: Type.Optional(Words(300)),
  fullPhoto: Type.Optional(Sha256),
  halfPhoto: Type.Optional(Sha256),
  place: Type.Optional(OneOf(['top', 'floors', 'ground', 'outside', 'talk'])),
  presentation: Type.Optional(Type.Boolean()),
  mayNotApply: Type.Optional(Type.Boolean()),
  trait: Type.Optional(Type.String({ maxLength: 40 })),
  veto: Type.Optional(Type.Boolean()),
});
export const StandardDimension = Body({
  key,
  weight: Type.Number({ minimum: 0, maximum: 100 }),
  minimum: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 100 }))),
  title: Type.Optional(Words(60)),
  items: Type.Array(StandardItem, { maxItems: 60 }),
});
export const StandardBody = Body({
  version: Type.Optional(Type.String({ pattern: '^[\\w.-]{1,20}$' })),
  note: Type.Optional(Text(1000, { lines: true })),
  dimensions: Type.Array(StandardDimension, { maxItems: 12 }),
});
/** How an item is to be read, said more sharply after the training; the standard itself is frozen. */
export const ClarificationBody = Body({ item: key, text: Text(300, { lines: true, required: true }) });
export const Clarification = Type.Object({ item: Type.String(), text: Type.String(), day: Day });
export const StandardRead = Type.Object({
  version: Type.String(),
  number: Type.Integer(),
  published: Type.Boolean(),
  note: Type.Optional(Type.String()),
  dimensions: Type.Array(StandardDimension),
  /** The newest of each item; absent in the answer to a publication. */
  clarifications: Type.Optional(Type.Array(Clarification)),
});

const share = Type.Number({ minimum: 0, maximum: 100 });
const PerGrade = Body({ minor: share, major: share, critical: share });
export const StarPolicyBody = Body({
  version: Type.Optional(Type.String({ pattern: '^[\\w.-]{1,20}$' })),
  lambda: Type.Optional(Body({ team: share, judge: share, visit: share })),
  huber: Type.Optional(share),
  sigmaTotal: Type.Optional(share),
  z: Type.Optional(share),
  revisits: Type.Integer({ minimum: 0, maximum: 500 }),
  minJudges: Type.Integer({ minimum: 1, maximum: 20 }),
  fullPanel: Type.Integer({ minimum: 1, maximum: 20 }),
  stars: Type.Array(
    Body({
      stars: Type.Integer({ minimum: 1, maximum: 5 }),
      from: Type.Number(),
      quota: Type.Optional(Nullable(Type.Number())),
    }),
    { maxItems: 5 },
  ),
  deductions: PerGrade,
  rectifiedFactor: PerGrade,
  deductionCap: share,
  vetoCap: Type.Integer({ minimum: 0, maximum: 5 }),
  minimumCap: Type.Integer({ minimum: 0, maximum: 5 }),
});
export const StarPolicyRead = Type.Object({
  ...StarPolicyBody.properties,
  version: Type.String(),
  number: Type.Integer(),
  published: Type.Boolean(),
});
/** Where no policy or standard has been stored yet. */
export const NothingYet = Type.Object({
  version: Type.Literal('0'),
  number: Type.Literal(0),
  published: Type.Literal(false),
});
export const StandardOrNothing = Type.Union([StandardRead, NothingYet]);
export const StarPolicyOrNothing = Type.Union([StarPolicyRead, NothingYet]);

export const SpecialDay = Body({ day: Day, working: Type.Boolean(), name: Text(40, { required: true }) });
export const Calendar = Type.Object({ year: Type.Integer(), version: Type.String(), items: Type.Array(SpecialDay) });
export const CalendarBody = Body({ items: Type.Array(SpecialDay, { maxItems: 200 }) });
export const CalendarQuery = Body({ year: Type.String({ pattern: '^\\d{4}$' }) });
/** One nominated group in its year: how far it has come. Counts of notes and sheets, never of whom. */
const BoardRow = Type.Object({
  groupId: Id,
  groupName: Type.String(),
  areaId: Id,
  areaName: Type.String(),
  nomination: OneOf(['draft', 'submitted', 'returned', 'accepted', 'rejected']),
  starsApplied: Nullable(Type.Integer()),
  inspected: Type.Boolean(),
  findings: Type.Integer(),
  findingsOpen: Type.Integer(),
  visitDay: Nullable(Day),
  sheets: Type.Integer(),
  sheetsDue: Type.Integer(),
  earlier: Type.Array(Type.Object({ year: Type.Integer(), stars: Type.Integer() })),
});
export const Board = ItemsOf(BoardRow);

export const DemoClock = Body({ today: Day });
export const StageMoveRecord = Type.Object({
  id: Id,
  from: OneOf(stages),
  to: OneOf(stages),
  reason: Nullable(Type.String()),
  day: Day,
  by: Nullable(Type.String()),
});
export const StageMoves = ItemsOf(StageMoveRecord);
