import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { admin, api, inSubdistrict, refused } from './testing/index.ts';

inSubdistrict({ publicOrigin: 'http://notice.example' });

const account = { username: 'p1', name: '甲', persona: 'office', password: '石门二路的一棵香樟树' };

describe('the surface', () => {
  it('changes nothing by GET, nor by a form', async () => {
    expect(refused(await admin.send('GET', '/api/accounts/x/y', {}))).toBe('404 no-such-route');
    const reply = await admin.send('DELETE', '/api/accounts', {});
    expect([refused(reply), reply.headers['allow']]).toEqual(['405 method-not-allowed', 'GET, HEAD, POST']);
    const form = { body: 'username=p1', headers: { 'content-type': 'text/plain' } };
    expect(refused(await admin.send('POST', '/api/accounts', form))).toBe('415 content-type-not-allowed');
  });

  it('answers HEAD as it would GET, without the body, and logs it as what it was', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    for (const path of ['/api/health/live', '/api/nothing']) {
      const socket = connect(port, '127.0.0.1');
      socket.write(`HEAD ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      const got = await admin.get(path);
      const heard = await text(socket);
      expect(heard).toContain(`HTTP/1.1 ${got.status} `);
      expect(heard).toContain(`content-length: ${got.bytes.length}\r\n`);
      expect(heard.split('\r\n\r\n')[1]).toBe('');
    }
    const logged = api.logged.filter((line) => line.includes('"method":"HEAD"'));
    expect(logged).toHaveLength(2);
  });

  it('refuses an unsafe request from another origin, and takes its own and PUBLIC_ORIGIN', async () => {
    const from = (headers: Record<string, string>) => admin.post('/api/accounts', account, { headers });
    expect(refused(await from({ origin: 'http://evil.example' }))).toBe('403 origin-not-allowed');
    expect(refused(await from({ 'sec-fetch-site': 'cross-site' }))).toBe('403 origin-not-allowed');
    expect((await from({ origin: 'http://notice.example' })).status).toBe(201);
    expect(refused(await from({ origin: 'http://localhost:80', host: 'localhost:80' }))).toBe('409 username-taken');
  });

  it('answers an unknown address under /api with a problem, and a missing file with 404', async () => {
    expect(refused(await admin.get('/api/nothing'))).toBe('404 no-such-route');
    expect((await admin.get('/assets/missing.js')).status).toBe(404);
  });

  it('refuses a body of 300 kB, a body that is not JSON, a path that cannot be an id', async () => {
    expect(refused(await admin.post('/api/accounts', { ...account, name: '楼'.repeat(100_000) }))).toBe(
      '413 body-too-large',
    );
    const latin = {
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      headers: { 'content-type': 'application/json' },
    };
    expect(refused(await admin.send('POST', '/api/accounts', latin))).toBe('400 body-not-json');
    expect(refused(await admin.patch('/api/accounts/nobody', {}, { ifMatch: 1 }))).toBe('404 not-found');
  });

  it('asks who sends before it looks at what was sent', async () => {
    const bad = { body: '{', headers: { 'content-type': 'application/json' } };
    expect(refused(await api.nobody().send('POST', '/api/accounts', bad))).toBe('401 sign-in-required');
    expect(refused(await (await api.as('office')).send('POST', '/api/accounts', bad))).toBe('403 forbidden');
  });

  it('speaks Chinese, and English when asked', async () => {
    const zh = await api.nobody().get<{ detail: string }>('/api/accounts');
    const en = await api.nobody().get<{ detail: string }>('/api/accounts', { headers: { 'accept-language': 'en-GB' } });
    expect([zh.body.detail, en.body.detail]).toEqual(['请先登录。', 'Please sign in.']);
  });

  it('sends strict headers with every answer, errors included', async () => {
    for (const path of [
      '/api/health/live',
      '/api/nothing',
      '/api/accounts',
      '/api/docs',
      '/assets/missing.js',
      '/judge',
    ]) {
      const { headers } = await admin.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      });
      const policy = String(headers['content-security-policy']);
      for (const part of [
        "default-src 'self'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ])
        expect(policy.split(';')).toContain(part);
      expect(policy).not.toContain('unsafe');
      expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined();
    }
    for (const path of ['/api/health/live', '/api/nothing', '/api/accounts'])
      expect((await admin.get(path)).headers['cache-control']).toBe('no-store');
  });

  it('logs a line a request with its id, and nothing that names a person', async () => {
    api.logged.length = 0;
    await admin.get('/api/accounts?q=office-of-someone');
    await (await api.as('inspector-1')).get('/api/session');
    const [first, ...others] = api.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ method: 'GET', route: '/api/accounts', status: 200, persona: 'admin' });
    expect(first?.['request']).toMatch(/^[0-9a-f-]{36}$/);
    // An inspector's waits for the night: between lines with a time it would have one.
    expect(others).toEqual([]);
    expect(api.logged.join('')).not.toMatch(/office-of-someone|测试|127\.0\.0\.1/);
  });

  it('describes itself in OpenAPI 3.1, and to a reader', async () => {
    const { body } = await api.nobody().get<{ openapi: string; paths: object }>('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(await new Validator().validate(body)).toEqual({ valid: true });
    expect(Object.keys(body.paths)).toContain('/api/score-sheets/{id}');
    expect((await api.nobody().get('/api/docs')).text).toContain('/api/score-sheets/{id}');
  });
});
