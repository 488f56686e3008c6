import type { FastifyInstance, FastifyRequest } from 'fastify';
import { shanghaiDay } from './clock/clock.ts';
import { methodAsked } from './head.ts';
import { logs, type LogLevel } from './log-level.ts';

type Write = (line: string) => void;

/** What must not be tied to a moment: whatever an inspector asks, and whatever is asked about a note. */
export const isUnnamed = (request: FastifyRequest): boolean =>
  (request as { persona?: string }).persona === 'inspector' ||
  (request.routeOptions.url ?? '').startsWith('/api/inspection-notes');

/** So many lines of a day may wait: some 10 MB. */
const mostHeldBack = 50_000;

/** Lines without an hour wait until their day is over, and come in no order: between two lines with a time they would tell theirs. */
class HeldBack {
  private day = '';
  private lines: string[] = [];

  constructor(private readonly write: Write) {}

  add(line: string): void {
    this.lines.push(line);
    if (this.lines.length >= mostHeldBack) this.letGo();
  }

  /** Whoever asks first on a new day brings them out. */
  on(day: string): void {
    if (day !== this.day) this.letGo();
    this.day = day;
  }

  letGo(): void {
    for (const line of this.lines.sort()) this.write(line);
    this.lines = [];
  }
}

/**
 * One JSON line a request: id, route, status, milliseconds. No names, addresses, queries or bodies. A request of an inspector
 * has no id and no time either: the day, the route, the status, written when the day is over (RELIABILITY.md A10). Failures of ours are warnings.
 */
export function logRequests(
  fastify: FastifyInstance,
  atLeast: LogLevel,
  write: Write = (line) => process.stdout.write(line),
): void {
  const heldBack = new HeldBack(write);
  fastify.addHook('onClose', (_, done) => {
    heldBack.letGo();
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'info';
    if (!logs(atLeast, level)) return done();
    const { persona } = request as { persona?: string };
    const line = {
      level,
      method: methodAsked(request),
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    const now = new Date();
    const day = shanghaiDay(now);
    heldBack.on(day);
    const named = {
      time: now.toISOString(),
      ...line,
      ms: Math.round(reply.elapsedTime),
      request: request.id,
      persona: persona ?? 'public',
    };
    if (isUnnamed(request)) heldBack.add(`${JSON.stringify({ day, ...line })}\n`);
    else write(`${JSON.stringify(named)}\n`);
    done();
  });
}
