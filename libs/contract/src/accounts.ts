import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/accounts.ts';

export type SignIn = Static<typeof schema.SignIn>;
export type SetupBody = Static<typeof schema.SetupBody>;
export type Session = Static<typeof schema.Session>;
export type Account = Static<typeof schema.Account>;
export type NewAccount = Static<typeof schema.NewAccount>;
export type AccountPatch = Static<typeof schema.AccountPatch>;
export type AccountQuery = Static<typeof schema.AccountQuery>;
export type OwnPasswordChange = Static<typeof schema.OwnPasswordChange>;
export type SecondFactorState = Static<typeof schema.SecondFactorState>;
export type SecondFactorBegin = Static<typeof schema.SecondFactorBegin>;
export type SecondFactorOffer = Static<typeof schema.SecondFactorOffer>;
export type SecondFactorCode = Static<typeof schema.SecondFactorCode>;
export type RecoveryCodes = Static<typeof schema.RecoveryCodes>;
export type OpenSession = Static<typeof schema.OpenSession>;
