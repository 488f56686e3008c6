import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/devices.ts';

export type EnrolmentToken = Static<typeof schema.EnrolmentToken>;
/** Whose phone this is about to become. */
export type EnrolmentFor = Static<typeof schema.EnrolmentFor>;
export type Enrol = Static<typeof schema.Enrol>;
export type Unlock = Static<typeof schema.Unlock>;
export type NewEnrolments = Static<typeof schema.NewEnrolments>;
/** One-time codes, told once. */
export type Enrolments = Static<typeof schema.Enrolments>;
/** What a judge's phone still holds. */
export type DeviceReport = Static<typeof schema.DeviceReport>;
export type Device = Static<typeof schema.Device>;
export type Phones = Static<typeof schema.Phones>;
