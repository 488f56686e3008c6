import { Type } from '@sinclair/typebox';
import { Body, Id, ItemsOf, Nullable } from './common.ts';

const whole = Type.Integer();
const year = Type.String({ pattern: '^\\d{4}$' });
const stars = { groups: whole, stars3: whole, stars4: whole, stars5: whole, mean: Nullable(Type.Number()) };
export const YearQuery = Body({ year });
export const FlowQuery = Body({ from: year, to: year });
export const YearStatistics = ItemsOf(Type.Object({ year: whole, ...stars }));
export const AreaStatistics = ItemsOf(Type.Object({ areaId: Id, areaName: Type.String(), ...stars }));
export const DimensionStatistics = ItemsOf(
  Type.Object({ dimension: Type.String(), title: Type.String(), weight: Type.Number(), mean: Nullable(Type.Number()) }),
);
export const FlowStatistics = ItemsOf(Type.Object({ from: whole, to: whole, groups: whole }));
export const Growth = ItemsOf(
  Type.Object({
    year: whole,
    stars: whole,
    total: Nullable(Type.Number()),
    dimensions: Type.Record(Type.String(), Type.Number()),
  }),
);
