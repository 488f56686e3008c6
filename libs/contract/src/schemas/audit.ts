import { Type } from '@sinclair/typebox';
import { auditActions } from '../audit-actions.ts';
import { personas } from '../personas.ts';
import { Body, Day, Id, Nullable, OneOf, PageOf, pageQuery } from './common.ts';

const whole = Type.Integer();

/** Who did what when. An inspector's act has the day and the group, no person and no hour. */
export const AuditRow = Type.Object({
  id: Id,
  day: Day,
  at: Nullable(Type.String()),
  persona: Type.String(),
  actor: Nullable(Type.Object({ id: Id, username: Type.String(), name: Type.String() })),
  action: OneOf(auditActions),
  subject: Type.Unknown(),
  /** What the ids of the subject are called today. */
  group: Nullable(Type.String()),
  area: Nullable(Type.String()),
  account: Nullable(Type.String()),
  year: Nullable(whole),
});
export const AuditPage = PageOf(AuditRow);

const filters = {
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  persona: Type.Optional(OneOf(personas)),
  action: Type.Optional(OneOf(auditActions)),
  actor: Type.Optional(Id),
  group: Type.Optional(Id),
};
export const AuditQuery = Body({ ...pageQuery, ...filters });
export const AuditExportQuery = Body(filters);

export const AuditCheckQuery = Body({ against: Type.Optional(Type.String({ maxLength: 200 })) });
export const AuditCheck = Type.Object({
  ok: Type.Boolean(),
  seals: whole,
  entries: whole,
  /** Entries so new that no seal covers them yet; an inspector’s wait for the night. */
  waiting: whole,
  /** The newest head as it is printed; null before the first seal. */
  head: Nullable(Type.String()),
  fault: Nullable(
    Type.Object({
      kind: OneOf(['missing', 'changed', 'root', 'head', 'number']),
      entry: Type.Optional(whole),
      seal: Type.Optional(whole),
    }),
  ),
  /** Of the printed head that was typed in: is it in this chain? */
  against: Nullable(OneOf(['same', 'different', 'unreadable'])),
});
