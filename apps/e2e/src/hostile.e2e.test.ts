import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, type Page, desk, openBrowser, phone } from '@xinglou/testing/browser';
import pg from 'pg';
import { type Product, password, startProduct } from './product.ts';

const hostile = `"><img src=x onerror="window.hit=1"><script>window.hit=1</script><style>*{display:none}</style>{{7*7}}`;
/** Every column that holds what a person typed. */
const typed =
  'name address signature_feature story opinion text note reason meeting minute contact facts excused_reason withdrawn_reason highlight seed'.split(
    ' ',
  );

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  await plant();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function plant(): Promise<void> {
  const owner = new pg.Client({ connectionString: product.databaseUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ table: string; column: string }>(
      `select c.table_name as "table", c.column_name as "column"
         from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.column_name = any ($1)
          and c.table_name <> 'migrations'`,
      [typed],
    );
    expect(rows.length).toBeGreaterThan(30);
    await owner.query(`set session_replication_role = 'replica'`);
    for (const { table, column } of rows)
      await owner.query(`update ${table} set ${column} = ${column} || $1`, [hostile]);
    await owner.query(`update standard set body = replace(body::text, '"zh": "', '"zh": "' || $1)::jsonb`, [
      JSON.stringify(hostile).slice(1, -1),
    ]);
  } finally {
    await owner.end();
  }
}

interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser refused, what a page threw, whom a page asked elsewhere. */
  readonly bad: string[];
}
async function watch(options: typeof desk | typeof phone): Promise<Watched> {
  const context = await browser.newContext({ ...options });
  const page = await context.newPage();
  const bad: string[] = [];
  await context.exposeFunction('refused', (what: string) => void bad.push(what));
  await context.addInitScript(`document.addEventListener('securitypolicyviolation', (e) =>
    refused('refused ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample + ' at ' + location.pathname))`);
  page.on('dialog', (dialog) => {
    bad.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => bad.push(`threw ${error.message} at ${page.url()}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(product.url))
      bad.push(`asked ${request.url()}`);
  });
  return { page, context, bad };
}
/** The page as a person sees it once it has come to rest; hostile text is there as text, and nothing of it ran. */
async function look({ page }: Watched): Promise<boolean> {
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
  return (await page.locator('body').innerText()).includes('<script>window.hit=1</script>');
}

const desks: Readonly<Record<string, readonly string[]>> = {
  office: [
    'home',
    'standard',
    'policy',
    'groups',
    'review',
    'findings',
    'unmasking',
    'jury',
    'plan',
    'deliberation',
    'notice',
    'awards',
    'statistics',
  ],
  'area-01': ['home', 'groups', 'nominations', 'findings', 'awards'],
  leadership: ['home', 'approval', 'statistics'],
  admin: ['home', 'accounts', 'audit'],
};

describe('hostile text in every field', () => {
  it.each(Object.entries(desks))(
    'stays text on every page of %s, in the looks that the policy lets through',
    async (who, pages) => {
      const seen = await watch(desk);
      const { page, context, bad } = seen;
      await page.goto(product.url);
      await page.getByLabel('用户名').fill(who);
      await page.getByLabel('密码').fill(password);
      const button = page.getByRole('button', { name: '登录' });
      expect(await button.evaluate((b) => getComputedStyle(b).backgroundColor)).toBe('rgb(166, 61, 47)');
      await button.click();
      await page.getByRole('button', { name: '退出' }).waitFor();
      let shown = 0;
      for (const name of pages) {
        await page.goto(`${product.url}/2019/${name}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        if (await look(seen)) shown += 1;
      }
      expect(shown).toBeGreaterThan(pages.length / 2);
      expect(bad).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('stays text on the phone of a judge and of an inspector, and on the public notice', async () => {
    for (const who of ['judge-01', 'inspector-1']) {
      const seen = await watch(phone);
      await seen.page.goto(`${product.url}/judge/`);
      await seen.page.waitForLoadState('networkidle');
      expect(seen.bad).toEqual([]);
      await seen.page.getByLabel('用户名').fill(who);
      await seen.page.getByLabel('密码').fill(password);
      await seen.page.getByRole('button', { name: '登录' }).click();
      await seen.page.getByText('<script>window.hit=1</script>').first().waitFor();
      await look(seen);
      expect(seen.bad).toEqual([]);
      await seen.context.close();
    }
    const seen = await watch(phone);
    await seen.page.goto(`${product.url}/notice/?year=2018`);
    await seen.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await look(seen)).toBe(true);
    expect(seen.bad).toEqual([]);
    await seen.context.close();
  }, 120_000);
});
