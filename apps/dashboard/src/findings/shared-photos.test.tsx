import { describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding, Session } from '@xinglou/contract';
import { openFindings, recordedFinding } from './finding-under-test.ts';

const user = userEvent.setup();
const [door, stairs, after] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const recorded: Finding = { ...recordedFinding, hints: [], photos: [door, stairs], shared: [] };
const released: Finding = {
  ...recorded,
  state: 'released',
  responsible: 'group',
  events: [{ kind: 'released', responsible: 'group', text: null, photos: [], due: null, day: '2019-11-04' }],
  version: 1,
};
const answer = { text: '清了', photos: [after], day: '2019-11-04' };
const page = (persona: Session['persona'], at: string, ...items: readonly Finding[]) =>
  openFindings(persona, at, items, {
    'POST /api/findings/f1/release': released,
    'POST /api/findings/f1/photo-sharings': released,
    'POST /api/cycles/2019/finding-releases': { items: [] },
  });
const box = (n: number, inside = screen.getByRole('dialog')) =>
  within(inside).getByRole('checkbox', { name: `给出第 ${n} 张` });
const bodies = (asked: readonly { body: unknown }[]) => asked.map((a) => a.body);

describe('the office, releasing a finding with photos', () => {
  it('gives none out unless it ticks them, and is told to look for faces and door numbers', async () => {
    const asked = page('office', '?open=f1', recorded);
    await screen.findByText(/看清有没有人脸、门牌号/);
    expect([box(1), box(2)].map((b) => (b as HTMLInputElement).checked)).toEqual([false, false]);
    await user.click(screen.getByRole('button', { name: '下达' }));
    await waitFor(() => expect(bodies(asked)).toEqual([{ responsible: 'group' }]));
  });

  it('gives out those that it ticks, or all at once; one that has not arrived cannot be ticked', async () => {
    const asked = page('office', '?open=f1', { ...recorded, photos: [door, stairs, after] });
    await user.click(await screen.findByRole('checkbox', { name: '给出第 2 张' }));
    fireEvent.error(screen.getByRole('img', { name: '第 3 张，点开看大图' }));
    expect(box(3)).toBeDisabled();
    await user.click(screen.getByRole('button', { name: '下达' }));
    await user.click(screen.getByRole('button', { name: '全部勾选' }));
    await user.click(screen.getByRole('button', { name: '下达' }));
    await waitFor(() => expect(bodies(asked).map((b) => (b as Finding).photos)).toEqual([[stairs], [door, stairs]]));
  });

  it('of several groups ticks finding by finding', async () => {
    const other: Finding = { ...recorded, id: 'f2', groupId: 'g2', groupName: '2号楼组', text: '门口堆物' };
    const asked = page('office', '', recorded, other);
    await screen.findByText('2号楼组');
    await user.click(screen.getAllByRole('checkbox')[0]!);
    await user.click(box(1, screen.getByRole('group', { name: '2号楼组：门口堆物' })));
    await user.click(screen.getByRole('button', { name: '一起下达 2 个问题' }));
    await waitFor(() =>
      expect(bodies(asked)).toEqual([
        {
          items: [
            { id: 'f1', responsible: 'group' },
            { id: 'f2', responsible: 'group', photos: [door] },
          ],
        },
      ]),
    );
  });

  it('sees in the list how many are out, and after the release shares one more or takes one back', async () => {
    const asked = page('office', '?open=f1', { ...released, shared: [stairs] });
    await screen.findByText('照片给出 1 / 2');
    await user.click(box(1));
    await waitFor(() => expect(bodies(asked)).toEqual([{ photo: door, shared: true }]));
    await user.click(box(2));
    await waitFor(() => expect(bodies(asked)[1]).toEqual({ photo: stairs, shared: false }));
  });
});

describe('without a photo from before that was shared', () => {
  it('the committee sees the one from after alone, without a slider', async () => {
    page('area', '?open=f1', { ...released, state: 'responded', photos: [], answer });
    await screen.findByRole('img', { name: '整改后，2019年11月4日 周一 收到' });
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.queryByRole('img', { name: /整改前/ })).toBeNull();
    expect(screen.queryByText(/给居民区和楼组长看的照片|照片给出/)).toBeNull();
  });

  it('the office compares with what it kept inside, told that nobody else sees it', async () => {
    page('office', '?open=f1', { ...released, state: 'responded', answer });
    expect(await screen.findByRole('img', { name: '整改前（只有自治办看得到）' })).toHaveClass('no-print');
  });

  it('the page of photos and the sheet for the door show what was shared only, though the office prints them', async () => {
    page('office', '?print=album', { ...released, state: 'responded', answer });
    await screen.findByRole('img', { name: '整改后 · 2019年11月4日 周一 收到' });
    expect(screen.queryByRole('img', { name: '整改前' })).toBeNull();
    cleanup();
    page('office', '?print=sheet&group=g1', released);
    await screen.findByText('整改通知单');
    expect(screen.queryByRole('img')).toBeNull();
    cleanup();
    page('office', '?print=sheet&group=g1', { ...released, shared: [stairs] });
    expect((await screen.findByRole('img', { name: '整改前' })).getAttribute('src')).toContain(stairs);
  });
});
