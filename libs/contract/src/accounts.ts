import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/accounts.ts';

export type SignIn = Static<typeof schema.SignIn>;
export type SetupBody = Static<typeof schema.SetupBody>;
export type Session = Static<typeof schema.Session>;
export type Account = Static<typeof schema.Account>;
export type NewAccount = Static<typeof schema.NewAccount>;
export type AccountPatch = Static<typeof schema.AccountPatch>;
export type AccountQuery = Static<typeof schema.AccountQuery>;
