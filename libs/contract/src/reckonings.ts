import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/reckonings.ts';

export type ReckoningRow = Static<typeof schema.ReckoningRow>;
export type PublicNumber = Static<typeof schema.PublicNumber>;
export type Votes = Static<typeof schema.Votes>;
export type DecisionBody = Static<typeof schema.DecisionBody>;
export type Decision = Static<typeof schema.Decision>;
export type ApprovalBody = Static<typeof schema.ApprovalBody>;
export type Approval = Static<typeof schema.Approval>;
export type MeetingBody = Static<typeof schema.MeetingBody>;
export type Meeting = Static<typeof schema.Meeting>;
export type ConfirmationBody = Static<typeof schema.ConfirmationBody>;
export type Confirmation = Static<typeof schema.Confirmation>;
