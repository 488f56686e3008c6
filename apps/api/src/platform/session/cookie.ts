import type { FastifyReply, FastifyRequest } from 'fastify';
import { settings } from '../settings.ts';
import { hashOf } from './token.ts';

/** `__Host-xl_s` over https, `xl_s` over plain http (a browser refuses the first there). */
const cookieName = () => (settings().https ? '__Host-xl_s' : 'xl_s');

/** The digest of the session's token, or null: the token itself is never stored. */
export function tokenHashOf(request: FastifyRequest): Buffer | null {
  const token = request.cookies[cookieName()];
  return token && token.length < 200 ? hashOf(token) : null;
}

/** The digest of a group leader's link: it comes in a header, never in an address that a log or a history would keep. */
export function linkHashOf(request: FastifyRequest): Buffer | null {
  const found = /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '');
  return found?.[1] ? hashOf(found[1]) : null;
}

export function setCookie(reply: FastifyReply, token: string, expires: Date): void {
  void reply.setCookie(cookieName(), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings().https,
    expires,
  });
}

/** Outlives the session: a device that has signed in before is not slowed by what others try (S3). */
const deviceCookie = () => (settings().https ? '__Host-xl_d' : 'xl_d');
const aYear = 365 * 24 * 3600;
export const deviceOf = (request: FastifyRequest): string | undefined => request.cookies[deviceCookie()];
export function setDevice(reply: FastifyReply, token: string): void {
  void reply.setCookie(deviceCookie(), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: settings().https,
    maxAge: aYear,
  });
}

export function clearCookie(reply: FastifyReply): void {
  void reply.clearCookie(cookieName(), { path: '/', httpOnly: true, sameSite: 'lax', secure: settings().https });
}
