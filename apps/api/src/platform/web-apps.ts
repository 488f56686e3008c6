import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import statics from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const places = [
  { prefix: '/judge/', app: 'judge' },
  { prefix: '/notice/', app: 'notice' },
  { prefix: '/', app: 'dashboard' },
] as const;

/** The three web apps from one port: their files, and their page for every address that is not a file. */
export class WebApps {
  private readonly pages = new Map<string, string>();

  /** `root`: the folder that holds dashboard/dist, judge/dist and notice/dist. */
  constructor(private readonly root: string) {}

  async serve(fastify: FastifyInstance): Promise<void> {
    let first = true;
    for (const { prefix, app } of places) {
      const dist = join(this.root, app, 'dist');
      if (!existsSync(join(dist, 'index.html'))) continue;
      this.pages.set(prefix, readFileSync(join(dist, 'index.html'), 'utf8'));
      await fastify.register(statics, {
        root: dist,
        prefix,
        index: false,
        wildcard: false,
        decorateReply: first,
        cacheControl: false,
        setHeaders: (reply, path) => {
          // Names with a digest never change; the service worker and the manifest do.
          const forever = /-[\w-]{8,}\.\w+$/.test(path);
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
    const html = place && this.pages.get(place.prefix);
    if (!html) return false;
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
    return true;
  }
}
