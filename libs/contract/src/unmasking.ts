import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/unmasking.ts';

export type NoteOfGroup = Static<typeof schema.NoteOfGroup>;
export type Unmasking = Static<typeof schema.Unmasking>;
export type Unmaskings = Static<typeof schema.Unmaskings>;
export type NewUnmasking = Static<typeof schema.NewUnmasking>;
export type UnmaskingAnswer = Static<typeof schema.UnmaskingAnswer>;
export type SealedAuthor = Static<typeof schema.SealedAuthor>;
export type OuterKey = Static<typeof schema.OuterKey>;
export type UnmaskingMonths = Static<typeof schema.UnmaskingMonths>;
export type UnmaskingNotice = Static<typeof schema.UnmaskingNotice>;
