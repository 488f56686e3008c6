import { Type } from '@sinclair/typebox';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, Text } from './common.ts';

const whole = Type.Integer();
const kinds = ['concern', 'review', 'praise', 'question'] as const;
const outcomes = ['upheld', 'partlyUpheld', 'rejected', 'explained'] as const;
const channels = ['online', 'phone', 'letter', 'visit'] as const;

export const PublicNotice = Type.Object({
  year: whole,
  subdistrict: Type.Object({ code: Type.String(), name: Type.String() }),
  publishedOn: Day,
  endsOn: Day,
  workingDays: whole,
  status: OneOf(['running', 'over', 'revising', 'awarded']),
  standardVersion: Type.String(),
  stars: Type.Array(Type.Object({ stars: whole, from: Type.Number() })),
  /** Groups that are to get stars, by area. */
  items: Type.Array(
    Type.Object({
      groupId: Id,
      name: Type.String(),
      estate: Type.String(),
      area: Type.String(),
      stars: whole,
      changed: Type.Boolean(),
    }),
  ),
  /** Totals without names, highest first. */
  totals: Type.Array(Type.Number()),
  inputDigest: Type.String(),
  outputDigest: Type.String(),
  /** 审计链: the newest seal’s head when this was published; kept on paper, it shows whether the audit was rewritten since. */
  auditHead: Nullable(Type.String()),
});
/** Years with a notice, newest first. */
export const PublicNotices = ItemsOf(Type.Object({ year: whole, publishedOn: Day, endsOn: Day }));
export const PublicBundle = Type.Object({
  bundle: Type.Literal(1),
  subdistrict: Type.String(),
  year: whole,
  evidence: Type.Unknown(),
  reckoning: Type.Unknown(),
});
export const PublicGroup = Type.Object({
  year: whole,
  number: Type.String(),
  name: Type.String(),
  area: Type.String(),
  stars: whole,
  ruleStars: whole,
  rawTotal: Nullable(Type.Number()),
  correctedTotal: Nullable(Type.Number()),
  total: Nullable(Type.Number()),
  sheets: whole,
  /** Why these stars, in one sentence in the reader's language. */
  reason: Type.String(),
  dimensions: Type.Array(
    Type.Object({
      key: Type.String(),
      title: Type.String(),
      weight: Type.Number(),
      raw: Nullable(Type.Number()),
      score: Nullable(Type.Number()),
      deduction: Type.Number(),
    }),
  ),
  findings: Type.Array(
    Type.Object({
      dimension: Type.String(),
      grade: Type.String(),
      text: Type.String(),
      state: Type.String(),
      responsible: Nullable(Type.String()),
    }),
  ),
  decision: Nullable(Type.Object({ stars: whole, reason: Type.String() })),
  history: Type.Array(Type.Object({ year: whole, stars: whole })),
});

const objection = {
  groupId: Type.Optional(Id),
  kind: OneOf(kinds),
  text: Text(1000, { lines: true, required: true }),
  contact: Type.Optional(Text(60)),
};
export const NewObjection = Body(objection);
export const OfficeObjection = Body({ ...objection, channel: OneOf(channels) });
export const ObjectionReceipt = Type.Object({ token: Type.String(), receivedOn: Day });
const answer = Nullable(Type.Object({ outcome: OneOf(outcomes), text: Type.String(), day: Day }));
export const ObjectionStatus = Type.Object({
  kind: OneOf(kinds),
  text: Type.String(),
  group: Nullable(Type.String()),
  receivedOn: Day,
  state: OneOf(['open', 'answered']),
  answer,
});
export const Objection = Type.Object({
  id: Id,
  ...ObjectionStatus.properties,
  channel: OneOf(channels),
  contact: Nullable(Type.String()),
  version: whole,
});
export const Objections = ItemsOf(Objection);
export const ObjectionAnswer = Body({ outcome: OneOf(outcomes), text: Text(1000, { lines: true, required: true }) });

export const GroupCode = Type.Object({ groupId: Id, name: Type.String(), area: Type.String(), code: Type.String() });
export const GroupCodes = ItemsOf(GroupCode);
export const NoticePreview = Type.Object({ from: Day, endsOn: Day, workingDays: whole, groups: whole, changed: whole });

export const Award = Type.Object({
  id: Id,
  groupId: Id,
  name: Type.String(),
  area: Type.String(),
  stars: whole,
  state: OneOf(['held', 'withdrawn', 'lapsed']),
  certificateNumber: Type.String(),
  awardedOn: Day,
  withdrawnReason: Nullable(Type.String()),
  version: whole,
});
export const Awards = ItemsOf(Award);
export const AwardWithdrawal = Body({ reason: Text(500, { lines: true, required: true }) });
