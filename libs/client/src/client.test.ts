import { describe, expect, it } from '@jest/globals';
import { routes } from '@xinglou/contract';
import { NoAnswer, ProblemError, createClient, urlOf } from './index.ts';

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
  });

  it('gives a file as its bytes, and throws a problem instead of saving one', async () => {
    const { client } = answering(200, '表');
    expect(await (await client.file(routes.exportRegister)).text()).toBe('"表"');
    const problem = { code: 'export-busy', detail: '导出正在排队', status: 429 };
    await expect(answering(429, problem).client.file(routes.exportRegister)).rejects.toBeInstanceOf(ProblemError);
  });
});
