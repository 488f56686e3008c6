import { expect, it } from '@jest/globals';
// @ts-expect-error plain JavaScript: it must run before anything is installed
import { tooOld } from './node-version.mjs';

const complaint = tooOld as (version: string) => string;

it('says in a sentence that Node is too old, and lets every newer one through', () => {
  for (const old of ['12.22.0', '18.20.4', '20.18.3']) expect(complaint(old)).toContain(old);
  for (const fine of ['20.19.0', '20.20.2', '22.0.0', '24.9.0']) expect(complaint(fine)).toBe('');
});
