import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Visit } from '@xinglou/contract';
import { chanceOf } from '@xinglou/domain';
import { type Page, openPhone, phone } from '@xinglou/testing/browser';
import { type Releases, releases } from './newer-build.ts';
import { finishNext, noisyPhoto, readyOffline, signIn, signedIn } from './phone-steps.ts';
import { contexts, newContext, onStage, product } from './stage.ts';

/** What a judge has typed or finished stays: killed browsers, two phones, full storage, new releases, a long outage (RELIABILITY.md L5, L8-L10, L15). PHONE_KILLS=200 for a long night. */
const kills = Number(process.env['PHONE_KILLS'] ?? 3);
const seed = Number(process.env['PHONE_SEED'] ?? 20191105);
const chance = chanceOf(seed);

onStage();
let days: Releases | undefined;
const folder = mkdtempSync(join(tmpdir(), 'xinglou-phone-'));
afterAll(async () => {
  await days?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function newPhone(username: string): Promise<Page> {
  const context = await newContext(phone);
  const page = await signedIn(context, product.url, username);
  await page.getByRole('button', { name: /^1\. / }).waitFor();
  await readyOffline(page);
  return page;
}
async function keptPhone(at = folder) {
  const own = await openPhone(at);
  contexts.push(own.context);
  return own;
}
const theirs = async (page: Page, visit: string): Promise<Visit | undefined> => {
  const list = (await (await page.request.get(`${product.url}/api/cycles/2019/visits?limit=200`)).json()) as {
    items: Visit[];
  };
  return list.items.find((v) => v.id === visit);
};

describe('a browser that is killed', () => {
  it(
    `has on the phone’s disk what was typed more than a second before, and every finished sheet (${kills} kills, seed ${seed})`,
    async () => {
      let own = await keptPhone();
      let page = await signedIn(own.context, product.url, 'judge-01');
      for (let n = 0; n < kills; n += 1) {
        const box = await openNote(page);
        const before = await box.inputValue();
        let text = before;
        const typed = [{ at: 0, text }];
        const until = Date.now() + 1_000 + chance() * 1_000;
        /** What was typed long enough before that it must be there. */
        const sureAt = (fell: number) => typed.findLast(({ at }) => at < fell - 1_000)?.text ?? '';
        await box.focus();
        await page.keyboard.press('End');
        while (Date.now() < until || sureAt(Date.now()) === before) {
          const letter = String.fromCodePoint(0x4e00 + Math.floor(chance() * 20_000));
          await page.keyboard.insertText(letter);
          typed.push({ at: Date.now(), text: (text += letter) });
        }
        const fell = Date.now();
        await own.kill();
        const sure = sureAt(fell);
        own = await keptPhone();
        page = await signedIn(own.context, product.url, 'judge-01');
        const kept = await (await openNote(page)).inputValue();
        expect([sure.length > 0, kept.startsWith(sure), text.startsWith(kept)]).toEqual([true, true, true]);
        await page.goto(`${product.url}/judge/`);
      }
      await readyOffline(page);
      await own.context.setOffline(true);
      const visit = await finishNext(page);
      await own.kill();
      own = await keptPhone();
      page = await signedIn(own.context, product.url, 'judge-01');
      await page.getByText('没有待上传').waitFor();
      expect((await theirs(page, visit))?.mine).toMatch(/^[\w-]{36}$/);
      await own.context.close();
    },
    60_000 + kills * 30_000,
  );
});

/** The note of the first item of the day’s first group. */
async function openNote(page: Page) {
  await page.getByRole('button', { name: /^1\. / }).click();
  await page.getByRole('button', { name: /开始评分|从头看一遍/ }).click();
  await page.getByText('备注和照片').first().click();
  return page.getByLabel('楼道整洁 备注');
}

describe('two phones of one judge', () => {
  it('each finish a sheet for one visit: the second is refused, stays beside the first, and is laid aside or sent as a correction', async () => {
    const [one, two] = [await newPhone('judge-04'), await newPhone('judge-04')];
    for (const page of [one, two]) await page.context().setOffline(true);
    const visit = await finishNext(one);
    await one.context().setOffline(false);
    await one.getByText('没有待上传').waitFor();
    expect(await finishDifferently(two)).toBe(visit);
    await two.context().setOffline(false);
    await two.getByText(/您对这个楼组已经交过一份评分表/).waitFor();
    await two.getByRole('heading', { name: '和先交的那一份有 1 项不同' }).waitFor();
    await two.getByText('楼道整洁：先交的 4 / 4 分，这一份 3 / 4 分').waitFor();
    const first = await theirs(two, visit);

    await two.getByText('更正', { exact: true }).click();
    await two.getByLabel('更正理由').fill('三楼的纸箱第一份没有看到');
    await two.getByRole('button', { name: '写一份更正' }).click();
    await two.getByRole('button', { name: '交卷' }).click();
    await two.getByText(/回执号 [0-9a-f]{8}/).waitFor();
    const corrected = await theirs(two, visit);
    expect([corrected?.mine === first?.mine, corrected?.sheets]).toEqual([false, first?.sheets]);

    const other = await newPhone('judge-05');
    const again = await newPhone('judge-05');
    for (const page of [other, again]) await page.context().setOffline(true);
    await finishNext(other);
    await finishDifferently(again);
    await other.context().setOffline(false);
    await other.getByText('没有待上传').waitFor();
    await again.context().setOffline(false);
    await again.getByRole('button', { name: /用先交的那一份/ }).click();
    await again.getByText('已收到', { exact: true }).waitFor();
    await again.getByText('楼道整洁：4 / 4 分').waitFor({ state: 'attached' });
    expect(await again.getByText(/没有收下/).count()).toBe(0);
  }, 120_000);
});

const finishDifferently = (page: Page): Promise<string> =>
  finishNext(page, async (n) => {
    if (n === 1) await page.getByRole('button', { name: '楼道整洁 3 分' }).click();
  });

describe('a phone whose store answers late, or not at all', () => {
  it('says nothing of what waits before it has read it, and then says it', async () => {
    const page = await newPhone('judge-08');
    await page.context().setOffline(true);
    await finishNext(page);
    await page.addInitScript(() => {
      const { getAll } = IDBObjectStore.prototype;
      const late = new Promise<void>((answer) => addEventListener('answer', () => answer()));
      // A transaction ends while nothing is asked of it: the reading has been done, its answer is told later.
      IDBObjectStore.prototype.getAll = function (...asked) {
        const request = getAll.apply(this, asked);
        const listen = request.addEventListener.bind(request);
        request.addEventListener = (type: string, heard: (event: Event) => void) =>
          listen(type, (event) => void late.then(() => heard(event)));
        return request;
      };
    });
    await page.reload();
    await page.getByText('正在打开……').waitFor();
    await page.waitForLoadState('networkidle');
    expect([await page.getByText(/待上传/).count(), await page.getByRole('heading', { level: 1 }).count()]).toEqual([
      0, 0,
    ]);
    await page.evaluate(() => dispatchEvent(new Event('answer')));
    await page.getByText('待上传 1 份').waitFor();
  }, 60_000);

  it('says what to do where the browser keeps nothing', async () => {
    const context = await newContext(phone);
    await context.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('not here', 'InvalidStateError');
      };
    });
    await signIn(context, product.url, 'judge-09');
    const page = await context.newPage();
    await page.goto(`${product.url}/judge/`);
    await page.getByText(/这个浏览器现在存不下评分/).waitFor();
  }, 60_000);
});

