import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/statistics.ts';

export type YearRow = Static<typeof schema.YearStatistics>['items'][0];
export type AreaRow = Static<typeof schema.AreaStatistics>['items'][0];
export type DimensionRow = Static<typeof schema.DimensionStatistics>['items'][0];
export type FlowRow = Static<typeof schema.FlowStatistics>['items'][0];
export type GrowthRow = Static<typeof schema.Growth>['items'][0];
