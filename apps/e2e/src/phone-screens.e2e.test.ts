import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Enrolments, Phones } from '@xinglou/contract';
import { type Seen, good, look, small, smallPhone } from './phone-look.ts';
import { finishNext, readyOffline } from './phone-steps.ts';
import { as, newContext, onStage, product } from './stage.ts';

/** What a person of seventy holds in the hand: weight and legibility. */
onStage();

describe('the phone app', () => {
  it('weighs less than 80 of its 90 kB, all scripts and styles together', () => {
    const dist = fileURLToPath(new URL('../../judge/dist', import.meta.url));
    const files = (readdirSync(dist, { recursive: true }) as string[]).filter((f) => /\.(js|css|html)$/.test(f));
    const packed = files.map((f) => gzipSync(readFileSync(join(dist, f)), { level: 9 }).length);
    expect(files.length).toBeGreaterThan(2);
    expect(packed.reduce((sum, n) => sum + n, 0)).toBeLessThan(80_000);
  });

  it('paints before its script has come', async () => {
    const context = await newContext({ ...small, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${product.url}/judge/`);
    await page.getByText('正在打开……').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 247)');
  });

  it('takes nothing of itself from the network on later visits', async () => {
    const page = await smallPhone('judge-02');
    await readyOffline(page);
    const fetched: string[] = [];
    let own = 0;
    page.on('response', (r) => {
      if (!new URL(r.url()).pathname.startsWith('/judge/')) return;
      own += 1;
      if (!r.fromServiceWorker()) fetched.push(r.url());
    });
    await page.reload();
    await page.getByRole('heading', { name: '今天的楼组' }).waitFor();
    expect([own > 1, fetched]).toEqual([true, []]);
  });
});

describe.each([
  ['20 px', { size: 20, contrast: 'normal', page: 'dimension', order: 'standard' }],
  [
    '30 px, black on white, an item a page from the top floor down',
    { size: 30, contrast: 'high', page: 'item', order: 'walk' },
  ],
] as const)('on 360×640 with text of %s', (_, chosen) => {
  it('every screen of a judge is whole, legible and within a thumb’s reach; axe finds nothing', async () => {
    const page = await smallPhone('judge-04', chosen);
    const seen: Record<string, Seen> = {};
    const at = async (name: string) => (seen[name] = await look(page));
    await page.getByRole('button', { name: /^1\. / }).waitFor();
    await at('today');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await at('settings');
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '我评得怎么样' }).click();
    await page.getByText('只有您自己看得到').waitFor();
    await page.getByText(/^您(和大家评得差不多|比大家平均[严宽])/).waitFor();
    await at('how I score');
    await page.getByRole('button', { name: '返回' }).click();
    await page
      .getByRole('button', { name: /未评|评了一部分/ })
      .first()
      .click();
    await page.getByRole('button', { name: '开始评分' }).waitFor();
    await at('before the first item');
    await page.getByRole('button', { name: '开始评分' }).click();
    await page.getByRole('group', { name: /打分/ }).first().waitFor();
    await at('items');
    await page.goto(`${page.url().replace(/[^/]+$/, 'selfGovernance.leaderTalk')}`);
    await page.getByRole('button', { name: '开始计时（5 分钟）' }).waitFor();
    await at('the talk');
    await page.goto(`${page.url().replace(/[^/]+$/, 'review')}`);
    await page.getByText(/还没有评的项目/).waitFor();
    await at('what is missing');
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, good])));
  }, 60_000);

  it('every way in and every way out too', async () => {
    const context = await newContext(small);
    const byDimension = JSON.stringify({ ...chosen, page: 'dimension' });
    await context.addInitScript((value) => localStorage.setItem('xinglou.look', value), byDimension);
    const page = await context.newPage();
    const seen: Record<string, Seen> = {};
    const at = async (name: string) => (seen[name] = await look(page));
    await page.goto(`${product.url}/judge/`);
    await page.getByLabel('用户名').waitFor();
    await at('sign in');
    await page.goto(
      `${product.url}/judge/#/enrol/${await newCode(chosen.size === 20 ? '演示评审员13' : '演示评审员14')}`,
    );
    await page.getByRole('button', { name: '是我', exact: true }).waitFor();
    await at('whose phone');
    await page.getByRole('button', { name: '是我', exact: true }).click();
    for (const label of ['数字密码', '再输一遍']) await page.getByLabel(label).fill('2019');
    await at('a PIN');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByRole('button', { name: /^1\. / }).waitFor();
    await readyOffline(page);
    await context.setOffline(true);
    await finishNext(page);
    await page.goto(`${product.url}/judge/#/unsent`);
    await page.getByRole('button', { name: '保存备份文件' }).waitFor();
    await at('not sent');
    await page.getByRole('button', { name: /显示二维码/ }).click();
    await page.getByRole('img').waitFor();
    await at('hand over');
    await context.setOffline(false);
    await context.clearCookies();
    await page.goto(`${product.url}/judge/`);
    await page.reload();
    await page.getByRole('button', { name: '打开' }).waitFor();
    await at('the PIN again');
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, good])));
  }, 60_000);

  it('every screen of an inspector too', async () => {
    const page = await smallPhone('inspector-2', chosen);
    const seen: Record<string, Seen> = {};
    const group = page.getByRole('button', { name: /奉贤/ }).first();
    await group.waitFor();
    seen['groups'] = await look(page);
    await group.click();
    await page.getByRole('button', { name: '有问题', exact: true }).click();
    await page.getByText('问题 1', { exact: true }).waitFor();
    seen['note'] = await look(page);
    expect(seen).toEqual({ groups: good, note: good });
    await page.goto(`${product.url}/judge/#/own-areas`);
    await page.getByRole('button', { name: '记下' }).waitFor();
    expect(await look(page)).toEqual(good);
  }, 60_000);
});

/** A card of the office for one person: its code. */
async function newCode(name: string): Promise<string> {
  const { request } = await as('office');
  const phones = (await (await request.get(`${product.url}/api/devices`)).json()) as Phones;
  const accounts = phones.items.flatMap((p) => (p.name === name ? [p.account] : []));
  const issued = await request.post(`${product.url}/api/enrolments`, { data: { accounts } });
  return ((await issued.json()) as Enrolments).items[0]?.token ?? '';
}
