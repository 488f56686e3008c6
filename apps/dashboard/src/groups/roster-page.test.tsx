import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
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
let failing: { code: string; title: string; detail: string; status: number } | null;
let saved: { name: string; bytes: number }[];
let asked: string[];
const { createObjectURL } = URL;
const { click } = HTMLAnchorElement.prototype;
beforeEach(() => {
  [asked, saved, failing] = [[], [], null];
  let file: Blob;
  URL.createObjectURL = (made) => ((file = made as Blob), 'blob:made');
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, bytes: file.size });
  };
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    asked.push(`${init.method} ${url} ${(init.body as FormData).get('file') instanceof File ? 'file' : ''}`);
    if (url.endsWith('.xlsx')) return failing ? Response.json(failing, { status: failing.status }) : new Response('表');
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
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
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
    expect(screen.getByText('有 1 行需要修正')).toBeInTheDocument();
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
    expect(asked).toEqual(['POST /api/roster-imports?dryRun=true file', 'POST /api/roster-imports file']);
  });

  it('has nothing to write for the same file again', async () => {
    rows = [{ ...fresh, fate: 'unchanged' }];
    await pick();
    expect(screen.getByRole('button', { name: '没有要写入的内容' })).toBeDisabled();
  });

  it('hands out the rows in error as a workbook of that very file', async () => {
    rows = [fresh, wrong];
    await pick();
    await user.click(screen.getByText('下载有误的 1 行'));
    expect(asked.at(-1)).toBe('POST /api/roster-imports/errors.xlsx file');
    expect(saved).toEqual([{ name: '名册需修正 1行.xlsx', bytes: 3 }]);
    failing = { code: 'import-broken', title: '表格打不开', detail: '表格已损坏', status: 422 };
    await user.click(screen.getByText('下载有误的 1 行'));
    expect(await screen.findByText('表格已损坏')).toBeInTheDocument();
    expect(saved).toHaveLength(1);
  });

  it('leaves rows in error out only when that is said twice', async () => {
    rows = [fresh, wrong];
    await pick();
    await user.click(screen.getByText('跳过有误的，只导入其余 1 行'));
    expect(await screen.findByText('有误的 1 行不会写入，确定吗？')).toBeInTheDocument();
    expect(asked).toHaveLength(1);
    await user.click(screen.getByText('确 定'));
    expect(await screen.findByText('已导入：新增 1，更新 0')).toBeInTheDocument();
    expect(asked.at(-1)).toBe('POST /api/roster-imports?skipErrors=true file');
    expect(screen.getByText('下载有误的 1 行')).toBeInTheDocument();
  });

  it('offers nothing to import where every row is wrong', async () => {
    rows = [wrong];
    await pick();
    expect(screen.queryByText(/只导入|确认导入/)).toBeNull();
  });
});
