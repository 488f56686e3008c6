import type { FastifyInstance } from 'fastify';
import { shanghaiDay } from './clock/clock.ts';

type Write = (line: string) => void;

/**
 * One JSON line a request: id, route, status, milliseconds. No names, addresses, queries or bodies. A request of an inspector
 * has no id and no time either: the day, the route, the status (RELIABILITY.md A10).
 */
export function logRequests(fastify: FastifyInstance, write: Write = (line) => process.stdout.write(line)): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { persona } = request as { persona?: string };
    const route = request.routeOptions.url ?? 'none';
    const line = { level: 'info', method: request.method, route, status: reply.statusCode };
    const now = new Date();
    const unnamed = persona === 'inspector' || route.startsWith('/api/inspection-notes');
    write(
      `${JSON.stringify(
        unnamed
          ? { day: shanghaiDay(now), ...line }
          : {
              time: now.toISOString(),
              ...line,
              ms: Math.round(reply.elapsedTime),
              request: request.id,
              persona: persona ?? 'public',
            },
      )}\n`,
    );
    done();
  });
}
