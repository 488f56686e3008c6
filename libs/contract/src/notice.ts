import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/notice.ts';

export type PublicNotice = Static<typeof schema.PublicNotice>;
export type PublicNotices = Static<typeof schema.PublicNotices>;
export type PublicBundle = Static<typeof schema.PublicBundle>;
export type PublicGroup = Static<typeof schema.PublicGroup>;
export type NewObjection = Static<typeof schema.NewObjection>;
export type OfficeObjection = Static<typeof schema.OfficeObjection>;
export type ObjectionReceipt = Static<typeof schema.ObjectionReceipt>;
export type ObjectionStatus = Static<typeof schema.ObjectionStatus>;
export type Objection = Static<typeof schema.Objection>;
export type ObjectionAnswer = Static<typeof schema.ObjectionAnswer>;
export type GroupCode = Static<typeof schema.GroupCode>;
export type NoticePreview = Static<typeof schema.NoticePreview>;
export type Award = Static<typeof schema.Award>;
export type AwardWithdrawal = Static<typeof schema.AwardWithdrawal>;
