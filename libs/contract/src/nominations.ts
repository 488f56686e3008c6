import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/nominations.ts';

export type Nomination = Static<typeof schema.Nomination>;
export type NominationQuery = Static<typeof schema.NominationQuery>;
export type NewNomination = Static<typeof schema.NewNomination>;
export type NominationPatch = Static<typeof schema.NominationPatch>;
export type NominationReview = Static<typeof schema.NominationReview>;
export type AreaApplication = Static<typeof schema.AreaApplication>;
export type AreaApplicationBody = Static<typeof schema.AreaApplicationBody>;
