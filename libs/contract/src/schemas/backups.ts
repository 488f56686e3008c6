import { Type } from '@sinclair/typebox';
import { Nullable, OneOf } from './common.ts';

const whole = Type.Integer();

/** How the backups stand: 'late' when the newest is older than twice what was asked for, 'off' when only made on demand. */
export const Backups = Type.Object({
  state: OneOf(['good', 'none', 'late', 'failed', 'incomplete', 'off'] as const),
  everyHours: Type.Number(),
  folder: Type.String(),
  encrypted: Type.Boolean(),
  lastSuccess: Nullable(
    Type.Object({
      at: Type.String(),
      file: Type.String(),
      bytes: whole,
      rows: whole,
      photos: whole,
      /** Photos that were lost or damaged and are not in it. */
      lostPhotos: whole,
      seconds: Type.Number(),
      digest: Type.String(),
    }),
  ),
  lastFailure: Nullable(Type.Object({ at: Type.String(), reason: Type.String() })),
  kept: Type.Array(Type.Object({ file: Type.String(), bytes: whole })),
});
