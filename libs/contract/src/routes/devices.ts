import type {
  DeviceReport,
  Enrol,
  EnrolmentFor,
  EnrolmentToken,
  Enrolments,
  NewEnrolments,
  Phones,
  Unlock,
} from '../devices.ts';
import { route } from '../route.ts';

const bare = { who: 'anyone', bare: true } as const;

export const issueEnrolments = route<{ body: NewEnrolments; answer: Enrolments }>({
  method: 'POST',
  path: '/api/enrolments',
  who: ['office', 'admin'],
  summary: 'One-time codes that sign phones in, for judges and inspectors; an older code of the same person ends',
  body: 'NewEnrolments',
  answer: 'Enrolments',
  ok: [201],
});
export const openEnrolment = route<{ body: EnrolmentToken; answer: EnrolmentFor }>({
  ...bare,
  method: 'POST',
  path: '/api/enrolments/look-up',
  summary: 'Whose code this is, before it is spent',
  body: 'EnrolmentToken',
  answer: 'EnrolmentFor',
  ok: [200],
});
export const enrol = route<{ body: Enrol }>({
  ...bare,
  method: 'POST',
  path: '/api/enrolments/spend',
  summary: 'Spend the code: the phone’s key and PIN are kept, the answer signs in',
  body: 'Enrol',
  ok: [204],
});
export const unlock = route<{ body: Unlock }>({
  ...bare,
  method: 'POST',
  path: '/api/session/device',
  summary: 'Sign in by the phone’s key and its PIN; five wrong ones lock the phone',
  body: 'Unlock',
  ok: [204],
});
export const listPhones = route<{ answer: Phones }>({
  method: 'GET',
  path: '/api/devices',
  who: ['office', 'admin'],
  summary: 'Judges and inspectors with their phones; of a judge’s phone what it still holds, of an inspector’s nothing',
  answer: 'Phones',
});
export const reportDevice = route<{ params: { id: string }; body: DeviceReport }>({
  method: 'PUT',
  path: '/api/devices/{id}',
  who: ['judge'],
  summary: 'A judge’s phone says what it holds that was not received',
  body: 'DeviceReport',
  ok: [204],
});
export const revokeDevice = route<{ params: { id: string } }>({
  method: 'DELETE',
  path: '/api/devices/{id}',
  who: ['office', 'admin'],
  summary: 'The phone is lost: it is signed out at its next request and its PIN opens nothing',
  ok: [204],
});
