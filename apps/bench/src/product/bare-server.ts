// node:http and pg, nothing else: the limit with one statement, the equal-duty limit with the product's own statements in their
// transaction, and the product's reads as SQL through the bare driver.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import type { Person } from './seed.ts';
import type { Statement } from './statements.ts';

export interface BareConfig {
  readonly url: string;
  readonly people: readonly Person[];
  readonly write: readonly Statement[];
  readonly reads: Readonly<Record<string, readonly Statement[]>>;
}
const { url, people, write, reads } = JSON.parse(process.argv[2] ?? '') as BareConfig;
const pool = new pg.Pool({ connectionString: url, max: 10 });
const byToken = new Map(people.flatMap((p) => p.tokens.map((token) => [token, p] as const)));
const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Statements with `{name}` for what differs from request to request. */
async function run(
  statements: readonly Statement[],
  words: Readonly<Record<string, string | null>>,
): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    let rows: unknown[] = [];
    for (const [i, { name, text, values }] of statements.entries()) {
      const filled = values.map((v) => (v !== null && v in words ? (words[v] ?? null) : v));
      const result = await client.query({
        text,
        values: filled,
        ...(name ? { name } : { name: `s${i} ${hash(text).slice(0, 20)}` }),
      });
      // Else the base of a comparison would be fast because it writes nothing.
      if (name === 'sheet_insert' && result.rows.length === 0) throw new Error('nothing was inserted');
      if (result.rows.length > 0) rows = result.rows;
    }
    return rows;
  } finally {
    client.release();
  }
}

createServer((request, answer) => {
  const token = /xl_s=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const person = byToken.get(token);
  const words = {
    '{token}': `\\x${hash(token)}`,
    '{judge}': person?.judge ?? null,
    '{account}': person?.account ?? null,
  };
  const end = (status: number, body: unknown) => {
    answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  void (async () => {
    const path = request.url ?? '';
    if (path === '/ready') return end(200, {});
    if (request.method === 'GET') return end(200, await run(reads[path] ?? [], words));
    const bytes = await buffer(request);
    const sheet = JSON.parse(bytes.toString()) as { visitId: string; items: { points: number }[] };
    const points = `{${sheet.items.map((i) => i.points).join()}}`;
    const own = {
      ...words,
      '{id}': path.slice(path.lastIndexOf('/') + 1),
      '{visit}': sheet.visitId,
      '{points}': points,
    };
    return end(201, await run(write, { ...own, '{digest}': hash(bytes) }));
  })().catch(() => end(500, {}));
}).listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
