import { type Page, phone } from '@xinglou/testing/browser';
import { violationsOn } from './axe.ts';
import { signedIn } from './phone-steps.ts';
import { newContext, product } from './stage.ts';

export interface Seen {
  readonly violations: string[];
  readonly sideways: number;
  readonly smallText: string[];
  readonly smallTargets: string[];
}
/** axe's verdict; and whether anything is cut off, too small to read, or too small for a thumb. */
export async function look(page: Page): Promise<Seen> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  const violations = await violationsOn(page);
  const measured = await page.evaluate(() => {
    const shown = (e: Element) => (e as HTMLElement).offsetParent !== null;
    const own = (e: Element) => [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
    const all = [...document.body.querySelectorAll('*')].filter(shown);
    const targets = [...document.querySelectorAll('button, summary, select, textarea, input, a')].filter(shown);
    return {
      // Not innerWidth: a phone that has to shows the whole page smaller, and innerWidth grows with it.
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      smallText: all
        .filter((e) => own(e) && parseFloat(getComputedStyle(e).fontSize) < 17.99)
        .map((e) => e.outerHTML.slice(0, 80)),
      smallTargets: targets
        .map((e) => ({ e, box: e.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 59.5 || box.height < 59.5)
        .map(({ e, box }) => `${Math.round(box.width)}x${Math.round(box.height)} ${e.outerHTML.slice(0, 80)}`),
    };
  });
  return { violations, ...measured };
}
export const good: Seen = { violations: [], sideways: 0, smallText: [], smallTargets: [] };

/** The smallest that anybody still holds. */
export const small = { ...phone, viewport: { width: 360, height: 640 } };
/** Whose owner chose how it looks. */
export async function smallPhone(username: string, chosen: object = {}): Promise<Page> {
  const context = await newContext(small);
  await context.addInitScript((value) => localStorage.setItem('xinglou.look', value), JSON.stringify(chosen));
  return signedIn(context, product.url, username);
}
