import { Type } from '@sinclair/typebox';
import { findingEventKinds, findingStates, grades, noteOutcomes, responsibles } from '@xinglou/domain';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, PageOf, Sha256, Text, pageQuery } from './common.ts';

export const InspectionNoteBody = Body({
  groupId: Id,
  day: Day,
  outcome: OneOf(noteOutcomes),
  highlight: Type.Optional(Text(500, { lines: true })),
  findings: Type.Array(
    Body({
      dimension: Type.String({ maxLength: 60 }),
      item: Type.Optional(Type.String({ maxLength: 80 })),
      grade: OneOf(grades),
      text: Text(500, { lines: true, required: true }),
      photos: Type.Array(Sha256, { maxItems: 6 }),
    }),
    { maxItems: 30 },
  ),
});
export const InspectionNoteReceipt = Type.Object({ id: Id, digest: Sha256 });
export const InspectionGroup = Type.Object({
  groupId: Id,
  name: Type.String(),
  areaName: Type.String(),
  estate: Type.String(),
  address: Type.String(),
  floors: Nullable(Type.Integer()),
  lift: Nullable(Type.Boolean()),
});
export const InspectionGroups = ItemsOf(InspectionGroup);

export const FindingEvent = Type.Object({
  kind: OneOf(findingEventKinds),
  responsible: Nullable(OneOf(responsibles)),
  text: Nullable(Type.String()),
  /** Of `photosShared` and `photosTakenBack`, which the office alone sees: those that others see from then on. */
  photos: Type.Array(Sha256),
  due: Nullable(Day),
  day: Day,
});
const Answer = Type.Object({ text: Type.String(), photos: Type.Array(Sha256), day: Day });
export const Finding = Type.Object({
  id: Id,
  groupId: Id,
  groupName: Type.String(),
  areaId: Id,
  areaName: Type.String(),
  day: Day,
  dimension: Type.String(),
  item: Nullable(Type.String()),
  grade: OneOf(grades),
  text: Type.String(),
  /** The inspector's own words, where the office let it out in others; the office alone sees them. */
  original: Type.Optional(Type.String()),
  /** All of them for the office; for everybody else those that it has shared. */
  photos: Type.Array(Sha256),
  /** Those that others see; the office alone is told. */
  shared: Type.Optional(Type.Array(Sha256)),
  state: OneOf(findingStates),
  responsible: Nullable(OneOf(responsibles)),
  due: Nullable(Day),
  late: Type.Boolean(),
  /** One or three working days are left, or none. */
  reminder: Nullable(OneOf(['overdue', 'one', 'three'])),
  /** An extension that waits for the office. */
  extension: Nullable(Type.Object({ due: Day, reason: Type.String() })),
  /** What the group leader sent and the committee has not confirmed. */
  leaderAnswer: Nullable(Answer),
  /** What was done, as the committee answered; the photos beside those of the finding. */
  answer: Nullable(Answer),
  /** Earlier years in which the group had a finding of the same kind. */
  repeatOf: Type.Array(Type.Integer()),
  /** What the newest follow-up visit found. */
  followUp: Nullable(OneOf(noteOutcomes)),
  /** How many judges saw it hold, relapsed, or did not see it; the office alone. */
  checks: Nullable(Type.Object({ holds: Type.Integer(), relapsed: Type.Integer(), notSeen: Type.Integer() })),
  veto: Type.Boolean(),
  /** What in its words could tell when or by whom it was written, by kind; the office alone. */
  hints: Type.Array(Type.String()),
  /** The words themselves. */
  tells: Type.Optional(Type.Array(Type.Object({ kind: Type.String(), words: Type.String() }))),
  events: Type.Array(FindingEvent),
  version: Type.Integer(),
});
const sights = ['holds', 'relapsed', 'notSeen'] as const;
/** 整改回头看: what a judge may read of a finding once the own sheet is in. */
export const FindingToCheck = Type.Object({
  id: Id,
  dimension: Type.String(),
  item: Nullable(Type.String()),
  grade: OneOf(grades),
  text: Type.String(),
  photos: Type.Array(Sha256),
  answer: Nullable(Answer),
  /** What this judge has sent of it. */
  seen: Nullable(OneOf(sights)),
});
export const FindingsToCheck = ItemsOf(FindingToCheck);
export const RectificationChecksBody = Body({
  sheetId: Id,
  checks: Type.Array(Body({ findingId: Id, seen: OneOf(sights) }), { minItems: 1, maxItems: 100 }),
});
export const RectificationChecksReceipt = Type.Object({ id: Id, digest: Sha256 });
export const FindingPage = PageOf(Finding);
export const FindingQuery = Body({
  ...pageQuery,
  area: Type.Optional(Id),
  group: Type.Optional(Id),
  dimension: Type.Optional(Type.String({ maxLength: 60 })),
  grade: Type.Optional(OneOf(grades)),
  state: Type.Optional(OneOf(findingStates)),
});
/** The inspector’s photos that go along with the finding; absent: none, they stay with the office and the administrator. */
const ticked = Type.Optional(
  Type.Array(Sha256, {
    maxItems: 6,
    description:
      'Photos of the finding that the area and the group leader may see; absent: none, they stay with the office',
  }),
);
export const FindingRelease = Body({
  responsible: OneOf(responsibles),
  due: Type.Optional(Day),
  text: Type.Optional(Text(500, { lines: true })),
  /** The finding in plainer words, without what could tell when or by whom it was written. */
  wording: Type.Optional(Text(500, { lines: true, required: true })),
  photos: ticked,
});
/** A photo shared after the release, or taken back. */
export const FindingPhotoSharing = Body({ photo: Sha256, shared: Type.Boolean() });
export const FindingReleases = Body({
  items: Type.Array(
    Body({
      id: Id,
      responsible: OneOf(responsibles),
      due: Type.Optional(Day),
      wording: Type.Optional(Text(500, { lines: true, required: true })),
      photos: ticked,
    }),
    { minItems: 1, maxItems: 200 },
  ),
});
export const Findings = ItemsOf(Finding);
export const ExtensionRequest = Body({ due: Day, reason: Text(500, { lines: true, required: true }) });
export const ExtensionAnswer = Body({ granted: Type.Boolean(), reason: Type.Optional(Text(500, { lines: true })) });
export const LeaderAnswerReview = Body({
  outcome: OneOf(['confirmed', 'returned']),
  reason: Type.Optional(Text(500, { lines: true })),
});
export const FindingResponse = Body({
  text: Text(500, { lines: true, required: true }),
  photos: Type.Optional(Type.Array(Sha256, { maxItems: 6 })),
});
export const FindingReview = Body({
  outcome: OneOf(['accepted', 'reopened', 'reinspection', 'dismissed', 'vetoConfirmed']),
  reason: Type.Optional(Text(500, { lines: true })),
  due: Type.Optional(Day),
});
export const FindingBoard = Type.Object({
  items: Type.Array(
    Type.Object({
      areaId: Id,
      areaName: Type.String(),
      dimension: Type.String(),
      open: Type.Integer(),
      overdue: Type.Integer(),
      waiting: Type.Integer(),
      oldest: Nullable(Type.Integer()),
    }),
  ),
});
const percent = Nullable(Type.Integer());
export const RectificationRates = Type.Object({
  percent,
  areas: Type.Array(Type.Object({ areaId: Id, areaName: Type.String(), percent })),
  dimensions: Type.Array(Type.Object({ dimension: Type.String(), percent })),
});

