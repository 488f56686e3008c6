import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, type Page, desk, openBrowser, phone } from '@xinglou/testing/browser';
import { type Product, password, startProduct } from './product.ts';

/** A judge's phone from the first scan to the day on which it is lost. */
let product: Product;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await Promise.all(contexts.map((c) => c.close()));
  await browser?.close();
  await product?.stop();
}, 60_000);

async function newContext(options: typeof desk | typeof phone): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options });
  context.setDefaultTimeout(20_000);
  contexts.push(context);
  return context;
}
async function office(path: string): Promise<Page> {
  const context = await newContext(desk);
  await context.request.post(`${product.url}/api/session`, { data: { username: 'office', password } });
  const page = await context.newPage();
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

  it('asks for the PIN when the session has ended, and goes on where it was', async () => {
    await own.context().clearCookies();
    await own.reload();
    await own.getByRole('heading', { name: '演示评审员01，请输数字密码' }).waitFor();
    await own.getByLabel('打开').fill('0000');
    await own.getByRole('button', { name: '打开' }).click();
    await own.getByText(/数字密码不对/).waitFor();
    await own.getByLabel('打开').fill('2019');
    await own.getByRole('button', { name: '打开' }).click();
    await own.getByRole('heading', { name: '今天的楼组' }).waitFor();
  }, 60_000);
});
