import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from './place.ts';

/** A statement as PostgreSQL was asked it, from its log. */
export interface Statement {
  readonly name: string | null;
  readonly text: string;
  readonly values: readonly (string | null)[];
}
export const isFrame = ({ text }: Statement): boolean => /^(begin|start transaction|commit|rollback)\b/i.test(text);

/**
 * The statements of the one request that `work` makes: those of the connection that asked who it is. On a machine that is busy the
 * backends may hear late of what is to be logged; then it is asked again.
 */
export async function statementsOf(place: Place, work: (attempt: number) => Promise<unknown>): Promise<Statement[]> {
  for (let attempt = 0; attempt < 6; attempt++) {
    const found = await heard(place, () => work(attempt), 300 * (attempt + 1));
    if (found.some((s) => /from begin_\w+\(/.test(s.text)) && found.some((s) => /^commit/i.test(s.text))) return found;
  }
  throw new Error('PostgreSQL did not log the statements of a request');
}

async function heard(place: Place, work: () => Promise<unknown>, patience: number): Promise<Statement[]> {
  const log = async (which: 'all' | 'none') => {
    await place.owner.query(`alter system set log_statement = '${which}'`);
    await place.owner.query('select pg_reload_conf()');
    await pause(patience);
  };
  await log('all');
  const from = statSync(place.log).size;
  await work();
  await pause(50);
  const text = readFileSync(place.log).subarray(from).toString();
  await log('none');
  const heads = [...text.matchAll(/^xl (\d+) (\S+) (\w+): {2}/gm)];
  const entries = heads.map((head, i) => ({
    pid: head[1] ?? '',
    user: head[2] ?? '',
    kind: head[3] ?? '',
    said: text
      .slice(head.index + head[0].length, heads[i + 1]?.index ?? text.length)
      .replace(/\n\t/g, '\n')
      .trim(),
  }));
  const asked = entries.filter((e) => e.user === 'xl_app');
  const pid = asked.find((e) => /from begin_\w+\(/.test(e.said))?.pid;
  const mine = asked.filter((e) => e.pid === pid);
  const said = mine.flatMap((entry, i): Statement[] => {
    const found = /^(?:statement|execute ([^:]*)): ([\s\S]*)$/.exec(entry.said);
    if (entry.kind !== 'LOG' || !found) return [];
    const detail = mine[i + 1]?.kind === 'DETAIL' ? (mine[i + 1]?.said ?? '') : '';
    const values = [...detail.matchAll(/\$\d+ = (NULL|'((?:[^']|'')*)')/g)].map((v) =>
      v[1] === 'NULL' ? null : (v[2] ?? '').replaceAll("''", "'"),
    );
    const name = found[1] && found[1] !== '<unnamed>' ? found[1] : null;
    return [{ name, text: found[2] ?? '', values }];
  });
  // The same connection may have served others before and after: one transaction, from its BEGIN to its COMMIT.
  const first = said.findIndex((s) => /from begin_\w+\(/.test(s.text));
  const end = said.findIndex((s, i) => i > first && /^commit/i.test(s.text));
  const begin = said.findLastIndex((s, i) => i < first && /^(begin|start transaction)\b/i.test(s.text));
  return said.slice(Math.max(0, begin), end + 1);
}