const roundKinds = ['first', 'followUp'] as const;
const seenStates = ['notYet', 'noAccess', 'seen'] as const;
export const InspectionRound = Type.Object({
  id: Id,
  number: Type.Integer(),
  kind: OneOf(roundKinds),
  openedOn: Day,
  lastDay: Day,
  closedOn: Nullable(Day),
  groups: Type.Integer(),
  seen: Type.Integer(),
});
export const InspectionRounds = Type.Object({
  inspectors: Type.Integer(),
  fewest: Type.Integer(),
  items: Type.Array(InspectionRound),
});
export const NewInspectionRound = Body({
  kind: OneOf(roundKinds),
  lastDay: Day,
  /** Why a round opens with fewer than five inspectors. */
  fewReason: Type.Optional(Text(500, { lines: true })),
});
export const InspectionStop = Type.Object({
  ...InspectionGroup.properties,
  kind: OneOf(roundKinds),
  lastDay: Day,
  state: OneOf(seenStates),
});
export const InspectionRoute = ItemsOf(InspectionStop);
export const OwnAreas = Type.Object({
  /** Whether the inspector has said it once; that there are none is an answer too. */
  stated: Type.Boolean(),
  /** A round was drawn from it and is still open: it can be read, not changed. */
  inUse: Type.Boolean(),
  areaIds: Type.Array(Id),
  areas: Type.Array(Type.Object({ id: Id, name: Type.String() })),
});
export const OwnAreasBody = Body({ areaIds: Type.Array(Id, { maxItems: 8 }) });
export const InspectionCoverage = Type.Object({
  /** Whole percent, rounded down. */
  percent: Type.Integer(),
  /** Where the groups lie, schematically, and what has been seen; never by whom or when. */
  places: Type.Array(
    Type.Object({
      groupId: Id,
      groupName: Type.String(),
      areaId: Id,
      x: Nullable(Type.Number()),
      y: Nullable(Type.Number()),
      state: OneOf(seenStates),
    }),
  ),
  groups: Type.Integer(),
  inspected: Type.Integer(),
  items: Type.Array(
    Type.Object({ areaId: Id, areaName: Type.String(), groups: Type.Integer(), inspected: Type.Integer() }),
  ),
});
