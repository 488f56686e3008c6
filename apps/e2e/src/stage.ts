import { afterAll, beforeAll } from '@jest/globals';
import { type Browser, type BrowserContext, desk, openBrowser } from '@xinglou/testing/browser';
import { signIn } from './phone-steps.ts';
import { type Product, startProduct } from './product.ts';

/** The product and a browser for one file of stories; jest gives each file its own. */
export let product: Product;
export let browser: Browser;
/** Closed when the file is done. */
export const contexts: BrowserContext[] = [];

export function onStage(): void {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await Promise.all(contexts.map((c) => c.close()));
    await browser?.close();
    await product?.stop();
  }, 60_000);
}

type Options = Parameters<Browser['newContext']>[0];
export async function newContext(options: Options = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options });
  context.setDefaultTimeout(20_000);
  contexts.push(context);
  return context;
}

/** The browser of somebody who is signed in. */
export async function as(username: string, options: Options = desk): Promise<BrowserContext> {
  const context = await newContext(options);
  await signIn(context, product.url, username);
  return context;
}
