import { Type } from '@sinclair/typebox';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, PageOf, Sha256, Text, pageQuery } from './common.ts';

const grades = ['minor', 'major', 'critical'] as const;
const responsibles = ['group', 'propertyManager', 'shop', 'authority'] as const;
const findingStates = ['recorded', 'released', 'responded', 'accepted', 'reopened', 'handedOn', 'dismissed'] as const;

export const InspectionNoteBody = Body({
  groupId: Id,
  day: Day,
  outcome: OneOf(['findings', 'none', 'noAccess']),
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
  kind: OneOf(['released', 'responded', 'accepted', 'reopened', 'handedOn', 'dismissed', 'vetoConfirmed']),
  responsible: Nullable(OneOf(responsibles)),
  text: Nullable(Type.String()),
  photos: Type.Array(Sha256),
  due: Nullable(Day),
  day: Day,
});
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
  photos: Type.Array(Sha256),
  state: OneOf(findingStates),
  responsible: Nullable(OneOf(responsibles)),
  due: Nullable(Day),
  late: Type.Boolean(),
  veto: Type.Boolean(),
  hints: Type.Array(Type.String()),
  events: Type.Array(FindingEvent),
  version: Type.Integer(),
});
export const FindingPage = PageOf(Finding);
export const FindingQuery = Body({
  ...pageQuery,
  area: Type.Optional(Id),
  group: Type.Optional(Id),
  dimension: Type.Optional(Type.String({ maxLength: 60 })),
  grade: Type.Optional(OneOf(grades)),
  state: Type.Optional(OneOf(findingStates)),
});
export const FindingRelease = Body({
  responsible: OneOf(responsibles),
  due: Type.Optional(Day),
  text: Type.Optional(Text(500, { lines: true })),
});
export const FindingResponse = Body({
  text: Text(500, { lines: true, required: true }),
  photos: Type.Optional(Type.Array(Sha256, { maxItems: 6 })),
});
export const FindingReview = Body({
  outcome: OneOf(['accepted', 'reopened', 'dismissed', 'vetoConfirmed']),
  reason: Type.Optional(Text(500, { lines: true })),
  due: Type.Optional(Day),
});
export const InspectionCoverage = Type.Object({
  groups: Type.Integer(),
  inspected: Type.Integer(),
  items: Type.Array(
    Type.Object({ areaId: Id, areaName: Type.String(), groups: Type.Integer(), inspected: Type.Integer() }),
  ),
});
