import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/inspections.ts';

export type InspectionNoteBody = Static<typeof schema.InspectionNoteBody>;
export type InspectionNoteReceipt = Static<typeof schema.InspectionNoteReceipt>;
export type InspectionGroup = Static<typeof schema.InspectionGroup>;
export type Finding = Static<typeof schema.Finding>;
export type FindingQuery = Static<typeof schema.FindingQuery>;
export type FindingRelease = Static<typeof schema.FindingRelease>;
export type FindingReleases = Static<typeof schema.FindingReleases>;
export type ExtensionRequest = Static<typeof schema.ExtensionRequest>;
export type ExtensionAnswer = Static<typeof schema.ExtensionAnswer>;
export type LeaderAnswerReview = Static<typeof schema.LeaderAnswerReview>;
export type FindingResponse = Static<typeof schema.FindingResponse>;
export type FindingReview = Static<typeof schema.FindingReview>;
export type InspectionCoverage = Static<typeof schema.InspectionCoverage>;
