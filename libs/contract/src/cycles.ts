import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/cycles.ts';

export type Cycle = Static<typeof schema.Cycle>;
export type NewCycle = Static<typeof schema.NewCycle>;
export type CyclePatch = Static<typeof schema.CyclePatch>;
export type StageMove = Static<typeof schema.StageMove>;
export type StageMoveRecord = Static<typeof schema.StageMoveRecord>;
export type GateState = Static<typeof schema.GateState>;
export type GateAcceptance = Static<typeof schema.GateAcceptance>;
export type StandardBody = Static<typeof schema.StandardBody>;
export type StandardRead = Static<typeof schema.StandardRead>;
export type StarPolicyBody = Static<typeof schema.StarPolicyBody>;
export type StarPolicyRead = Static<typeof schema.StarPolicyRead>;
export type NothingYet = Static<typeof schema.NothingYet>;
export type SpecialDay = Static<typeof schema.SpecialDay>;
export type Calendar = Static<typeof schema.Calendar>;
export type CalendarBody = Static<typeof schema.CalendarBody>;
export type DemoClock = Static<typeof schema.DemoClock>;
