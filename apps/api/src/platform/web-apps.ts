import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import statics from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contentSecurityPolicy, freshNonce, noncePlace, styleDigests } from './security-headers.ts';

const places = [
  { prefix: '/judge/', app: 'judge' },
  { prefix: '/notice/', app: 'notice' },
  { prefix: '/', app: 'dashboard' },
] as const;

/** A page as it is sent: with room for a nonce it is made anew each time, else packed once. */
interface WebPage {
  readonly html: string;
  readonly packed: Buffer;
  readonly policy: string;
}

/** The three web apps from one port: their files, and their page for every address that is not a file. */
export class WebApps {
  private readonly pages = new Map<string, WebPage>();

  /** `root`: the folder that holds dashboard/dist, judge/dist and notice/dist. */
  constructor(private readonly root: string) {}

  async serve(fastify: FastifyInstance): Promise<void> {
    let first = true;
    for (const { prefix, app } of places) {
      const dist = join(this.root, app, 'dist');
      if (!existsSync(join(dist, 'index.html'))) continue;
      const html = readFileSync(join(dist, 'index.html'), 'utf8');
      const policy = contentSecurityPolicy(styleDigests(html));
      this.pages.set(prefix, { html, packed: gzipSync(html, { level: 9 }), policy });
      await fastify.register(statics, {
        root: dist,
        prefix,
        index: false,
        wildcard: false,
        decorateReply: first,
        cacheControl: false,
        // The build has left each file packed beside itself (libs/ui/build/precompress.mjs).
        preCompressed: true,
        setHeaders: (reply, path) => {
          // Names with a digest never change; the service worker and the manifest do.
          const forever = /-[\w-]{8,}\.\w+(\.br|\.gz)?$/.test(path);
          reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
      first = false;
      if (prefix !== '/') fastify.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix, 302));
    }
  }

  /** Sends the app's page; false where there is none. */
  page(path: string, reply: FastifyReply): boolean {
    const place = places.find(({ prefix }) => path.startsWith(prefix));
    const page = place && this.pages.get(place.prefix);
    if (!page) return false;
    void reply.type('text/html; charset=utf-8').headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
    if (page.html.includes(noncePlace)) {
      const nonce = freshNonce();
      void reply.header('content-security-policy', contentSecurityPolicy([`'nonce-${nonce}'`]));
      void reply.send(page.html.replaceAll(noncePlace, nonce));
      return true;
    }
    void reply.header('content-security-policy', page.policy);
    const packs = /\bgzip\b/.test(String(reply.request.headers['accept-encoding'] ?? ''));
    if (packs) void reply.header('content-encoding', 'gzip');
    void reply.send(packs ? page.packed : page.html);
    return true;
  }
}
