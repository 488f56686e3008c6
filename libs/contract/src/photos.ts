import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/photos.ts';

/** `sha256` of the bytes sent, `stored` of what is kept: re-encoded, upright, without any metadata. */
export type PhotoStored = Static<typeof schema.PhotoStored>;
export type SealedPhotoQuery = Static<typeof schema.SealedPhotoQuery>;
