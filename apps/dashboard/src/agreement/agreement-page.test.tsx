import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Agreement, StandardRead } from '@xinglou/contract';
import { type Standard, trainingAgreement } from '@xinglou/domain';
import { type Answers, cycle, openPage } from '../shell/page-under-test.tsx';
import AgreementPage from './agreement-page.tsx';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

const item = (key: string, zh: string) => ({ key, max: 4, title: { zh }, criterion: { zh: `${zh}怎么看` } });
const dimensions = [
  { key: 'hygiene', weight: 60, items: [item('a', '楼道'), item('b', '扶手'), item('c', '门厅')] },
  { key: 'publicity', weight: 40, items: [item('d', '宣传栏'), item('e', '标识'), item('f', '公约')] },
];
const standard: Standard = { version: '1', dimensions };
/** Two buildings, four judges: the corridor is read in two ways, the fourth judge is strict. */
const sheets = ['x', 'y'].flatMap((building, b) =>
  ['j1', 'j2', 'j3', 'j4'].map((judge, j) => {
    const less = judge === 'j4' ? 1 : 0;
    const points = [j % 2 ? 0 : 4, 4 - less, 3 - less, 2 + b - less, 3 - less, 3 - less];
    return {
      ...{ judge, building },
      items: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((k, i) => [k, points[i]!])),
    };
  }),
);
const names = ['j1', 'j2', 'j3', 'j4'].map((id, i) => ({ id, name: `评审员${i + 1}` }));
const agreement: Agreement = { ...trainingAgreement(standard, sheets), names };
const read = { ...standard, number: 1, published: true, clarifications: [] } as unknown as StandardRead;
const base = '/api/cycles/2019';
const page = (changes: Answers = {}) =>
  openPage(AgreementPage, 'office', '/2019/agreement', {
    [`GET ${base}`]: { ...cycle, stage: 'rectification' },
    [`GET ${base}/agreement`]: agreement,
    [`GET ${base}/standard`]: read,
    [`POST ${base}/clarifications`]: { item: 'a', text: '每层都看', day: '2019-11-05' },
    ...changes,
  });

describe('agreement of the judges', () => {
  it('is told in numbers with limits and plain words, and as too few to tell where it is', async () => {
    page();
    expect(await screen.findByText('4 位评审员，2 栋楼')).toBeInTheDocument();
    const totals = screen.getByRole('row', { name: /^整栋楼的总分/ });
    expect(within(totals).getAllByText('太少，说不准')).toHaveLength(4);
    const items = screen.getByRole('row', { name: /^每栋楼的每个评分项/ });
    expect(within(items).queryByText('太少，说不准')).toBeNull();
    expect(within(items).getAllByText(/^多半在 /)).toHaveLength(2);
    expect(screen.getByText('扣除碰巧之后的一致程度：0 和碰巧一样，1 完全一致')).toBeInTheDocument();
  });

  it('before the round says what will appear and what to do', async () => {
    page({ [`GET ${base}/agreement`]: { ...trainingAgreement(standard, []), names: [] } });
    expect(await screen.findByText(/^还没有第二轮培训的评分表。/)).toBeInTheDocument();
  });

  it('shows which item is read differently, and publishes one sentence more to the phones', async () => {
    const asked = page();
    const row = await screen.findByRole('row', { name: /^楼道/ });
    expect(within(row).getByText('读法不同')).toBeInTheDocument();
    expect(screen.queryByRole('row', { name: /^扶手/ })).toBeNull();
    await user.click(await within(row).findByRole('button', { name: '写补充说明 楼道' }));
    const publish = screen.getByRole('button', { name: '发布到评审员手机' });
    expect(publish).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: '补充说明 楼道' }), '每层都看');
    await user.click(publish);
    await waitFor(() =>
      expect(asked).toEqual([
        { what: `POST ${base}/clarifications`, body: { item: 'a', text: '每层都看' }, ifMatch: null },
      ]),
    );
  });

  it('leaves the wording alone once the final inspection has begun', async () => {
    page({ [`GET ${base}`]: { ...cycle, stage: 'finalInspection' } });
    expect(await screen.findByText('正式验收开始后，不能再改读法。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^写补充说明/ })).toBeNull();
  });

  it('says of each judge how they stand, in words that blame nobody', async () => {
    page();
    const strict = await screen.findByRole('row', { name: /^评审员4/ });
    expect(within(strict).getByText('偏严')).toBeInTheDocument();
    expect(within(strict).getByText(/^-\d+\.\d 分 ± /)).toBeInTheDocument();
  });
});
