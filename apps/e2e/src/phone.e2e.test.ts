import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Visit } from '@xinglou/contract';
import { type Page, phone } from '@xinglou/testing/browser';
import { finishNext, readyOffline, signedIn } from './phone-steps.ts';
import { password } from './product.ts';
import { as, newContext, onStage, product } from './stage.ts';

/** A judge's phone from the first scan to the day on which it is lost. */
onStage();

async function office(path: string): Promise<Page> {
  const page = await (await as('office')).newPage();
  await page.goto(product.url + path);
  return page;
}
async function enrol(page: Page, link: string, pin: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: '是我', exact: true }).click();
  await page.getByLabel('数字密码').fill(pin);
  await page.getByLabel('再输一遍').fill(pin);
  await page.getByRole('button', { name: '完成' }).click();
  await page.getByRole('heading', { name: '今天的楼组' }).waitFor();
}

describe('a judge’s phone', () => {
  let desktop: Page;
  let own: Page;
  let link = '';
  const visits: string[] = [];

  it('is signed in by the card that the office printed, with a PIN and no password', async () => {
    desktop = await office('/2019/phones');
    const row = desktop.getByRole('row', { name: /演示评审员01/ });
    await row.getByRole('checkbox').check();
    await desktop.getByRole('button', { name: '打印 1 人的二维码卡片' }).click();
    await desktop.getByRole('img', { name: '演示评审员01的登录二维码' }).waitFor();
    link = await desktop.locator('.cards code').innerText();
    own = await (await newContext(phone)).newPage();
    await enrol(own, link, '2019');
    expect(own.url()).not.toContain('enrol');
  }, 60_000);

  it('is the only one that the card signs in', async () => {
    const other = await (await newContext(phone)).newPage();
    await other.goto(link);
    await other.getByText('这个二维码已用过，或者过期了。请让自治办重新发一个。').waitFor();
  }, 60_000);

  it('may have its card scanned again every morning: that opens the day', async () => {
    await own.goto(link);
    await own.getByRole('heading', { name: '今天的楼组' }).waitFor();
    expect(own.url()).not.toContain('enrol');
  }, 60_000);

  it('asks for the PIN when the session has ended, and goes on where it was: the draft is still there', async () => {
    await own.getByRole('button', { name: /^1\. / }).click();
    await own.getByRole('button', { name: '开始评分' }).click();
    await own.getByRole('button', { name: '楼道整洁 3 分' }).click();
    await own.getByText(/已保存/).waitFor();
    await own.context().clearCookies();
    await own.reload();
    await own.getByRole('heading', { name: '演示评审员01，请输数字密码' }).waitFor();
    await own.getByLabel('数字密码').fill('0000');
    await own.getByRole('button', { name: '打开' }).click();
    await own.getByText(/数字密码不对/).waitFor();
    // The next four keys go into the emptied field, without another tap.
    await own.locator('input:focus').waitFor();
    expect(await own.locator('input:focus').inputValue()).toBe('');
    await own.getByRole('button', { name: '用用户名和密码登录' }).click();
    await own.getByLabel('用户名').waitFor();
    await own.getByRole('button', { name: '还是用数字密码' }).click();
    await own.getByLabel('数字密码').fill('2019');
    await own.getByRole('button', { name: '打开' }).click();
    await own.getByRole('button', { name: '楼道整洁 3 分', pressed: true }).waitFor();
  }, 60_000);

  it('signs nobody out while something waits, and offers ways out: a colleague carries one sheet, unread', async () => {
    await own.goto(`${product.url}/judge/`);
    await readyOffline(own);
    await own.context().setOffline(true);
    for (let n = 0; n < 3; n += 1) {
      visits.push(await finishNext(own, () => photographed(own)));
      await own.getByRole('button', { name: '返回' }).click();
    }
    await own.getByRole('button', { name: '设置' }).click();
    await own.getByRole('button', { name: '退出' }).click();
    await own.getByText('发出以前不能退出登录').waitFor();
    await own.getByText('3 份评分、1 张照片还没有发出。').waitFor();
    await own.getByRole('button', { name: /^第 1 份.*显示二维码/ }).click();
    const colleague = await signedIn(await newContext(phone), product.url, 'judge-02');
    const [, of] = /共 (\d+) 张/.exec(await own.getByText(/第 1 张，共 \d+ 张/).innerText()) ?? [];
    for (let n = 1; ; n += 1) {
      await own.getByText(`第 ${n} 张，共 ${of} 张`).waitFor();
      await colleague.goto(await own.locator('textarea').inputValue());
      if (n === Number(of)) break;
      await colleague.getByText(new RegExp(`还要扫第 ${n + 1}( 张|、)`)).waitFor();
      await own.getByRole('button', { name: '下一张' }).click();
    }
    await colleague.getByText('已发出，请告诉同事。').waitFor();
    await own.getByRole('button', { name: '返回' }).click();
  }, 90_000);

  it('saves the rest for the office, encrypted; what a cleared phone has lost the office sees by name, and takes from the file', async () => {
    const saved = own.waitForEvent('download');
    await own.getByRole('button', { name: '保存备份文件' }).click();
    const file = await (await saved).path();
    await own.getByText(/带 1 张照片/).waitFor();
    expect(readFileSync(file, 'utf8')).not.toContain(visits[1]);

    const cleaner = await own.context().newCDPSession(own);
    await cleaner.send('Storage.clearDataForOrigin', { origin: product.url, storageTypes: 'all' });
    await own.context().setOffline(false);
    await own.goto(`${product.url}/judge/`);
    await own.getByLabel('用户名').fill('judge-01');
    await own.getByLabel('密码').fill(password);
    await own.getByRole('button', { name: '登录' }).click();
    await own.getByRole('button', { name: /^2\. .*已收到/ }).waitFor();
    for (const n of [3, 4]) await own.getByRole('button', { name: new RegExp(`^${n}\\. .*未评`) }).waitFor();

    await desktop.goto(`${product.url}/2019/phones`);
    const row = desktop.getByRole('row', { name: /演示评审员01 1 \/ / });
    await row.getByText('同事带来').waitFor();
    const missing = (await row.locator('td').nth(2).innerText()).split('、');
    expect((await namesOf(visits)).map((name) => missing.includes(name))).toEqual([false, true, true]);
    for (let twice = 0; twice < 2; twice += 1) {
      await desktop.locator('input[type=file]').setInputFiles(file);
      for (const n of [1, 2, 3])
        await desktop.getByText(new RegExp(`第 ${n} 份：已收下，回执号 [0-9a-f]{8}`)).waitFor();
      await desktop.getByText('照片 1 张，都收下了。').waitFor();
    }
    await desktop.getByRole('row', { name: /演示评审员01 3 \/ / }).waitFor();

    await own.getByRole('button', { name: '刷新' }).click();
    await own.getByRole('button', { name: /^4\. .*已收到/ }).waitFor();
    await own.getByRole('button', { name: /^2\. .*已收到/ }).click();
    await own.getByText('照片 1 张，都收到了。这份评分表齐了。').waitFor();
  }, 120_000);

  it('reads the card in the page where its browser can; where the camera is not allowed it says what works instead', async () => {
    const row = desktop.getByRole('row', { name: /演示评审员06 评审员/ });
    await row.getByRole('button', { name: '发二维码' }).click();
    const card = await desktop.locator('.cards code').innerText();
    await desktop.goto(`${product.url}/2019/phones`);
    const context = await newContext(phone);
    // What Android's Chrome has and this one lacks: a reader of codes, and below a camera.
    await context.addInitScript((text) => {
      Object.assign(globalThis, {
        BarcodeDetector: class {
          detect = () => Promise.resolve([{ rawValue: text }]);
        },
      });
    }, card);
    const page = await context.newPage();
    await page.goto(`${product.url}/judge/`);
    await page.getByRole('button', { name: '扫二维码登录' }).click();
    await page.getByText('这个页面不能用相机').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream());
    });
    await page.getByRole('button', { name: '扫二维码登录' }).click();
    await page.getByText('演示评审员06（评审员）').waitFor();
  }, 60_000);

  it('that is lost is stopped with one click; the phone says what to do, and what was typed stays', async () => {
    const lost = await (await newContext(phone)).newPage();
    const row = desktop.getByRole('row', { name: /演示评审员03 评审员/ });
    await row.getByRole('button', { name: '发二维码' }).click();
    await enrol(lost, await desktop.locator('.cards code').innerText(), '2603');
    await desktop.goto(`${product.url}/2019/phones`);
    await row.getByRole('button', { name: '停用' }).click();
    await desktop.getByRole('button', { name: '确定' }).click();
    await row.getByText('还没有登录过手机').waitFor();
    await lost.getByRole('button', { name: '刷新' }).click();
    await lost.reload();
    await lost.getByLabel('数字密码').fill('2603');
    await lost.getByRole('button', { name: '打开' }).click();
    await lost.getByText(/这部手机已停用.*手机里的评分还在/).waitFor();
  }, 60_000);

  it('asks for a password of one’s own where somebody else handed it out', async () => {
    const { request } = await as('admin');
    const handed = 'Handed-out-2019';
    const made = { username: 'inspector-9', name: '新巡查员', persona: 'inspector', password: handed };
    expect((await request.post(`${product.url}/api/accounts`, { data: made })).status()).toBe(201);
    const page = await (await newContext(phone)).newPage();
    await page.goto(`${product.url}/judge/`);
    await page.getByLabel('用户名').fill('inspector-9');
    await page.getByLabel('密码').fill(handed);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('现在的密码').fill('not that one');
    await page.getByLabel('自己的密码').fill('Of-my-own-2019');
    await page.getByRole('button', { name: '换好了' }).click();
    await page.getByText('现在的密码不对').waitFor();
    await page.getByLabel('现在的密码').fill(handed);
    await page.getByRole('button', { name: '换好了' }).click();
    await page.getByRole('heading', { name: '暗访' }).waitFor();
  }, 60_000);
});

/** One picture in all, with the first item of the first sheet. */
let pictured = false;
async function photographed(page: Page): Promise<void> {
  if (pictured) return;
  pictured = true;
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 150 } });
  await page.getByText('备注和照片').first().click();
  const camera = page.getByLabel(/拍照$/).first();
  await camera.setInputFiles({ name: 'stairs.png', mimeType: 'image/png', buffer: picture });
  await page.getByText('备注和照片（1）').waitFor();
}

/** The groups of these visits, as the office’s list calls them. */
async function namesOf(visits: readonly string[]): Promise<string[]> {
  const { request } = await as('office');
  const reply = await request.get(`${product.url}/api/cycles/2019/visits?limit=200`);
  const { items } = (await reply.json()) as { items: Visit[] };
  return visits.map((id) => items.find((v) => v.id === id)).map((v) => `${v?.areaName} ${v?.groupName}`);
}
