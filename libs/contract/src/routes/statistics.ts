import { type Items, route } from '../route.ts';
import type { AreaRow, DimensionRow, FlowRow, GrowthRow, YearRow } from '../statistics.ts';

const readers = { method: 'GET', who: ['leadership', 'office'] } as const;

export const yearStatistics = route<{ answer: Items<YearRow> }>({
  ...readers,
  path: '/api/statistics/years',
  summary: 'Stars by year',
  answer: 'YearStatistics',
});
export const areaStatistics = route<{ query: { year: string }; answer: Items<AreaRow> }>({
  ...readers,
  path: '/api/statistics/areas',
  summary: 'Stars and means of a year by area',
  query: 'YearQuery',
  answer: 'AreaStatistics',
});
export const dimensionStatistics = route<{ query: { year: string }; answer: Items<DimensionRow> }>({
  slow: true,
  ...readers,
  path: '/api/statistics/dimensions',
  summary: 'Means of a year by dimension',
  query: 'YearQuery',
  answer: 'DimensionStatistics',
});
export const flowStatistics = route<{ query: { from: string; to: string }; answer: Items<FlowRow> }>({
  slow: true,
  ...readers,
  path: '/api/statistics/flows',
  summary: 'How many groups went from which star to which between two years',
  query: 'FlowQuery',
  answer: 'FlowStatistics',
});
export const exportStatistics = route<{ query: { year: string } }>({
  ...readers,
  path: '/api/statistics/export.xlsx',
  summary: 'A year’s results as a workbook',
  query: 'YearQuery',
  gives: 'xlsx',
});
export const growth = route<{ params: { id: string }; answer: Items<GrowthRow> }>({
  method: 'GET',
  who: ['leadership', 'office', 'area'],
  path: '/api/building-groups/{id}/growth',
  summary: 'A group’s stars and scores over the years',
  answer: 'Growth',
});
