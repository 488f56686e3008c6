import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@xinglou/testing/browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it is now: rule, how often, the first place. */
export async function violationsOn(page: Page, options: object = {}): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (asked) => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run(asked);
    return violations.map((v) => `${v.id} ×${v.nodes.length}: ${v.nodes[0]?.html.slice(0, 120)}`);
  }, options);
}
