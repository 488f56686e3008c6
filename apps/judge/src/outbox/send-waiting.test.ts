import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createClient } from '@xinglou/client';
import type { ScoreSheetBody } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import type { Draft } from './draft.ts';
import { sendWaiting } from './send-waiting.ts';
import { type Store, draftsOf, handIn, handedOf, openStore, saveDraft } from './store.ts';

let store: Store;
let n = 0;
beforeEach(async () => {
  store = await openStore(`phone-${(n += 1)}`);
});

const at = (minute: number) => `2019-11-05T01:${String(minute).padStart(2, '0')}:00.000Z`;
const draftOf = (id: string, username = 'judge-01'): Draft => ({
  id,
  username,
  visitId: `visit-of-${id}`,
  standardVersion: '1',
  lines: {},
  note: '',
  startedAt: at(0),
  savedAt: at(0),
});
const bodyOf = (id: string, minute: number, more: Partial<ScoreSheetBody> = {}): ScoreSheetBody => ({
  visitId: `visit-of-${id}`,
  standardVersion: '1',
  items: [],
  startedAt: at(0),
  finishedAt: at(minute),
  ...more,
});
type Reply = { status: number; code?: string } | 'silence' | 'lies';
/** An api that answers each sheet in turn as told, then takes everything. */
function apiThat(...replies: Reply[]) {
  const asked: string[] = [];
  const client = createClient({
    language: () => 'zh-CN',
    fetch: async (url, init) => {
      const id = url.split('/').at(-1) ?? '';
      asked.push(id);
      const reply = replies.shift() ?? { status: 201 };
      if (reply === 'silence') throw new TypeError('Failed to fetch');
      if (reply !== 'lies' && reply.code)
        return Response.json(
          { code: reply.code, status: reply.status, detail: '原因', support: 's1' },
          { status: reply.status },
        );
      const own = reply === 'lies' ? 'f'.repeat(64) : digest(JSON.parse(String(init.body)));
      return Response.json({ id, receivedAt: at(59), digest: own, late: false }, { status: 201 });
    },
  });
  return { client, asked };
}
const states = async (username = 'judge-01') =>
  Object.fromEntries((await handedOf(store, username)).map((h) => [h.id, h.state]));

describe('the outbox', () => {
  it('takes a sheet and lets its draft go, both at once', async () => {
    await saveDraft(store, draftOf('a'));
    expect(await draftsOf(store, 'judge-01')).toHaveLength(1);
    await handIn(store, draftOf('a'), bodyOf('a', 1));
    expect(await draftsOf(store, 'judge-01')).toEqual([]);
    expect(await states()).toEqual({ a: 'waiting' });
  });

  it('sends what waits, keeps the receipt, and sends nothing twice', async () => {
    await handIn(store, draftOf('a'), bodyOf('a', 1));
    const { client, asked } = apiThat();
    expect([await sendWaiting(store, client, 'judge-01'), await sendWaiting(store, client, 'judge-01')]).toEqual([
      'done',
      'done',
    ]);
    expect(asked).toEqual(['a']);
    expect((await handedOf(store, 'judge-01'))[0]).toMatchObject({ state: 'sent', verified: true });
  });

  it('notices a receipt that is of something else', async () => {
    await handIn(store, draftOf('a'), bodyOf('a', 1));
    await sendWaiting(store, apiThat('lies').client, 'judge-01');
    expect((await handedOf(store, 'judge-01'))[0]).toMatchObject({ state: 'sent', verified: false });
  });

  it.each<[string, Reply, string]>([
    ['no answer comes', 'silence', 'later'],
    ['the api is not well', { status: 503, code: 'temporarily-unavailable' }, 'later'],
    ['the api asks to wait', { status: 429, code: 'too-many-requests' }, 'later'],
    ['the session is over', { status: 401, code: 'session-expired' }, 'signIn'],
  ])('keeps everything waiting when %s', async (_, reply, outcome) => {
    await handIn(store, draftOf('a'), bodyOf('a', 1));
    await handIn(store, draftOf('b'), bodyOf('b', 2));
    const { client, asked } = apiThat(reply);
    expect(await sendWaiting(store, client, 'judge-01')).toBe(outcome);
    expect([asked, await states()]).toEqual([['a'], { a: 'waiting', b: 'waiting' }]);
    expect(await sendWaiting(store, client, 'judge-01')).toBe('done');
    expect(await states()).toEqual({ a: 'sent', b: 'sent' });
  });

  it('keeps a refused sheet with the reason, and sends the others', async () => {
    await handIn(store, draftOf('a'), bodyOf('a', 1));
    await handIn(store, draftOf('b'), bodyOf('b', 2));
    await sendWaiting(store, apiThat({ status: 409, code: 'stage-closed' }).client, 'judge-01');
    expect(await states()).toEqual({ a: 'refused', b: 'sent' });
    expect((await handedOf(store, 'judge-01')).find((h) => h.id === 'a')).toMatchObject({
      body: bodyOf('a', 1),
      problem: { code: 'stage-closed', detail: '原因', support: 's1' },
    });
  });

  it('sends a correction after the sheet that it corrects, whatever the phone’s clock said', async () => {
    await handIn(store, draftOf('b'), bodyOf('b', 0, { supersedes: 'a', reason: '看错了' }));
    await handIn(store, draftOf('a'), bodyOf('a', 30));
    const { client, asked } = apiThat();
    await sendWaiting(store, client, 'judge-01');
    expect(asked).toEqual(['a', 'b']);
  });

  it('never sends another judge’s sheets', async () => {
    await handIn(store, draftOf('a', 'judge-02'), bodyOf('a', 1));
    const { client, asked } = apiThat();
    expect(await sendWaiting(store, client, 'judge-01')).toBe('done');
    expect([asked, await states('judge-02')]).toEqual([[], { a: 'waiting' }]);
  });
});
