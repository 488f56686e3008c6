import type { FastifyInstance, FastifyRequest } from 'fastify';
import { shanghaiDay } from './clock/clock.ts';
import { logs, type LogLevel } from './log-level.ts';

type Write = (line: string) => void;

/** What must not be tied to a moment: whatever an inspector asks, and whatever is asked about a note. */
export const isUnnamed = (request: FastifyRequest): boolean =>
  (request as { persona?: string }).persona === 'inspector' ||
  (request.routeOptions.url ?? '').startsWith('/api/inspection-notes');

/**
 * One JSON line a request: id, route, status, milliseconds. No names, addresses, queries or bodies. A request of an inspector
 * has no id and no time either: the day, the route, the status (RELIABILITY.md A10). Failures of ours are warnings.
 */
export function logRequests(
  fastify: FastifyInstance,
  atLeast: LogLevel,
  write: Write = (line) => process.stdout.write(line),
): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'info';
    if (!logs(atLeast, level)) return done();
    const { persona } = request as { persona?: string };
    const line = { level, method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
    const now = new Date();
    const named = {
      time: now.toISOString(),
      ...line,
      ms: Math.round(reply.elapsedTime),
      request: request.id,
      persona: persona ?? 'public',
    };
    write(`${JSON.stringify(isUnnamed(request) ? { day: shanghaiDay(now), ...line } : named)}\n`);
    done();
  });
}
