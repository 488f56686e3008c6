import { describe, expect, it } from '@jest/globals';
import { type Page, desk, phone } from '@xinglou/testing/browser';
import { scoreEveryItem } from './phone-steps.ts';
import { password } from './product.ts';
import { newContext, onStage, product } from './stage.ts';

onStage();

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function open(path: string, options: typeof desk | typeof phone): Promise<Page> {
  const context = await newContext(options);
  const page = await context.newPage();
  await page.goto(product.url + path);
  return page;
}
async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

describe('a day in the final inspection', () => {
  it('the office sees what holds the next stage, and which visits', async () => {
    const page = await open('/', desk);
    await signIn(page, 'office');
    await page.getByRole('heading', { name: '进入下一阶段的条件（还差 1 项）' }).waitFor();
    await page.getByText('每次验收都收齐评分表').click();
    await page.getByText('只收到 0 份评分表').first().waitFor();
    expect(await page.getByRole('button', { name: '进入“评审总结”' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: '楼组名册', exact: true }).click();
    await page.getByRole('button', { name: '奉贤一村1号楼组', exact: true }).waitFor();
  });

  it('a judge scores without signal, closes the page, and the sheet arrives once the network is back', async () => {
    const page = await open('/judge/', phone);
    await signIn(page, 'judge-01');
    await page.getByRole('heading', { name: '今天的楼组' }).waitFor();
    const card = page.getByRole('button', { name: /未评/ }).first();
    await card.waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await card.click();
    await scoreEveryItem(page, async (dimension) => {
      await page.getByText(/已保存/).waitFor();
      if (dimension !== 3) return;
      // The camera may end the page behind it: the photo, the points and the place are there again.
      await page.getByText('备注和照片').first().click();
      await page
        .getByLabel(/拍照$/)
        .first()
        .setInputFiles({ name: 'stairs.png', mimeType: 'image/png', buffer: onePixel });
      await page.getByText('备注和照片（1）').waitFor();
      await page.reload();
      await page.getByText('备注和照片（1）').waitFor();
    });
    await page.getByText('全部评完了').waitFor();
    await page.getByRole('button', { name: '交卷' }).click();
    await page.getByText('已保存在手机').waitFor();

    await page.reload();
    await page.getByText('待上传 1 份').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '立即上传' }).click();
    await page.getByText('没有待上传').waitFor();
    await page.getByRole('button', { name: '返回' }).click();
    await page
      .getByRole('button', { name: /已收到/ })
      .first()
      .click();
    await page.getByText(/回执号 [0-9a-f]{8}/).waitFor();
  }, 60_000);

  it('an inspector writes a note that leaves nothing on the phone', async () => {
    const page = await open('/judge/', phone);
    await signIn(page, 'inspector-1');
    await page.getByRole('button', { name: /奉贤/ }).first().click();
    await page.getByRole('button', { name: '有问题', exact: true }).click();
    await page.getByLabel('情况（不要写姓名、门牌和时间）').fill('四楼转角堆了纸箱。');
    await page.getByRole('button', { name: '送出' }).click();
    await page.getByText('手机里不留这份记录').waitFor();
    const left = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('xinglou-judge');
          request.onsuccess = () => {
            const count = request.result.transaction('items').objectStore('items').count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
    );
    expect(left).toBe(0);
  });

  it('after a crash of the server everything that was received is there', async () => {
    await product.crash();
    const page = await open('/', desk);
    await signIn(page, 'office');
    await page.getByRole('link', { name: '验收安排', exact: true }).click();
    await page.getByText('1 / 3 份').first().waitFor();
  }, 60_000);

  it('leadership reads the years, and a resident recomputes every star of a notice', async () => {
    const page = await open('/', desk);
    await signIn(page, 'leadership');
    await page.getByRole('link', { name: '历年统计', exact: true }).click();
    await page.getByRole('heading', { name: /2018 年有 \d+ 个星级楼组/ }).waitFor();
    const notice = await open('/notice/?year=2018', phone);
    await notice.getByRole('heading', { name: '石门二路街道2018年度星级楼组公示' }).waitFor();
    await notice.getByRole('button', { name: '自己算一遍' }).click();
    await notice.getByText('算出来的结果与公示一致').waitFor();
  });
});
