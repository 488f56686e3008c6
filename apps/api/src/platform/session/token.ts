import { createHash, randomBytes } from 'node:crypto';

/** Told once, to whoever is to hold it: 256 bits, or 128 where a code is scanned from a card or kept on paper. */
export const freshToken = (bytes: 16 | 32 = 32): string => randomBytes(bytes).toString('base64url');

/** What is kept of a token: its digest, which opens nothing. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
