import { openBrowser } from '@xinglou/testing/browser';
import { type Goal, report } from '../goal.ts';
import { firstScreen, wholeApp } from '../product/bundles.ts';
import { Place } from '../product/place.ts';
import { median } from '../statistics.ts';
import { type Seen, visits } from './visits.ts';

const password = 'Bench-of-a-phone-2019';

/** `npm run bench -- phone`: what a visit of the phone app takes from the network, and how long a phone four times slower than this machine needs. */
export async function phone(runs: number): Promise<boolean> {
  const place = await Place.make();
  try {
    const { port } = await place.product([], { DEMO: 'on', DEMO_PASSWORD: password });
    const browser = await openBrowser();
    const seen: Seen[] = [];
    for (let n = 0; n < runs; n += 1) seen.push(await visits(browser, `http://127.0.0.1:${port}`, password));
    await browser.close();
    return report(goalsOf(seen));
  } finally {
    await place.remove();
  }
}

function goalsOf(seen: readonly Seen[]): Goal[] {
  const worst = (of: (s: Seen) => number) => Math.max(...seen.map(of));
  const middle = (of: (s: Seen) => number) => median(seen.map(of)) / 1000;
  const bytes = (id: string, what: string, value: number, gate: number): Goal => ({
    ...{ id, what, value, gate, better: 'less', unit: 'kB', counted: true },
  });
  const seconds = (what: string, value: number): Goal => ({
    ...{ id: 'F5', what, value, gate: 1, better: 'less', unit: 's' },
  });
  return [
    bytes('F1', 'first screen of the phone, gz', firstScreen('judge').bytes / 1000, 90),
    bytes('F1', 'the whole app, what is rare included, gz', wholeApp('judge') / 1000, 90),
    bytes('F1', 'first visit as it came over the wire, headers too', worst((s) => s.firstBytes) / 1000, 90),
    bytes('F4', 'later visits, of the app’s own files', worst((s) => s.laterBytes) / 1000, 0),
    seconds(
      'first visit until one can sign in, processor slowed 4 times',
      middle((s) => s.first),
    ),
    seconds(
      'later visit until a group can be tapped, slowed 4 times',
      middle((s) => s.later),
    ),
    seconds(
      'the same without a network',
      middle((s) => s.offline),
    ),
  ];
}
