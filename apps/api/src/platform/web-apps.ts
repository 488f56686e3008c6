import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import statics from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const places = [
  { prefix: '/judge/', app: 'judge' },
  { prefix: '/notice/', app: 'notice' },
  { prefix: '/', app: 'dashboard' },
] as const;

/** The three web apps from one port: their files, and their page for every address that is not a file. */
export class WebApps {
  private readonly pages = new Map<string, { plain: Buffer; packed: Buffer }>();

  /** `root`: the folder that holds dashboard/dist, judge/dist and notice/dist. */
  constructor(private readonly root: string) {}

  async serve(fastify: FastifyInstance): Promise<void> {
    let first = true;
    for (const { prefix, app } of places) {
      const dist = join(this.root, app, 'dist');
      if (!existsSync(join(dist, 'index.html'))) continue;
      const plain = readFileSync(join(dist, 'index.html'));
      this.pages.set(prefix, { plain, packed: gzipSync(plain, { level: 9 }) });
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
    const packs = /\bgzip\b/.test(String(reply.request.headers['accept-encoding'] ?? ''));
    if (packs) void reply.header('content-encoding', 'gzip');
    void reply.type('text/html; charset=utf-8').headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' });
    void reply.send(packs ? page.packed : page.plain);
    return true;
  }
}
