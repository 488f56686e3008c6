import { createServer } from 'node:http';

export interface Releases {
  readonly url: string;
  /** From now on the phone app is the next release. */
  publish(): void;
  stop(): Promise<void>;
}

/**
 * The product’s address on a day on which a new release of the phone app comes out: the same app under new names, with a mark, and a service
 * worker that lists them.
 */
export async function releases(product: string): Promise<Releases> {
  const page = await (await fetch(`${product}/judge/`)).text();
  const main = /assets\/(index-[\w-]+)\.js/.exec(page)?.[1] ?? '';
  const next = 'index-NextOne2';
  let published = false;
  const server = createServer((request, reply) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const own = published && request.url?.startsWith('/judge/');
      const { host: _host, connection: _connection, ...headers } = request.headers;
      const answer = await fetch(product + (request.url ?? '').replace(next, main), {
        method: request.method ?? 'GET',
        headers: { ...(headers as Record<string, string>), 'accept-encoding': 'identity', origin: product },
        redirect: 'manual',
        ...(parts.length > 0 ? { body: Buffer.concat(parts) } : {}),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      const body = own && /javascript|html/.test(type) ? renamed(bytes.toString(), request.url ?? '') : bytes;
      const kept = ['content-type', 'content-security-policy', 'cache-control', 'set-cookie', 'retry-after'];
      for (const name of kept) if (answer.headers.has(name)) reply.setHeader(name, answer.headers.get(name) ?? '');
      reply.writeHead(answer.status).end(body);
    })().catch(() => reply.destroy());
  });
  const renamed = (text: string, url: string) =>
    text.replaceAll(main, next).replace(/"[0-9a-f]{16}"/, '"the-next-release"') +
    (url.includes(next) ? ';document.documentElement.dataset.release="2";' : '');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    publish: () => (published = true),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
