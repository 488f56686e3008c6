import { Type } from '@sinclair/typebox';
import { grades } from '@xinglou/domain';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, Sha256, Text } from './common.ts';

export const LeaderLink = Type.Object({ id: Id, issuedOn: Day, lastDay: Day, revokedOn: Nullable(Day) });
export const LeaderLinks = ItemsOf(LeaderLink);
/** The token is told once, to who made the link; only its digest is kept. */
export const NewLeaderLink = Type.Object({ id: Id, token: Type.String(), lastDay: Day });

const Sent = Type.Object({ text: Type.String(), photos: Type.Array(Sha256), day: Day });
export const LeaderTask = Type.Object({
  id: Id,
  title: Type.String(),
  grade: OneOf(grades),
  text: Type.String(),
  photos: Type.Array(Sha256),
  due: Nullable(Day),
  state: Type.String(),
  reminder: Nullable(OneOf(['overdue', 'one', 'three'])),
  /** What the leader sent and the committee has not confirmed. */
  sent: Nullable(Sent),
  answer: Nullable(Sent),
  /** What was said last: by the committee about the photos, by the office about the answer. */
  said: Nullable(Type.Object({ kind: Type.String(), text: Type.String(), day: Day })),
});
export const LeaderPage = Type.Object({
  group: Type.Object({ name: Type.String(), areaName: Type.String() }),
  today: Day,
  lastDay: Day,
  tasks: Type.Array(LeaderTask),
  /** What the inspectors found good; without a day, told only once the inspections are over. */
  praise: Type.Array(Type.String()),
  /** What the judges listen for in the leader's talk. */
  talk: Type.Array(Type.Object({ title: Type.String(), points: Type.Array(Type.String()) })),
});
export const LeaderAnswer = Body({
  findingId: Id,
  text: Text(200, { lines: true, required: true }),
  photos: Type.Array(Sha256, { minItems: 1, maxItems: 6 }),
});
export const LeaderAnswerReceipt = Type.Object({ id: Id, receivedOn: Day });
