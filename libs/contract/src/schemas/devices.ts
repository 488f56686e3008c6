import { Type } from '@sinclair/typebox';
import { personas } from '../personas.ts';
import { Body, Id, Instant, ItemsOf, Nullable, OneOf } from './common.ts';

const token = Type.String({ maxLength: 100 });
/** 32 bytes that the phone made, base64url. */
const key = Type.String({ pattern: '^[\\w-]{43}$' });
const pin = Type.String({ pattern: '^\\d{4,6}$' });
const count = Type.Integer({ minimum: 0, maximum: 10_000 });

export const EnrolmentToken = Body({ token });
export const EnrolmentFor = Type.Object({ name: Type.String(), persona: OneOf(personas) });
export const Enrol = Body({ token, device: Id, key, pin });
export const Unlock = Body({ device: Id, key, pin });

export const NewEnrolments = Body({ accounts: Type.Array(Id, { minItems: 1, maxItems: 100 }) });
export const Enrolments = ItemsOf(
  Type.Object({ account: Id, name: Type.String(), persona: OneOf(personas), token: Type.String(), expiresAt: Instant }),
);

export const DeviceReport = Body({ key, sheets: count, photos: count, drafts: count });

export const Device = Type.Object({
  id: Id,
  /** Signs in by its PIN; else it only reports. */
  enrolled: Type.Boolean(),
  locked: Type.Boolean(),
  sheets: Type.Integer(),
  photos: Type.Integer(),
  drafts: Type.Integer(),
  /** Null for every phone of an inspector. */
  seenAt: Nullable(Instant),
});
export const Phones = ItemsOf(
  Type.Object({
    account: Id,
    name: Type.String(),
    persona: OneOf(personas),
    judgeId: Nullable(Id),
    devices: Type.Array(Device),
  }),
);
