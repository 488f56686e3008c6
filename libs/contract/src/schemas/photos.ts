import { Type } from '@sinclair/typebox';
import { Body, Id, Sha256 } from './common.ts';

export const PhotoStored = Type.Object({
  sha256: Sha256,
  stored: Sha256,
  width: Type.Integer(),
  height: Type.Integer(),
  bytes: Type.Integer(),
});
export const PhotoQuery = Body({ w: Type.Optional(Type.String({ pattern: '^\\d{2,4}$' })) });
/** Which phone sealed it. */
export const SealedPhotoQuery = Body({ device: Id });
