import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createClient } from '@xinglou/client';
import { draftKeys, itemsOf, readDraft, removeItem, saveDraft, sealItems } from './db.ts';
import { makeDrain } from './drain.ts';
import type { Sheet } from './item.ts';

const sheet = (id: string): Sheet => ({
  kind: 'sheet',
  id,
  owner: 'j1',
  sealedAt: `2019-11-05T02:00:0${id}Z`,
  state: 'sealed',
  digest: `digest ${id}`,
  body: { visitId: 'v', standardVersion: '1', items: [], startedAt: '', finishedAt: '' },
});
/** A server that answers in turn: a status, or no answer at all. */
const server = (...answers: (number | 'down' | 'predecessor-missing')[]) => {
  const urls: string[] = [];
  const fetch = (url: string) => {
    urls.push(url);
    const answer = answers.shift() ?? 201;
    if (answer === 'down') return Promise.reject(new TypeError('network'));
    if (answer === 'predecessor-missing')
      return Promise.resolve(new Response(JSON.stringify({ code: answer, status: 409 }), { status: 409 }));
    const id = url.split('/').at(-1);
    const body =
      answer < 300 ? { id, digest: `digest ${id}`, receivedAt: '', late: false } : { code: 'x', status: answer };
    return Promise.resolve(new Response(JSON.stringify(body), { status: answer }));
  };
  return { urls, drain: makeDrain(createClient({ fetch, language: () => 'zh' }), () => new Date(0)) };
};

beforeEach(async () => {
  for (const item of await itemsOf('j1')) await removeItem(item.id);
});

describe('the outbox', () => {
  it('seals a sheet and lets its draft go in one step', async () => {
    await saveDraft('visit v', 'j1', { points: 3 });
    expect(await readDraft('visit v', 'j2')).toBeUndefined();
    await sealItems([sheet('1')], 'visit v');
    expect([await draftKeys('j1'), (await itemsOf('j1')).map((i) => i.state)]).toEqual([[], ['sealed']]);
  });

  it('sends in order and keeps the receipt', async () => {
    await sealItems([sheet('1'), sheet('2')], 'none');
    const { drain, urls } = server();
    expect(await drain('j1')).toEqual({ paused: null });
    expect(urls).toEqual(['/api/score-sheets/1', '/api/score-sheets/2']);
    expect((await itemsOf('j1')).map((i) => [i.state, i.kind === 'sheet' && i.receipt?.digest])).toEqual([
      ['sent', 'digest 1'],
      ['sent', 'digest 2'],
    ]);
  });

  it('lets no sheet wait behind a picture, and says what is beside the sheets under its own id', async () => {
    const at = (n: number) => ({ owner: 'j1', state: 'sealed' as const, sealedAt: `2019-11-05T01:00:0${n}Z` });
    await sealItems(
      [
        { ...at(1), kind: 'photo', id: 'p', bytes: new ArrayBuffer(1) },
        { ...at(2), kind: 'declaration', id: 'd', body: { visitId: 'v', kind: 'lives' } },
        sheet('1'),
        { ...at(3), sealedAt: '2019-11-05T03:00:00Z', kind: 'checks', id: 'c', body: { sheetId: '1', checks: [] } },
      ],
      'none',
    );
    const { drain, urls } = server(201, 201, 201, 'down');
    expect(await drain('j1')).toEqual({ paused: 'network' });
    expect(urls).toEqual([
      '/api/conflict-declarations/d',
      '/api/score-sheets/1',
      '/api/rectification-checks/c',
      '/api/photos/p',
    ]);
    expect((await itemsOf('j1')).map((i) => [i.kind, i.state])).toEqual([
      ['photo', 'sealed'],
      ['declaration', 'sent'],
      ['sheet', 'sent'],
      ['checks', 'sent'],
    ]);
  });

  it('stops where nothing answers and loses nothing; the next time it goes on', async () => {
    await sealItems([sheet('1'), sheet('2')], 'none');
    const { drain } = server(201, 'down');
    expect(await drain('j1')).toEqual({ paused: 'network' });
    expect((await itemsOf('j1')).map((i) => i.state)).toEqual(['sent', 'sealed']);
    expect(await drain('j1')).toEqual({ paused: null });
    expect((await itemsOf('j1')).map((i) => i.state)).toEqual(['sent', 'sent']);
  });

  it('is not held up by one sheet that waits for another', async () => {
    await sealItems([sheet('1'), sheet('2')], 'none');
    const { drain } = server('predecessor-missing');
    expect(await drain('j1')).toEqual({ paused: 'network' });
    expect((await itemsOf('j1')).map((i) => i.state)).toEqual(['sealed', 'sent']);
    expect(await drain('j1')).toEqual({ paused: null });
  });

  it('asks to sign in again and keeps everything; another person on this phone sends nothing of it', async () => {
    await sealItems([sheet('1')], 'none');
    const { drain, urls } = server(401);
    expect(await drain('j1')).toEqual({ paused: 'sign-in' });
    await drain('j2');
    expect([urls.length, (await itemsOf('j1')).map((i) => i.state)]).toEqual([1, ['sealed']]);
  });

  it('hears how long a busy server wants to be left alone, and keeps everything', async () => {
    await sealItems([sheet('1')], 'none');
    const busy = () =>
      Promise.resolve(
        Response.json(
          { code: 'temporarily-unavailable', status: 503 },
          { status: 503, headers: { 'retry-after': '7' } },
        ),
      );
    const drain = makeDrain(createClient({ fetch: busy, language: () => 'zh' }), () => new Date(0));
    expect(await drain('j1')).toEqual({ paused: 'network', asked: 7 });
    expect((await itemsOf('j1')).map((i) => i.state)).toEqual(['sealed']);
  });

  it('sends once when asked twice at the same time', async () => {
    await sealItems([sheet('1')], 'none');
    const { drain, urls } = server();
    await Promise.all([drain('j1'), drain('j1')]);
    expect(urls).toHaveLength(1);
  });
});
