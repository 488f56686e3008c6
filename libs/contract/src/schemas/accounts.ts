import { Type } from '@sinclair/typebox';
import { personas } from '../personas.ts';
import { Body, Day, Id, ItemsOf, Nullable, OneOf, PageOf, Text, pageQuery } from './common.ts';

export const SignIn = Body({ username: Type.String(), password: Type.String(), code: Type.Optional(Type.String()) });

const username = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,39}$' });
export const SetupBody = Body({
  token: Type.String({ maxLength: 100 }),
  subdistrict: Body({ code: Type.String({ pattern: '^[0-9A-Za-z-]{1,20}$' }), name: Text(40, { required: true }) }),
  username,
  name: Text(40, { required: true }),
  password: Type.String(),
});

export const Session = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  persona: OneOf(personas),
  subdistrict: Type.Object({ code: Type.String(), name: Type.String() }),
  areaId: Type.Optional(Id),
  judgeId: Type.Optional(Id),
  demo: Type.Boolean(),
  today: Type.String(),
  /** The password was handed out: nothing but choosing another is open. */
  mustChangePassword: Type.Optional(Type.Boolean()),
  /** A second factor is required from the day after this one. */
  secondFactorDue: Type.Optional(Day),
});

export const OwnPasswordChange = Body({ current: Type.String(), next: Type.String() });
export const SecondFactorState = Type.Object({
  on: Type.Boolean(),
  recoveryCodes: Type.Integer(),
  due: Nullable(Day),
});
const code = Type.String({ maxLength: 40 });
/** `code` where one is on already. */
export const SecondFactorBegin = Body({ password: Type.String(), code: Type.Optional(code) });
export const SecondFactorCode = Body({ code });
export const SecondFactorOffer = Type.Object({
  secret: Type.String(),
  uri: Type.String(),
  qr: Type.Object({ size: Type.Integer(), path: Type.String() }),
});
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });

export const OpenSession = Type.Object({
  id: Id,
  device: Type.String(),
  since: Day,
  until: Day,
  current: Type.Boolean(),
});
export const OpenSessions = ItemsOf(OpenSession);

export const Account = Type.Object({
  id: Id,
  username: Type.String(),
  name: Type.String(),
  persona: OneOf(personas),
  areaId: Nullable(Id),
  judgeId: Nullable(Id),
  disabled: Type.Boolean(),
  version: Type.Integer(),
});
export const AccountPage = PageOf(Account);
export const AccountQuery = Body({
  ...pageQuery,
  persona: Type.Optional(OneOf(personas)),
  q: Type.Optional(Type.String({ maxLength: 60 })),
});

export const NewAccount = Body({
  username,
  name: Text(40, { required: true }),
  persona: OneOf(personas),
  areaId: Type.Optional(Id),
  judgeId: Type.Optional(Id),
  password: Type.String(),
});

export const AccountPatch = Body({
  name: Type.Optional(Text(40, { required: true })),
  areaId: Type.Optional(Id),
  disabled: Type.Optional(Type.Boolean()),
  password: Type.Optional(Type.String()),
});
