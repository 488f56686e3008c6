import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RouteData, everyRoute, routes } from '@xinglou/contract';
import type { Rows } from '../platform/testing/index.ts';
import { plain } from './plain.ts';
import { type Line, canary } from './walk.ts';
import { type World, inspectors, world } from './world.ts';

/**
 * Two worlds that differ only in who wrote which note (RELIABILITY.md §2.5): every person asks every route of the contract, and every
 * byte outside the vault must be equal. What each inspector carries is looked for in all of it (§2.4). A new route is asked by itself;
 * one whose path names rows that nobody has told of here fails.
 */
/** Where accounts are the subject: there, and nowhere else, stands that there is such an inspector. */
const ofAccounts = new Set<RouteData>([
  routes.listAccounts,
  routes.createAccount,
  routes.changeAccount,
  routes.listPhones,
  routes.issueEnrolments,
  routes.whoAmI,
]);
const tables = (rows: Rows): string[] =>
  [...rows].map(
    ([table, lines]) =>
      `${table}\n${lines
        .map((line) => plain(line))
        .sort()
        .join('\n')}`,
  );
const logged = (lines: readonly string[]): string[] => lines.map((line) => plain(line).replace(/"ms":\d+/, '"ms":0'));
const counted = (metrics: string): string[] =>
  metrics.split('\n').filter((line) => /^xinglou_http_request_seconds_count/.test(line));
const said = (lines: readonly Line[]): string[] => lines.map((l) => `${l.viewer} ${l.said}`);

let one: World;
let other: World;
beforeAll(async () => {
  one = await world((note) => inspectors[note % 5] ?? '');
  other = await world((note) => inspectors[(note * 2 + 3) % 5] ?? '');
}, 300_000);

describe('two worlds that differ only in who wrote which note', () => {
  it('ask every route of the contract', () => {
    expect(everyRoute.filter(([, r]) => !one.asked.has(r)).map(([name]) => name)).toEqual([]);
  });
  it('answer every person on every route with the same bytes, headers and statuses', () => {
    const different = said(one.lines).flatMap((line, i) =>
      line === said(other.lines)[i] ? [] : [[line, said(other.lines)[i]]],
    );
    expect(different.slice(0, 3)).toEqual([]);
    expect(one.lines.length).toBeGreaterThan(1000);
  });
  it('hold the same rows for the api’s own role, and in a backup outside the vault', () => {
    expect(tables(other.rows)).toEqual(tables(one.rows));
    expect(tables(other.backup)).toEqual(tables(one.backup));
  });
  it('write the same log and count the same', () => {
    expect(logged(other.log)).toEqual(logged(one.log));
    expect(counted(other.metrics)).toEqual(counted(one.metrics));
  });
  it('carry nowhere what an inspector’s phone says of itself, nor who there is, but where accounts are the subject', () => {
    const { lines, rows, backup, log, metrics, secrets } = one;
    const everything = [
      ...lines.filter((l) => !ofAccounts.has(l.route)).map((l) => l.said),
      ...tables(new Map([...rows, ...backup].filter(([table]) => table !== 'account'))),
      ...log,
      metrics,
    ];
    for (const word of [...secrets, ...Object.values(canary)])
      expect([word, everything.filter((text) => text.includes(word)).map((text) => text.slice(0, 200))]).toEqual([
        word,
        [],
      ]);
    for (const word of Object.values(canary))
      expect([word, lines.filter((l) => l.said.includes(word)).map((l) => l.said.slice(0, 200))]).toEqual([word, []]);
  });
  it('tell no hour of a note, of what was found or of its photos', () => {
    const ofNotes = one.lines.filter(
      (l) => l.status < 300 && /inspection|finding|rectification|photos|\/leader\/|\/public\//.test(l.route.path),
    );
    expect(ofNotes.length).toBeGreaterThan(50);
    expect(ofNotes.filter((l) => /<instant>|<time>/.test(l.said)).map((l) => l.said.slice(-300))).toEqual([]);
    const tablesOfNotes = /^(inspection|finding|photo|inspector)/;
    const rows = tables(new Map([...one.rows].filter(([table]) => tablesOfNotes.test(table))));
    expect(rows.length).toBeGreaterThan(6);
    expect(rows.filter((text) => /<instant>|<time>/.test(text))).toEqual([]);
  });
  it('tell nobody but the office of a photo that it did not share, on any route', () => {
    const told = one.lines.filter((l) => l.said.includes(one.unshared)).map((l) => l.viewer);
    expect([...new Set(told)]).toEqual(['office']);
  });
  it('refuse every filter that is not of the route, whoever asks', () => {
    const wrong = one.lines.filter(
      (l) => l.said.includes('?author=x') && !/\n(400|401|403|404|409|410)\n/.test(l.said),
    );
    expect(wrong.map((l) => l.said.slice(0, 300))).toEqual([]);
    const answered = one.lines.filter((l) => l.said.includes('?author=x') && l.said.includes('unknown-filter'));
    expect(answered.length).toBeGreaterThan(200);
  });
  it('would be told apart by a leaking view, answer or line of the log', () => {
    expect(tables(other.leaks.rows)).not.toEqual(tables(one.leaks.rows));
    expect(said(other.leaks.lines)).not.toEqual(said(one.leaks.lines));
    expect(logged(other.leaks.log)).not.toEqual(logged(one.leaks.log));
  });
});
