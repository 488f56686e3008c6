import { createHash, randomBytes } from 'node:crypto';

/** Everything from this address and nothing inline: the browser runs no script and no style that a person typed (RELIABILITY.md S13). */
export const contentSecurityPolicy = (styles: readonly string[] = []): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    ['style-src', "'self'", ...styles].join(' '),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join(';');

/** The styles that stand in a page of ours, by their digests: another one is refused. */
export const styleDigests = (html: string): string[] =>
  [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(
    ([, style]) =>
      `'sha256-${createHash('sha256')
        .update(style ?? '')
        .digest('base64')}'`,
  );

/** Where the build leaves room for the number that lets the page's own scripts add styles; drawn anew for each answer. */
export const noncePlace = '__NONCE__';
export const freshNonce = (): string => randomBytes(16).toString('base64');
