import { Type } from '@sinclair/typebox';
import { noteOutcomes } from '@xinglou/domain';
import { Body, Day, Id, Instant, ItemsOf, Nullable, OneOf, Text } from './common.ts';

const sides = ['office', 'admin'] as const;
const place = { groupId: Id, groupName: Type.String(), areaName: Type.String() };

/** A note as it can be named in a request: neither what it says nor who wrote it. */
export const NoteOfGroup = Type.Object({ id: Id, day: Day, outcome: OneOf(noteOutcomes), findings: Type.Integer() });
export const NotesOfGroup = ItemsOf(NoteOfGroup);

/** 揭示作者: a request for the author of one note. */
export const Unmasking = Type.Object({
  id: Id,
  ...place,
  /** Of the note. */
  day: Day,
  outcome: OneOf(noteOutcomes),
  reason: Type.String(),
  state: OneOf(['asked', 'approved', 'opened', 'refused', 'revoked', 'expired'] as const),
  askedBy: Type.String(),
  askedAs: OneOf(sides),
  askedOn: Day,
  secondBy: Nullable(Type.String()),
  /** Until when an approval holds. */
  until: Nullable(Instant),
  outerOpen: Type.Boolean(),
  openedOn: Nullable(Day),
  endedReason: Nullable(Type.String()),
  /** What the reader may do now. */
  may: Type.Array(OneOf(['approve', 'refuse', 'revoke', 'openOuter', 'openInner'] as const)),
});
export const Unmaskings = Type.Object({
  /** The keys are the demo's own, whose private halves lie on this machine. */
  demoKeys: Type.Boolean(),
  items: Type.Array(Unmasking),
});
export const NewUnmasking = Body({ noteId: Id, reason: Text(500, { lines: true, required: true }) });
export const UnmaskingAnswer = Body({
  outcome: OneOf(['approved', 'refused', 'revoked'] as const),
  reason: Type.Optional(Text(500, { lines: true })),
});
const hex = (pattern: string) => Type.String({ pattern });
/** The sealed author in hex, and the ids of the keys that it asks for; null in notes from before keys had ids. */
export const SealedAuthor = Type.Object({
  sealed: hex('^[0-9a-f]+$'),
  officeKey: Nullable(Type.String()),
  adminKey: Nullable(Type.String()),
});
/** The key of the outer envelope alone; what is in it is still sealed to the office. */
export const OuterKey = Body({ outerKey: hex('^[0-9a-f]{64}$') });
/** How often authors were opened, for the leadership. */
export const UnmaskingMonths = ItemsOf(Type.Object({ month: Type.String(), opened: Type.Integer() }));
/** What every inspector reads alike, whoever wrote the note. */
export const UnmaskingNotice = Type.Object({ ...place, day: Day, openedOn: Day, reason: Type.String() });
export const UnmaskingNotices = ItemsOf(UnmaskingNotice);
