import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createClient } from '@xinglou/client';
import type { ScoreSheetBody } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import { LanguageProvider } from '@xinglou/ui';
import { type Store, openStore } from '../outbox/index.ts';
import { Phone } from './phone.tsx';

const session = {
  id: 's',
  username: 'judge-01',
  name: '演示评审员01',
  persona: 'judge',
  subdistrict: { code: 'demo', name: '演示街道' },
  judgeId: 'j',
  demo: true,
  today: '2019-11-05',
};
const visit = {
  id: 'visit-1',
  groupId: 'g',
  groupName: '奉贤一村1号楼组',
  areaName: '奉贤',
  address: '演示路1号',
  floors: 6,
  lift: false,
  signatureFeature: null,
  team: 't',
  teamName: '第一组',
  day: '2019-11-05',
  position: 1,
  judges: ['j'],
  judgeNames: ['演示评审员01', '演示评审员02'],
  status: 'planned',
  sheets: 0,
  mine: null,
  training: false,
  purpose: 'first',
  notApplicable: ['lift'],
  excusedReason: null,
  version: 1,
};
const standard = {
  version: '2019-1',
  number: 1,
  published: true,
  dimensions: [
    {
      key: 'hygiene',
      weight: 60,
      title: { zh: '环境卫生' },
      items: [
        { key: 'stairs', max: 4, title: { zh: '楼道整洁' } },
        { key: 'lift', max: 2, title: { zh: '电梯' } },
      ],
    },
    {
      key: 'publicity',
      weight: 40,
      title: { zh: '宣传氛围' },
      items: [{ key: 'board', max: 2, title: { zh: '宣传栏' } }],
    },
  ],
};

/** The api as a phone sees it: with a signal or without, signed in or not. */
class World {
  signal = true;
  signedIn = true;
  readonly sheets = new Map<string, ScoreSheetBody>();
  readonly client = createClient({ language: () => 'zh-CN', fetch: async (url, init) => this.answer(url, init) });

  private answer(url: string, { method, body }: RequestInit): Response {
    if (!this.signal) throw new TypeError('Failed to fetch');
    const path = url.split('?')[0] ?? '';
    if (path === '/api/session' && method === 'POST') this.signedIn = true;
    if (!this.signedIn)
      return Response.json(
        { code: 'session-expired', status: 401, title: '', detail: '', support: 's' },
        { status: 401 },
      );
    if (method === 'POST') return new Response(null, { status: 204 });
    if (method === 'PUT') {
      const id = path.split('/').at(-1) ?? '';
      const sheet = JSON.parse(String(body)) as ScoreSheetBody;
      this.sheets.set(id, sheet);
      return Response.json(
        { id, receivedAt: '2019-11-05T02:00:00Z', digest: digest(sheet), late: false },
        { status: 201 },
      );
    }
    const answers: Record<string, unknown> = {
      '/api/session': session,
      '/api/cycles': { items: [{ year: 2019 }] },
      '/api/cycles/2019/visits': { items: [visit], next: null },
      '/api/cycles/2019/standard': standard,
    };
    return Response.json(answers[path]);
  }
}

let world: World;
let store: Store;
let n = 0;
const open = () =>
  render(
    <LanguageProvider>
      <Phone store={store} api={world.client} />
    </LanguageProvider>,
  );
const user = userEvent.setup();
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));

beforeEach(async () => {
  world = new World();
  store = await openStore(`screen-${(n += 1)}`);
  window.location.hash = '';
});
afterEach(cleanup);

async function scoreEverything() {
  await user.click(await screen.findByRole('link', { name: '开始评分' }));
  await press('楼道整洁 3分');
  await press('下一页');
  await press('宣传栏 没看到');
  await press('检查一遍');
}

describe('a judge’s phone', () => {
  it('shows the day’s groups in order, and what each asks for', async () => {
    open();
    const card = (await screen.findByRole('heading', { name: '奉贤一村1号楼组' })).closest('article');
    expect(card).toHaveTextContent('第1站');
    expect(card).toHaveTextContent('奉贤 · 演示路1号 · 6层，无电梯');
    expect(card).toHaveTextContent('同组：演示评审员02');
    expect(card).toHaveTextContent('还没评');
  });

  it('scores without a signal, loses nothing when it is closed, and sends when the signal is back', async () => {
    open();
    await screen.findByRole('heading', { name: '奉贤一村1号楼组' });
    world.signal = false;
    await user.click(await screen.findByRole('link', { name: '开始评分' }));
    await press('楼道整洁 3分');
    expect(screen.getByRole('button', { name: '楼道整洁 3分' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('这个楼组没有这一项，不用评')).toBeInTheDocument();

    cleanup(); // the phone dies, and is opened again in the stairwell
    window.location.hash = '';
    open();
    expect(await screen.findByText('已评 1/2 项，还没交卷')).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: '接着评' }));
    expect(await screen.findByRole('button', { name: '楼道整洁 3分' })).toHaveAttribute('aria-pressed', 'true');
    await press('下一页');
    await press('检查一遍');
    expect(screen.getByText('还有 1 项没评')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '交卷' })).toBeDisabled();
    await press('宣传栏');
    await press('宣传栏 没看到');
    await press('检查一遍');
    await press('交卷');
    expect(await screen.findByText('未上传 1 份')).toBeInTheDocument();
    expect(await screen.findByText('已交卷，等信号上传')).toBeInTheDocument();

    world.signal = true;
    await press('立即上传');
    expect(await screen.findByText('全部已上传')).toBeInTheDocument();
    expect([...world.sheets.values()]).toMatchObject([
      { visitId: 'visit-1', items: [{ points: 3 }, { why: 'notApplicable' }, { why: 'unseen' }] },
    ]);
  });

  it('keeps sheets over the end of a session, and sends them after signing in again', async () => {
    open();
    await screen.findByRole('heading', { name: '奉贤一村1号楼组' });
    await scoreEverything();
    world.signedIn = false;
    await press('交卷');
    expect(await screen.findByText('请重新登录（1份评分还在手机里）')).toBeInTheDocument();
    expect(screen.getByLabelText('账号')).toHaveValue('judge-01');
    await user.type(screen.getByLabelText('密码'), 'secret');
    await press('登录');
    expect(await screen.findByText(/^已上传/)).toBeInTheDocument();
    expect(world.sheets.size).toBe(1);
  });

  it('does not sign out while something waits', async () => {
    open();
    await screen.findByRole('heading', { name: '奉贤一村1号楼组' });
    await scoreEverything();
    world.signal = false;
    await press('交卷');
    await screen.findByText('未上传 1 份');
    await press('退出登录');
    expect(screen.getByRole('alert')).toHaveTextContent('还有1份评分没有上传');
  });

  it('corrects by a second sheet that names the first and says why', async () => {
    open();
    await screen.findByRole('heading', { name: '奉贤一村1号楼组' });
    await scoreEverything();
    await press('交卷');
    const card = (await screen.findByText(/^已上传/)).closest('article');
    await user.click(within(card as HTMLElement).getByRole('link', { name: '更正' }));
    await press('楼道整洁 4分');
    await press('下一页');
    await press('检查一遍');
    expect(screen.getByRole('button', { name: '交卷' })).toBeDisabled();
    await user.type(screen.getByLabelText('为什么更正（必须写）'), '看错了');
    await press('交卷');
    await screen.findByText('全部已上传');
    const [first] = [...world.sheets.keys()];
    expect([...world.sheets.values()][1]).toMatchObject({
      supersedes: first,
      reason: '看错了',
      items: [{ points: 4 }, {}, {}],
    });
  });
});
