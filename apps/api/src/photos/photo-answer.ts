import { Answer, Problem } from '../platform/index.ts';

const headers = {
  'content-type': 'image/jpeg',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
};
/** A photo as it is answered: never a page, never for another site. */
export const photoAnswer = (bytes: Buffer): Answer<Buffer> => new Answer(200, bytes, headers);

/** What cannot be a digest is not there. */
export const photoDigest = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('not-found');
  return sha256;
};
