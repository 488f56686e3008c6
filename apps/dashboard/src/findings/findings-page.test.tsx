import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding, Session } from '@xinglou/contract';
import { recordedFinding as finding, openFindings } from './finding-under-test.ts';

const user = userEvent.setup();
const page = (persona: Session['persona'], changes: Partial<Finding>) =>
  openFindings(persona, '?open=f1', [{ ...finding, ...changes }], {
    'POST /api/findings/f1/release': finding,
    'POST /api/findings/f1/responses': finding,
    'POST /api/findings/f1/review': finding,
  });

describe('a finding', () => {
  it('that was just recorded: the office hears what may give somebody away, names who is responsible, and releases it', async () => {
    const asked = page('office', {});
    await screen.findByText('可能透露门牌');
    expect(screen.getByText('已暗访 3 / 4 个楼组')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '下达' }));
    await waitFor(() =>
      expect(asked).toEqual([{ what: 'POST /api/findings/f1/release', body: { responsible: 'group' }, ifMatch: null }]),
    );
  });

  it('that was released: the area answers in words; an empty answer cannot be sent', async () => {
    const asked = page('area', { state: 'released', due: '2019-09-20', hints: [] });
    const send = await screen.findByRole('button', { name: '答复整改' });
    expect(send).toBeDisabled();
    await user.type(screen.getByRole('textbox', { name: '整改情况' }), '已清理');
    await user.click(send);
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([{ text: '已清理', photos: [] }]));
    expect(screen.queryByRole('button', { name: '销号' })).toBeNull();
  });

  it('that is sent back wants a reason, and nothing happens without one', async () => {
    const asked = page('office', { state: 'responded' });
    await user.click(await screen.findByRole('button', { name: '退回重改' }));
    await user.click(await screen.findByRole('button', { name: '取消' }));
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: '销号' }));
    await waitFor(() => expect(asked.map((a) => a.body)).toEqual([{ outcome: 'accepted' }]));
  });
});
