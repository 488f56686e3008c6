import { Type } from '@sinclair/typebox';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, PageOf, Text, pageQuery } from './common.ts';

export const Area = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  validFrom: Day,
  validTo: Nullable(Day),
  successors: Type.Array(Id),
  groups: Type.Integer(),
  version: Type.Integer(),
});
export const Areas = ItemsOf(Area);
export const AreasQuery = Body({ at: Type.Optional(Day) });
export const NewArea = Body({
  code: Type.String({ pattern: '^[\\w-]{1,30}$' }),
  name: Text(40, { required: true }),
  validFrom: Type.Optional(Day),
});
export const AreaMerge = Body({ into: Id, day: Day });

const Trait = Nullable(Type.Boolean());
export const Traits = Body({ lift: Trait, greenery: Trait, frontDoor: Trait, sharedKitchen: Trait, shopsBelow: Trait });
const LeaderNow = Nullable(Type.Object({ name: Type.String(), phone: Nullable(Type.String()), since: Day }));
const LeaderSet = Nullable(
  Body({ name: Text(40, { required: true }), phone: Type.Optional(Nullable(Type.String({ maxLength: 30 }))) }),
);
const whole = Type.Integer();

const facts = {
  address: Text(200),
  doors: Type.Array(Text(20, { required: true }), { maxItems: 50 }),
  floorFrom: Nullable(whole),
  floorTo: Nullable(whole),
  households: Nullable(whole),
  floors: Nullable(whole),
  builtYear: Nullable(whole),
  signatureFeature: Nullable(Text(120)),
  x: Nullable(Type.Number()),
  y: Nullable(Type.Number()),
};
export const BuildingGroup = Type.Object({
  id: Id,
  areaId: Id,
  areaName: Type.String(),
  estate: Type.String(),
  name: Type.String(),
  ...facts,
  leader: LeaderNow,
  standIn: LeaderNow,
  traits: Traits,
  retiredOn: Nullable(Day),
  version: Type.Integer(),
});
export const BuildingGroupPage = PageOf(BuildingGroup);
export const BuildingGroupQuery = Body({
  ...pageQuery,
  area: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 60 })),
  retired: Type.Optional(OneOf(['true', 'false'])),
});
const optionalFacts = Type.Partial(Type.Object(facts)).properties;
export const NewBuildingGroup = Body({
  areaId: Id,
  estate: Text(60, { required: true }),
  name: Text(60, { required: true }),
  ...optionalFacts,
  leader: Type.Optional(LeaderSet),
  traits: Type.Optional(Traits),
});
export const BuildingGroupPatch = Body({
  estate: Type.Optional(Text(60, { required: true })),
  name: Type.Optional(Text(60, { required: true })),
  ...optionalFacts,
  leader: Type.Optional(LeaderSet),
  standIn: Type.Optional(LeaderSet),
  traits: Type.Optional(Traits),
  retired: Type.Optional(Type.Boolean()),
});

export const GroupHistory = Type.Object({
  leaders: Type.Array(
    Type.Object({ role: OneOf(['leader', 'standIn']), name: Type.String(), from: Day, to: Nullable(Day) }),
  ),
  changes: Type.Array(Type.Object({ day: Day, fields: Type.Array(Type.String()), before: Type.Unknown() })),
  stars: Type.Array(
    Type.Object({ year: whole, stars: whole, state: OneOf(['held', 'withdrawn', 'lapsed']), total: Nullable(whole) }),
  ),
});

export const RosterRow = Type.Object({
  row: whole,
  fate: OneOf(['new', 'changed', 'unchanged', 'error', 'skipped']),
  problems: Type.Array(
    Type.Object({
      code: Type.String(),
      cell: Type.String(),
      message: Type.String(),
      severity: OneOf(['error', 'warning']),
    }),
  ),
  name: Type.String(),
  skipped: Type.Optional(OneOf(['blank', 'subtotal', 'note'])),
});
export const RosterReport = Type.Object({
  digest: Type.String(),
  sheet: Type.String(),
  dryRun: Type.Boolean(),
  counts: Type.Object({ new: whole, changed: whole, unchanged: whole, error: whole, skipped: whole, warnings: whole }),
  rows: Type.Array(RosterRow),
});
export const RosterImportQuery = Body({
  dryRun: Type.Optional(OneOf(['true', 'false'])),
  skipErrors: Type.Optional(OneOf(['true', 'false'])),
});
