import type { Account, AccountPatch, AccountQuery, NewAccount, Session, SetupBody, SignIn } from '../accounts.ts';
import { type Page, route } from '../route.ts';

export const accountRoutes = {
  signIn: route<{ body: SignIn }>({
    method: 'POST',
    path: '/api/session',
    who: 'anyone',
    summary: 'Sign in; the answer sets the session cookie',
    body: 'SignIn',
    ok: [204],
    bare: true,
  }),
  setUp: route<{ body: SetupBody }>({
    method: 'POST',
    path: '/api/setup',
    who: 'anyone',
    summary: 'The first administrator spends the one-time link that the start printed; the answer signs in',
    body: 'SetupBody',
    ok: [204],
    bare: true,
  }),
  whoAmI: route<{ answer: Session }>({
    method: 'GET',
    path: '/api/session',
    who: 'signed-in',
    summary: 'Who am I',
    answer: 'Session',
  }),
  signOut: route({ method: 'DELETE', path: '/api/session', who: 'signed-in', summary: 'Sign out', ok: [204] }),
  listAccounts: route<{ query: AccountQuery; answer: Page<Account> }>({
    method: 'GET',
    path: '/api/accounts',
    who: ['admin'],
    summary: 'Accounts, by persona and user name',
    query: 'AccountQuery',
    answer: 'AccountPage',
  }),
  createAccount: route<{ body: NewAccount; answer: Account }>({
    method: 'POST',
    path: '/api/accounts',
    who: ['admin'],
    summary: 'A new account with a first password',
    body: 'NewAccount',
    answer: 'Account',
    ok: [201],
  }),
  changeAccount: route<{ params: { id: string }; body: AccountPatch; answer: Account }>({
    method: 'PATCH',
    path: '/api/accounts/{id}',
    who: ['admin'],
    summary: 'Change a name, an area, a password; disable or enable',
    body: 'AccountPatch',
    answer: 'Account',
    ifMatch: true,
  }),
};
