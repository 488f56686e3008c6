import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/areas.ts';

export type Area = Static<typeof schema.Area>;
export type NewArea = Static<typeof schema.NewArea>;
export type AreaMerge = Static<typeof schema.AreaMerge>;
export type BuildingGroup = Static<typeof schema.BuildingGroup>;
export type BuildingGroupQuery = Static<typeof schema.BuildingGroupQuery>;
export type NewBuildingGroup = Static<typeof schema.NewBuildingGroup>;
export type BuildingGroupPatch = Static<typeof schema.BuildingGroupPatch>;
export type GroupTraits = Static<typeof schema.Traits>;
export type GroupHistory = Static<typeof schema.GroupHistory>;
export type RosterReport = Static<typeof schema.RosterReport>;
export type RosterReportRow = Static<typeof schema.RosterRow>;