describe('one bar of signal, on which nothing is answered', () => {
  it('holds nobody up: the day opens from the phone, a sheet is finished, and it is sent once answers come again', async () => {
    const page = await newPhone('judge-11');
    await page.context().route('**/api/**', () => undefined);
    await page.reload();
    await finishNext(page);
    await page.getByText('待上传 1 份').waitFor();
    await page.context().unrouteAll();
    await page.reload();
    await page.getByText('没有待上传').waitFor();
    await page.getByText(/回执号 [0-9a-f]{8}/).waitFor();
  }, 60_000);

  it('is told on a phone that knows no day yet, which says neither that none is planned nor that all is seen', async () => {
    const context = await newContext(phone);
    await signIn(context, product.url, 'judge-11');
    await context.route('**/api/cycles**', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${product.url}/judge/`);
    await page.getByText('手机里还没有名单').waitFor();
    expect(await page.getByText('今天没有安排').count()).toBe(0);
    await context.unrouteAll();
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('button', { name: /^1\. / }).waitFor();
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByText('已经是最新的。').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '刷新' }).click();
    await page.getByText('没有取到新的，名单还是上次的。').waitFor();
  }, 60_000);
});

describe('a phone that is full', () => {
  it('takes no more photos and says so; what is typed and finished is kept and sent', async () => {
    const full = join(folder, 'full');
    const before = (await keptPhone(full)).context;
    const warm = await signedIn(before, product.url, 'judge-10');
    await warm.getByRole('button', { name: /^1\. / }).waitFor();
    await readyOffline(warm);
    const usage = await warm.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await before.close();
    // The browser asks for the limit when it opens the store, and holds it as long as the page that has set it.
    const { context } = await keptPhone(full);
    const limiter = await context.newCDPSession(await context.newPage());
    await limiter.send('Storage.overrideQuotaForOrigin', { origin: product.url, quotaSize: usage + 50_000 });
    const page = await signedIn(context, product.url, 'judge-10');
    await page.getByRole('button', { name: /^1\. / }).click();
    await page.getByRole('button', { name: '开始评分' }).click();
    await page.getByText('备注和照片').first().click();
    await context.setOffline(true);
    const shot = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await noisyPhoto(page) };
    await page.getByLabel(/拍照$/).first().setInputFiles(shot);
    await page.getByText('手机存满了：刚才的照片没有存下').first().waitFor();
    await page.getByLabel('楼道整洁 备注').fill('三楼堆着纸箱');
    await page.getByText(/已保存/).waitFor();
    await page.reload();
    await page.getByText('备注和照片').first().click();
    expect(await page.getByLabel('楼道整洁 备注').inputValue()).toBe('三楼堆着纸箱');
    await page.goto(`${product.url}/judge/`);
    await finishNext(page);
    await context.setOffline(false);
    await page.getByText('没有待上传').waitFor();
    await context.close();
  }, 60_000);
});

describe('a new release of the app', () => {
  it('waits for the judge’s word, and opens what the older one had begun', async () => {
    const { url, publish } = (days = await releases(product.url));
    const context = await newContext(phone);
    const page = await signedIn(context, url, 'judge-13');
    await readyOffline(page);
    await page.reload();
    await page.getByRole('button', { name: /^1\. / }).click();
    await page.getByRole('button', { name: '开始评分' }).click();
    await page.getByRole('button', { name: '楼道整洁 3 分' }).click();
    await page.getByText(/已保存/).waitFor();
    publish();
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await page.reload();
    await page.getByRole('button', { name: '楼道整洁 3 分', pressed: true }).waitFor();
    expect(await page.locator('html[data-release]').count()).toBe(0);
    await page.goto(`${url}/judge/`);
    await page.getByRole('button', { name: '现在更新' }).click();
    await page.locator('html[data-release="2"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^1\. .*评了一部分/ }).click();
    await page.getByRole('button', { name: '从头看一遍' }).click();
    await page.getByRole('button', { name: '楼道整洁 3 分', pressed: true }).waitFor();
  }, 60_000);
});

describe('an outage', () => {
  it('of twenty minutes ends by itself: the queue is empty a minute after the server is back, with no hand on the phone', async () => {
    const context = await newContext(phone);
    await context.clock.install();
    const page = await signedIn(context, product.url, 'judge-07');
    await page.getByRole('button', { name: /^1\. / }).waitFor();
    await product.killApi();
    let tries = 0;
    page.on('requestfailed', (request) => void (request.url().includes('/api/score-sheets/') && (tries += 1)));
    await finishNext(page);
    await page.getByText('没有网络').waitFor();
    const now = () => page.evaluate(() => Date.now());
    const over = (await now()) + 20 * 60_000;
    while ((await now()) < over) {
      const before = tries;
      while (tries === before) await context.clock.runFor(10_000);
    }
    await product.startApi();
    // A second of the phone's clock at a time until it asks; the answer takes its real time.
    let asked = false;
    page.on('request', (request) => void (asked ||= request.url().includes('/api/score-sheets/')));
    const minute = (await now()) + 60_000;
    while (!asked && (await now()) < minute) await context.clock.runFor(1_000);
    await page.getByText('没有待上传').waitFor();
    await page.getByText(/回执号 [0-9a-f]{8}/).waitFor();
  }, 120_000);
});
