import { type Browser, type Page, phone } from '@xinglou/testing/browser';

/** Milliseconds from the start of a navigation until the screen takes a tap; bytes of /judge/ that came over the network. */
export interface Seen {
  readonly first: number;
  readonly firstBytes: number;
  readonly later: number;
  readonly laterBytes: number;
  readonly offline: number;
}
/** As phones of a few years ago beside a computer. */
const slower = 4;
const signIn = 'input[name=username]';
const group = 'button.card:not([disabled])';

/** Runs in the page from its first moment: notes when what one taps is painted and the page is idle again. */
const watch = `{
  const look = new MutationObserver(() => {
    if (!document.querySelector('${signIn}, ${group}')) return;
    look.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.tappable = performance.now())));
  });
  look.observe(document, { childList: true, subtree: true, attributes: true });
}`;

/** One phone: its first visit, the same evening with everything kept, then without a network. */
export async function visits(browser: Browser, url: string, password: string): Promise<Seen> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  await page.addInitScript({ content: watch });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await devtools.send('Network.enable');
  const own = new Map<string, boolean>();
  let bytes = 0;
  devtools.on('Network.responseReceived', ({ requestId, response }) =>
    own.set(requestId, new URL(response.url).pathname.startsWith('/judge/') && !response.fromServiceWorker),
  );
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (own.get(requestId)) bytes += encodedDataLength;
  });
  const visit = async (selector: string) => {
    bytes = 0;
    await page.goto('about:blank');
    await page.goto(`${url}/judge/`);
    return { ms: await tappable(page, selector), bytes };
  };
  const first = await visit(signIn);
  await page.evaluate('navigator.serviceWorker.ready.then(() => 0)');
  await context.request.post(`${url}/api/session`, { data: { username: 'judge-01', password } });
  await visit(group);
  const later = await visit(group);
  await context.setOffline(true);
  const offline = await visit(group);
  await context.close();
  return {
    first: first.ms,
    firstBytes: first.bytes,
    later: later.ms,
    laterBytes: later.bytes,
    offline: offline.ms,
  };
}

async function tappable(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor();
  for (;;) {
    const at = await page.evaluate<number | null>('globalThis.tappable ?? null');
    if (at !== null) return at;
  }
}
