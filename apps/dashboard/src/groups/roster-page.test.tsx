import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeQueryClient } from '@xinglou/client/query';
import type { RosterReport } from '@xinglou/contract';
import { LanguageProvider } from '@xinglou/ui';
import { App } from 'antd';
import RosterPage from './roster-page.tsx';

type Row = RosterReport['rows'][number];
const wrong: Row = {
  row: 7,
  fate: 'error',
  name: '奉贤一村5号楼组',
  problems: [
    { code: 'phone-invalid', cell: 'J7', message: '“联系电话”不是完整的电话号码：130000000', severity: 'error' },
  ],
};
const fresh: Row = { row: 5, fate: 'new', name: '奉贤一村1号楼组', problems: [] };
const report = (rows: Row[], dryRun: boolean): RosterReport => ({
  digest: 'd',
  sheet: '2019年汇总',
  dryRun,
  counts: {
    new: rows.filter((r) => r.fate === 'new').length,
    changed: 0,
    unchanged: rows.filter((r) => r.fate === 'unchanged').length,
    error: rows.filter((r) => r.fate === 'error').length,
    skipped: 0,
    warnings: 0,
  },
  rows,
});

let rows: Row[];
let asked: string[];
const before = globalThis.fetch;
beforeEach(() => {
  asked = [];
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    asked.push(`${init.method} ${url} ${(init.body as FormData).get('file') instanceof File ? 'file' : ''}`);
    return Response.json(report(rows, url.includes('dryRun=true')));
  }) as typeof fetch;
  const { container } = render(
    <LanguageProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <App>
          <RosterPage />
        </App>
      </QueryClientProvider>
    </LanguageProvider>,
  );
  pick = async () => {
    const input = container.querySelector('input[type=file]');
    await user.upload(input as HTMLInputElement, new File(['x'], '名册.xlsx'));
    await screen.findByText(/2019年汇总/);
  };
});
afterEach(() => {
  cleanup();
  globalThis.fetch = before;
});
const user = userEvent.setup();
let pick: () => Promise<void>;

describe('the import of a roster', () => {
  it('shows every row’s fate with the cell named, and offers nothing to confirm while a row is wrong', async () => {
    rows = [fresh, wrong];
    await pick();
    expect(await screen.findByText('读完了，还没有写入')).toBeInTheDocument();
    const row = screen.getByText('奉贤一村5号楼组').closest('tr') as HTMLElement;
    expect(within(row).getByText('有误')).toBeInTheDocument();
    expect(within(row).getByText('J7')).toBeInTheDocument();
    expect(within(row).getByText('“联系电话”不是完整的电话号码：130000000')).toBeInTheDocument();
    expect(screen.getByText('有 1 行需要修正，修正后重新选择文件')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /确认导入/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '只看有问题的' }));
    expect(screen.queryByText('奉贤一村1号楼组')).toBeNull();
    expect(asked).toEqual(['POST /api/roster-imports?dryRun=true file']);
  });

  it('writes only when it is confirmed, and says what was written', async () => {
    rows = [fresh];
    await pick();
    await user.click(screen.getByRole('button', { name: '确认导入 1 行' }));
    expect(await screen.findByText('已导入：新增 1，更新 0')).toBeInTheDocument();
    expect(asked).toEqual(['POST /api/roster-imports?dryRun=true file', 'POST /api/roster-imports?dryRun=false file']);
  });

  it('has nothing to write for the same file again', async () => {
    rows = [{ ...fresh, fate: 'unchanged' }];
    await pick();
    expect(screen.getByRole('button', { name: '没有要写入的内容' })).toBeDisabled();
  });
});
