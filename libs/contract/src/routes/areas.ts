import type {
  Area,
  AreaMerge,
  BuildingGroup,
  BuildingGroupPatch,
  BuildingGroupQuery,
  GroupHistory,
  NewArea,
  NewBuildingGroup,
  RosterReport,
} from '../areas.ts';
import { type Items, type Page, route } from '../route.ts';

type Id = { id: string };

export const listAreas = route<{ query: { at?: string }; answer: Items<Area> }>({
  method: 'GET',
  path: '/api/areas',
  who: 'signed-in',
  summary: 'Areas as valid on the business day, or on another',
  query: 'AreasQuery',
  answer: 'Areas',
});
export const createArea = route<{ body: NewArea; answer: Area }>({
  method: 'POST',
  path: '/api/areas',
  who: ['office'],
  summary: 'A new area',
  body: 'NewArea',
  answer: 'Area',
  ok: [201],
});
export const mergeArea = route<{ params: Id; body: AreaMerge }>({
  method: 'POST',
  path: '/api/areas/{id}/merge',
  who: ['office'],
  summary: 'An area becomes part of another from a day on; its estates and groups go with it',
  body: 'AreaMerge',
  ok: [204],
});
export const listBuildingGroups = route<{ query: BuildingGroupQuery; answer: Page<BuildingGroup> }>({
  method: 'GET',
  path: '/api/building-groups',
  who: ['office', 'area', 'leadership', 'admin'],
  summary: 'The register: an area sees its own groups',
  query: 'BuildingGroupQuery',
  answer: 'BuildingGroupPage',
});
export const createBuildingGroup = route<{ body: NewBuildingGroup; answer: BuildingGroup }>({
  method: 'POST',
  path: '/api/building-groups',
  who: ['office', 'area'],
  summary: 'A new building group; an area only within itself',
  body: 'NewBuildingGroup',
  answer: 'BuildingGroup',
  ok: [201],
});
export const readBuildingGroup = route<{ params: Id; answer: BuildingGroup }>({
  method: 'GET',
  path: '/api/building-groups/{id}',
  who: ['office', 'area', 'leadership', 'admin'],
  summary: 'A building group',
  answer: 'BuildingGroup',
});
export const changeBuildingGroup = route<{ params: Id; body: BuildingGroupPatch; answer: BuildingGroup }>({
  method: 'PATCH',
  path: '/api/building-groups/{id}',
  who: ['office', 'area'],
  summary: 'Change facts, traits, leader and stand-in',
  body: 'BuildingGroupPatch',
  answer: 'BuildingGroup',
  ifMatch: true,
});
export const groupHistory = route<{ params: Id; answer: GroupHistory }>({
  method: 'GET',
  path: '/api/building-groups/{id}/history',
  who: ['office', 'area', 'leadership', 'admin'],
  summary: 'Leaders, changes of the register, stars over the years',
  answer: 'GroupHistory',
});
export const exportRegister = route({
  method: 'GET',
  path: '/api/building-groups/export.xlsx',
  who: ['office', 'area'],
  summary: 'The register as a workbook that can be imported again; an area its own',
  gives: 'xlsx',
});
export const importRoster = route<{
  query: { dryRun?: 'true' | 'false'; skipErrors?: 'true' | 'false' };
  answer: RosterReport;
}>({
  slow: true,
  method: 'POST',
  path: '/api/roster-imports',
  who: ['office'],
  summary:
    'An Excel roster: with dryRun=true every row’s fate, without it the import: all or nothing, or with skipErrors=true the rows that are right',
  query: 'RosterImportQuery',
  answer: 'RosterReport',
  takes: 'multipart',
});
export const rosterToMend = route({
  slow: true,
  method: 'POST',
  path: '/api/roster-imports/errors.xlsx',
  who: ['office'],
  summary:
    'The rows in error of an Excel roster, as they came and what is wrong beside each: mended, it is imported as it is',
  takes: 'multipart',
  gives: 'xlsx',
});
