import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hashOf } from '../platform/index.ts';
import { generateSecret, generateSync, generateURI } from 'otplib';

const seconds = 30;

/** The step whose code this is: now, the one before or the one after (a phone's clock may be half a minute off); null for none. */
export function stepOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const current = Math.floor(now / 1000 / seconds);
  const fits = (step: number) =>
    timingSafeEqual(Buffer.from(generateSync({ secret, epoch: step * seconds })), Buffer.from(code));
  return [current, current - 1, current + 1].find(fits) ?? null;
}

export const freshSecret = (): string => generateSecret();
export const enrolmentUri = (secret: string, username: string): string =>
  generateURI({ issuer: '星楼', label: username, secret });

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** Ten codes of 120 bits: long enough that a plain digest of one tells nothing. */
export const freshRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    [...randomBytes(24)]
      .map((byte) => alphabet[byte % 32])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
export const recoveryHash = (code: string): Buffer => hashOf(code.toUpperCase().replace(/[\s-]/g, ''));
