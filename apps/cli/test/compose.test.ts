import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(process.cwd(), '../..');
interface Service {
  image?: string;
  user?: string;
  ports?: string[];
  environment: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}
const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8')) as {
  services: Record<string, Service>;
};

it('composes a database, an api and a front that each say whether they are well, and wait for each other', () => {
  expect(Object.keys(services)).toEqual(['database', 'api', 'front']);
  expect(services['database']?.image).toMatch(/^postgres:18/);
  expect(services['database']?.healthcheck?.test).toContain('pg_isready');
  expect(services['api']?.healthcheck?.test.join(' ')).toContain('/api/health/ready');
  expect(services['api']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  expect(services['front']?.depends_on).toEqual({ api: { condition: 'service_healthy' } });
  expect(services['front']?.healthcheck?.test).toContain('--spider');
});

it('gives away no password, shows the database to nobody outside, and serves as an ordinary user', () => {
  for (const { environment } of Object.values(services))
    for (const [name, value] of Object.entries(environment))
      if (/PASSWORD|PASSPHRASE|TOKEN/.test(name)) expect(value).toMatch(/^\$\{[A-Z_]+(:\?.+|:-)\}$/);
  expect(services['database']?.ports).toBeUndefined();
  expect(services['api']?.ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
  expect(services['api']?.user).toBe('node');
  expect(services['api']?.environment['DEMO']).toBe('${DEMO:-off}');
});

it('gives phones a secure address by way of a front that knows the api, and keeps the metrics inside', () => {
  const front = readFileSync(join(root, 'Caddyfile'), 'utf8');
  expect(services['front']?.ports).toContain('443:443');
  expect(services['front']?.environment['PUBLIC_ORIGIN']).toBe('${PUBLIC_ORIGIN}');
  expect(front).toMatch(/^\{\$PUBLIC_ORIGIN\} \{/m);
  expect(front).toContain('reverse_proxy {$API_ADDRESS:api:3000}');
  expect(front).toMatch(/handle \/metrics \{\s+respond 404/);
});
