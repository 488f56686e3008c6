import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseBroken } from './broken-requests.ts';
import { headAsGet } from './head.ts';
import { readJson } from './json-body.ts';
import { Problem } from './problems/problem.ts';
import { ProblemFilter } from './problems/problem.filter.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { settings } from './settings.ts';

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const kB = 1024;
const strict = contentSecurityPolicy();
const ownCameraOnly = 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()';
export const photoLimit = 15 * 1024 * kB;
export const importLimit = 5 * 1024 * kB;

/** Nest would set handlers of its own for errors and unknown paths; ours answer problems. */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
  override setNotFoundHandler(): ReturnType<FastifyAdapter['setNotFoundHandler']> {
    return this.getInstance();
  }
}

/** A client that is slow or silent is let go before it keeps others waiting (RELIABILITY.md P9). */
const slowClients = { headersTimeout: 15_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 16 * kB };
const connections = 2000;

/** Bodies are checked in shape.ts, each schema compiled with its first use: Fastify's own compilers would only slow the start. */
const noCompiler = () => () => {
  throw new Error('No route has a schema of Fastify’s own.');
};

export function adapter(): FastifyAdapter {
  const tls = settings().tls;
  return new Adapter({
    bodyLimit: 256 * kB,
    genReqId: () => randomUUID(),
    exposeHeadRoutes: false,
    rewriteUrl: headAsGet,
    routerOptions: { maxParamLength: 300 },
    schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
    keepAliveTimeout: 65_000,
    requestTimeout: 60_000,
    maxRequestsPerSocket: 1000,
    // Asked to stop: idle connections are closed, requests under way are answered and close theirs.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: refuseBroken,
    ...(tls
      ? { https: { cert: readFileSync(tls.cert), key: readFileSync(tls.key), ...slowClients } }
      : { http: slowClients }),
  });
}

/** An Origin, when present, must be the request's own or PUBLIC_ORIGIN; no token that could expire on a phone. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (!unsafe.has(request.method)) return;
  const { origin } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new Problem('origin-not-allowed');
  if (origin === undefined) return;
  const own = `${settings().https && settings().tls ? 'https' : request.protocol}://${request.headers.host}`;
  if (origin !== own && origin !== settings().publicOrigin) throw new Problem('origin-not-allowed');
}

/** What stands before every route: cookies, headers, origin, and readers of bodies that refuse only once it is known who asks. */
export async function furnish(fastify: FastifyInstance): Promise<void> {
  const filter = new ProblemFilter();
  fastify.server.maxConnections = connections;
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: { fileSize: importLimit, files: 1, fields: 5, headerPairs: 50 } });
  await fastify.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    hsts: settings().https && { maxAge: 31_536_000, includeSubDomains: false },
  });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('content-security-policy', strict).header('permissions-policy', ownCameraOnly);
    done();
  });
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    try {
      refuseForeignOrigin(request);
      done();
    } catch (error) {
      filter.answer(error, request, reply);
    }
  });
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, readJson(body as Buffer));
  });
  fastify.addContentTypeParser(
    /^image\/|^application\/octet-stream$/,
    { parseAs: 'buffer', bodyLimit: photoLimit + kB },
    (_r, body, done) => done(null, body),
  );
  fastify.setErrorHandler((error, request, reply) => {
    const tooLarge = (error as { code?: string }).code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    filter.answer(
      tooLarge && /^\/api\/(leader\/)?photos\//.test(request.url) ? new Problem('photo-too-large') : error,
      request,
      reply,
    );
  });
}
