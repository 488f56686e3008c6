import { describe, expect, it } from '@jest/globals';
import { routes } from '@xinglou/contract';
import { NoAnswer, ProblemError, createClient, readAll, urlOf } from './index.ts';

const answering = (status: number, body: unknown) => {
  const seen: { url: string; init: RequestInit }[] = [];
  const fetch = (url: string, init: RequestInit) => {
    seen.push({ url, init });
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  };
  return { seen, client: createClient({ fetch, language: () => 'zh-CN' }) };
};

describe('a call', () => {
  it('fills in parameters and query, names the version, and gives the answer back', async () => {
    const { seen, client } = answering(200, { year: 2019 });
    const answer = await client.call(routes.changeCycle, {
      params: { year: '2019' },
      body: { nominationClosed: true },
      ifMatch: 3,
    });
    expect(answer).toEqual({ year: 2019 });
    expect(seen[0]?.url).toBe('/api/cycles/2019');
    expect(seen[0]?.init).toMatchObject({
      method: 'PATCH',
      body: '{"nominationClosed":true}',
      headers: { 'if-match': '"3"' },
    });
    expect(urlOf(routes.listBuildingGroups, {}, { q: '1号', area: undefined })).toBe(
      '/api/building-groups?q=1%E5%8F%B7',
    );
  });

  it('throws the problem that the api answers, and another error when nothing answers', async () => {
    const problem = { code: 'gate-open', detail: '还有 1 项', status: 409 };
    await expect(answering(409, problem).client.call(routes.whoAmI)).rejects.toBeInstanceOf(ProblemError);
    await expect(answering(502, 'bad gateway').client.call(routes.whoAmI)).rejects.toBeInstanceOf(NoAnswer);
    const broken = createClient({ fetch: () => Promise.reject(new TypeError('network')), language: () => 'zh-CN' });
    await expect(broken.call(routes.whoAmI)).rejects.toBeInstanceOf(NoAnswer);
    const half = new ReadableStream({
      pull: (body) => (body.enqueue(new TextEncoder().encode('{"year":')), body.error(new TypeError('network'))),
    });
    const cutOff = createClient({ fetch: () => Promise.resolve(new Response(half)), language: () => 'zh-CN' });
    await expect(cutOff.call(routes.whoAmI)).rejects.toBeInstanceOf(NoAnswer);
  });

  it('gives a file as its bytes, and throws a problem instead of saving one', async () => {
    const { client } = answering(200, '表');
    expect(await (await client.file(routes.exportRegister)).text()).toBe('"表"');
    const problem = { code: 'export-busy', detail: '导出正在排队', status: 429 };
    await expect(answering(429, problem).client.file(routes.exportRegister)).rejects.toBeInstanceOf(ProblemError);
  });

  it('of a tagged route asks whether the answer is still the one it has, and keeps that', async () => {
    const asked: (string | null)[] = [];
    const replies = [
      new Response('{"items":[1]}', { headers: { etag: '"a"' } }),
      new Response(null, { status: 304 }),
      new Response('{"items":[2]}', { headers: { etag: '"b"' } }),
      new Response(null, { status: 304 }),
    ];
    const fetch = (_: string, init: RequestInit) => {
      asked.push(new Headers(init.headers).get('if-none-match'));
      return Promise.resolve(replies.shift() ?? Response.error());
    };
    const client = createClient({ fetch, language: () => 'zh-CN' });
    const read = () => client.call(routes.listVisits, { params: { year: '2019' } });
    expect([await read(), await read(), await read(), await read()]).toEqual([1, 1, 2, 2].map((n) => ({ items: [n] })));
    expect(asked).toEqual([null, '"a"', '"a"', '"b"']);
  });
});

describe('a list that comes in pages', () => {
  it('is read to its end, page after page, with what was asked', async () => {
    const pages = ['', 'second', 'third'];
    const asked: string[] = [];
    const fetch = (url: string) => {
      asked.push(url);
      const at = pages.indexOf(new URL(url, 'http://here').searchParams.get('cursor') ?? '');
      return Promise.resolve(Response.json({ items: [{ id: at }], next: pages[at + 1] ?? null }));
    };
    const client = createClient({ fetch, language: () => 'zh-CN' });
    const all = await readAll(client, routes.listVisits, { params: { year: '2019' }, query: { day: '2019-11-05' } });
    expect(all.items.map((v) => v.id)).toEqual([0, 1, 2]);
    expect(asked[2]).toBe('/api/cycles/2019/visits?day=2019-11-05&limit=200&cursor=third');
  });

  it('is refused as a whole when one page is', async () => {
    await expect(readAll(answering(403, { code: 'forbidden', status: 403 }).client, routes.listVisits)).rejects.toThrow(
      ProblemError,
    );
  });
});
