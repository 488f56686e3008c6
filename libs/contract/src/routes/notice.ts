import type {
  Award,
  AwardWithdrawal,
  GroupCode,
  NewObjection,
  NoticePreview,
  Objection,
  ObjectionAnswer,
  ObjectionReceipt,
  ObjectionStatus,
  OfficeObjection,
  PublicBundle,
  PublicGroup,
  PublicNotice,
  PublicNotices,
} from '../notice.ts';
import { type Items, route } from '../route.ts';

type Year = { year: string };
const anyone = { who: 'anyone', query: 'SubdistrictQuery' } as const;

export const publicNotices = route<{ query: { subdistrict?: string }; answer: PublicNotices }>({
  ...anyone,
  method: 'GET',
  path: '/api/public/notices',
  summary: 'Which years have a notice, newest first',
  answer: 'PublicNotices',
});
export const publicNotice = route<{ params: Year; query: { subdistrict?: string }; answer: PublicNotice }>({
  ...anyone,
  method: 'GET',
  path: '/api/public/cycles/{year}/notice',
  summary: 'The groups that are to get stars; not there before it is published',
  answer: 'PublicNotice',
  tagged: true,
});
export const publicBundle = route<{ params: Year; query: { subdistrict?: string }; answer: PublicBundle }>({
  ...anyone,
  method: 'GET',
  path: '/api/public/cycles/{year}/bundle',
  summary: 'All that is needed to recompute every star',
  answer: 'PublicBundle',
  tagged: true,
});
export const publicGroup = route<{ params: { code: string }; query: { subdistrict?: string }; answer: PublicGroup }>({
  ...anyone,
  method: 'GET',
  path: '/api/public/groups/{code}',
  summary: 'One group in full, by the code in its stairwell',
  answer: 'PublicGroup',
});
export const object = route<{ body: NewObjection; query: { subdistrict?: string }; answer: ObjectionReceipt }>({
  ...anyone,
  method: 'POST',
  path: '/api/public/objections',
  summary: 'Object, ask or praise while the notice runs; the token follows the answer',
  body: 'NewObjection',
  answer: 'ObjectionReceipt',
  ok: [201],
});
export const followObjection = route<{
  params: { token: string };
  query: { subdistrict?: string };
  answer: ObjectionStatus;
}>({
  ...anyone,
  method: 'GET',
  path: '/api/public/objections/{token}',
  summary: 'What became of an objection',
  answer: 'ObjectionStatus',
});
export const previewNotice = route<{ params: Year; answer: NoticePreview }>({
  method: 'GET',
  path: '/api/cycles/{year}/notice-preview',
  who: ['office'],
  summary: 'What publishing today would mean: the last day, how many groups',
  answer: 'NoticePreview',
});
export const groupCodes = route<{ params: Year; answer: Items<GroupCode> }>({
  method: 'GET',
  path: '/api/cycles/{year}/group-codes',
  who: ['office'],
  summary: 'The codes to post in the stairwells',
  answer: 'GroupCodes',
});
export const listObjections = route<{ params: Year; answer: Items<Objection> }>({
  method: 'GET',
  path: '/api/cycles/{year}/objections',
  who: ['office', 'leadership'],
  summary: 'Objections, open ones first',
  answer: 'Objections',
});
export const enterObjection = route<{ params: Year; body: OfficeObjection; answer: ObjectionReceipt }>({
  method: 'POST',
  path: '/api/cycles/{year}/objections',
  who: ['office'],
  summary: 'What came by phone, letter or visit',
  body: 'OfficeObjection',
  answer: 'ObjectionReceipt',
  ok: [201],
});
export const answerObjection = route<{ params: { id: string }; body: ObjectionAnswer; answer: Objection }>({
  method: 'POST',
  path: '/api/objections/{id}/answer',
  who: ['office'],
  summary: 'Decide and answer',
  body: 'ObjectionAnswer',
  answer: 'Objection',
});
export const listAwards = route<{ params: Year; answer: Items<Award> }>({
  method: 'GET',
  path: '/api/cycles/{year}/awards',
  who: ['office', 'area', 'leadership'],
  summary: 'Awards of a year; an area sees its own',
  answer: 'Awards',
});
export const certificate = route<{ params: { id: string } }>({
  method: 'GET',
  path: '/api/awards/{id}/certificate.pdf',
  who: ['office', 'area'],
  summary: 'The certificate, to print',
  gives: 'pdf',
});
export const withdrawAward = route<{ params: { id: string }; body: AwardWithdrawal; answer: Award }>({
  method: 'POST',
  path: '/api/awards/{id}/withdrawal',
  who: ['office'],
  summary: 'Take a plaque down, with a reason',
  body: 'AwardWithdrawal',
  answer: 'Award',
});
