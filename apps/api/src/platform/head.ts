import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';

const heads = new WeakSet<IncomingMessage>();

/** A HEAD is a GET whose body node leaves away: a second route beside each would only slow the start. Answers the address. */
export function headAsGet(request: IncomingMessage): string {
  if (request.method === 'HEAD') {
    heads.add(request);
    request.method = 'GET';
  }
  return request.url ?? '/';
}

/** As it was asked: the log and the figures tell a HEAD from a GET. */
export const methodAsked = ({ raw, method }: FastifyRequest): string => (heads.has(raw) ? 'HEAD' : method);
