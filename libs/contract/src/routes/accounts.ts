import type {
  Account,
  AccountPatch,
  AccountQuery,
  NewAccount,
  OpenSession,
  OwnPasswordChange,
  RecoveryCodes,
  SecondFactorBegin,
  SecondFactorCode,
  SecondFactorOffer,
  SecondFactorState,
  Session,
  SetupBody,
  SignIn,
} from '../accounts.ts';
import { type Items, type Page, route } from '../route.ts';

export const signIn = route<{ body: SignIn }>({
  method: 'POST',
  path: '/api/session',
  who: 'anyone',
  summary: 'Sign in; the answer sets the session cookie',
  body: 'SignIn',
  ok: [204],
  bare: true,
});
export const setUp = route<{ body: SetupBody }>({
  method: 'POST',
  path: '/api/setup',
  who: 'anyone',
  summary: 'The first administrator spends the one-time link that the start printed; the answer signs in',
  body: 'SetupBody',
  ok: [204],
  bare: true,
});
export const whoAmI = route<{ answer: Session }>({
  method: 'GET',
  path: '/api/session',
  who: 'signed-in',
  summary: 'Who am I',
  answer: 'Session',
  beforeAll: true,
});
export const signOut = route({
  method: 'DELETE',
  path: '/api/session',
  who: 'signed-in',
  summary: 'Sign out',
  ok: [204],
  beforeAll: true,
});
export const changeOwnPassword = route<{ body: OwnPasswordChange }>({
  method: 'PUT',
  path: '/api/session/password',
  who: 'signed-in',
  summary: 'Choose another password; every other session of one’s own ends',
  body: 'OwnPasswordChange',
  ok: [204],
  beforeAll: true,
});
export const readSecondFactor = route<{ answer: SecondFactorState }>({
  method: 'GET',
  path: '/api/session/second-factor',
  who: ['office', 'admin'],
  summary: 'Whether a second factor is on, how many recovery codes are left, from when one is required',
  answer: 'SecondFactorState',
  beforeAll: true,
});
export const beginSecondFactor = route<{ body: SecondFactorBegin; answer: SecondFactorOffer }>({
  method: 'POST',
  path: '/api/session/second-factor',
  who: ['office', 'admin'],
  summary: 'A fresh secret to photograph; it counts once a code of it is confirmed',
  body: 'SecondFactorBegin',
  answer: 'SecondFactorOffer',
  beforeAll: true,
});
export const confirmSecondFactor = route<{ body: SecondFactorCode; answer: RecoveryCodes }>({
  method: 'POST',
  path: '/api/session/second-factor/confirmation',
  who: ['office', 'admin'],
  summary: 'The first code; the answer shows the recovery codes, once',
  body: 'SecondFactorCode',
  answer: 'RecoveryCodes',
  beforeAll: true,
});
export const listSessions = route<{ answer: Items<OpenSession> }>({
  method: 'GET',
  path: '/api/sessions',
  who: 'signed-in',
  summary: 'Where one is signed in',
  answer: 'OpenSessions',
});
export const endSession = route<{ params: { id: string } }>({
  method: 'DELETE',
  path: '/api/sessions/{id}',
  who: 'signed-in',
  summary: 'End a session of one’s own',
  ok: [204],
});
export const listSessionsOf = route<{ params: { id: string }; answer: Items<OpenSession> }>({
  method: 'GET',
  path: '/api/accounts/{id}/sessions',
  who: ['admin'],
  summary: 'Where somebody is signed in',
  answer: 'OpenSessions',
});
export const endSessionsOf = route<{ params: { id: string } }>({
  method: 'DELETE',
  path: '/api/accounts/{id}/sessions',
  who: ['admin'],
  summary: 'End every session of an account',
  ok: [204],
});
export const removeSecondFactor = route<{ params: { id: string } }>({
  method: 'DELETE',
  path: '/api/accounts/{id}/second-factor',
  who: ['admin'],
  summary: 'For somebody whose phone and recovery codes are lost',
  ok: [204],
});
export const listAccounts = route<{ query: AccountQuery; answer: Page<Account> }>({
  method: 'GET',
  path: '/api/accounts',
  who: ['admin'],
  summary: 'Accounts, by persona and user name',
  query: 'AccountQuery',
  answer: 'AccountPage',
});
export const createAccount = route<{ body: NewAccount; answer: Account }>({
  method: 'POST',
  path: '/api/accounts',
  who: ['admin'],
  summary: 'A new account with a first password',
  body: 'NewAccount',
  answer: 'Account',
  ok: [201],
});
export const changeAccount = route<{ params: { id: string }; body: AccountPatch; answer: Account }>({
  method: 'PATCH',
  path: '/api/accounts/{id}',
  who: ['admin'],
  summary: 'Change a name, an area, a password; disable or enable',
  body: 'AccountPatch',
  answer: 'Account',
  ifMatch: true,
});
