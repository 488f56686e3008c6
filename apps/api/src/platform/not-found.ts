import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from './problems/problem.filter.ts';
import { Problem } from './problems/problem.ts';
import type { WebApps } from './web-apps.ts';

/** The paths that have a route, by method: Fastify itself answers 404 where another method is known. */
export class KnownPaths {
  private readonly list: { method: string; pattern: RegExp }[] = [];

  add(method: string | string[], url: string): void {
    const pattern = new RegExp(`^${url.replace(/:[^/]+/g, '[^/]+').replace(/\*$/, '.*')}$`);
    const all = [method].flat().flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one]));
    for (const one of all) this.list.push({ method: one, pattern });
  }

  methodsOf(path: string): string[] {
    return [...new Set(this.list.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))];
  }
}

/** An unknown /api/* is a 404 problem (405 where another method is known); a missing asset a 404; any other page is an app's own. */
export function notFound(known: KnownPaths, apps: WebApps) {
  const filter = new ProblemFilter();
  return (request: FastifyRequest, reply: FastifyReply): void => {
    const path = request.url.split('?')[0] ?? '/';
    const isApi = path === '/api' || path.startsWith('/api/');
    const methods = isApi ? known.methodsOf(path) : ['GET', 'HEAD'];
    if (methods.length > 0 && !methods.includes(request.method)) {
      void reply.header('allow', methods.join(', '));
      return filter.answer(new Problem('method-not-allowed'), request, reply);
    }
    if (!isApi && !/\.[a-z0-9]{1,8}$/i.test(path) && apps.page(path, reply)) return;
    filter.answer(new Problem('no-such-route'), request, reply);
  };
}
