import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { methodAsked } from './head.ts';
import { Problem } from './problems/problem.ts';
import { isUnnamed } from './request-log.ts';
import { hashOf } from './session/token.ts';
import type { Settings } from './settings.ts';

export interface Measured {
  /** Connections of the pool, and how many requests wait for one. */
  pool(): { total: number; idle: number; waiting: number };
  /** Of the newest backup; null without one. */
  backup(): Promise<{ ageSeconds: number | null; failed: boolean }>;
}

/**
 * GET /metrics, for Prometheus. No label names a person, and what an inspector does is not counted at all: a counter that
 * is read every few seconds would tell the hour of a note (RELIABILITY.md A10). Outside a demo only with METRICS_TOKEN.
 */
export function measure(fastify: FastifyInstance, settings: Settings, measured: Measured): void {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'xinglou_http_request_seconds',
    help: 'Answers by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  });
  new Gauge({
    name: 'xinglou_database_connections',
    help: 'Connections of the pool by state; waiting: requests without one',
    labelNames: ['state'] as const,
    registers,
    collect() {
      for (const [state, count] of Object.entries(measured.pool())) this.set({ state }, count);
    },
  });
  const failed = new Gauge({ name: 'xinglou_backup_failed', help: '1 when the last attempt failed', registers });
  new Gauge({
    name: 'xinglou_backup_age_seconds',
    help: 'Since the newest backup; absent without one',
    registers,
    async collect() {
      const backup = await measured.backup();
      failed.set(backup.failed ? 1 : 0);
      this.reset();
      if (backup.ageSeconds !== null) this.set(backup.ageSeconds);
      else this.remove();
    },
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const labels = {
      method: methodAsked(request),
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    if (!isUnnamed(request)) requests.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  fastify.get('/metrics', async (request, reply) => {
    if (!settings.demo && !bears(request, settings.metricsToken)) throw new Problem('no-such-route');
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

function bears(request: FastifyRequest, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token !== null && given !== undefined && timingSafeEqual(hashOf(given), hashOf(token));
}
