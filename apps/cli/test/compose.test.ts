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

it('composes a database and an api that each say whether they are well, and wait for each other', () => {
  expect(Object.keys(services)).toEqual(['database', 'api']);
  expect(services['database']?.image).toMatch(/^postgres:18/);
  expect(services['database']?.healthcheck?.test).toContain('pg_isready');
  expect(services['api']?.healthcheck?.test.join(' ')).toContain('/api/health/ready');
  expect(services['api']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
});

it('gives away no password, shows the database to nobody outside, and serves as an ordinary user', () => {
  for (const { environment } of Object.values(services))
    for (const [name, value] of Object.entries(environment))
      if (/PASSWORD/.test(name)) expect(value).toMatch(/^\$\{[A-Z_]+(:\?.+|:-)\}$/);
  expect(services['database']?.ports).toBeUndefined();
  expect(services['api']?.user).toBe('node');
  expect(services['api']?.environment['DEMO']).toBe('${DEMO:-off}');
});
