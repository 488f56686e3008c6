import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { digest } from '@xinglou/proof';
import { password } from '../product.ts';

/** What a phone was told was received: the ledger, kept outside everything that is killed. */
export interface Receipt {
  readonly id: string;
  readonly digest: string;
  readonly visitId: string;
}

export interface Visit {
  readonly id: string;
  readonly judges: readonly string[];
  readonly notApplicable: readonly string[];
}
export interface Standard {
  readonly version: string;
  readonly dimensions: readonly { readonly items: readonly { readonly key: string; readonly max: number }[] }[];
}

export async function signIn(url: string, username: string): Promise<string> {
  const reply = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!reply.ok) throw new Error(`${username}: ${reply.status} ${await reply.text()}`);
  return reply.headers.get('set-cookie')?.split(';')[0] ?? '';
}

export async function read<T>(url: string, cookie: string, path: string): Promise<T> {
  const reply = await fetch(url + path, { headers: { cookie } });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

/** A judge's phone at one visit: writes sheet after sheet, each correcting the one before, and sends each until it is received. */
export class Phone {
  readonly ledger: Receipt[] = [];
  /** Answers that a phone must not get for a write that is in order. */
  readonly refused: string[] = [];
  #last: string | undefined;
  readonly #address: () => string;
  readonly #cookie: string;
  readonly #visit: Visit;
  readonly #standard: Standard;

  constructor(address: () => string, cookie: string, visit: Visit, standard: Standard) {
    this.#address = address;
    this.#cookie = cookie;
    this.#visit = visit;
    this.#standard = standard;
  }

  /** One sheet, from its first sending to its receipt. */
  async score(mark: string): Promise<Receipt> {
    const id = randomUUID();
    const items = this.#standard.dimensions.flatMap((d) => d.items);
    const body = {
      visitId: this.#visit.id,
      standardVersion: this.#standard.version,
      items: items.map(({ key, max }) =>
        this.#visit.notApplicable.includes(key)
          ? { item: key, points: null, why: 'notApplicable' as const }
          : { item: key, points: this.ledger.length % (max + 1) },
      ),
      note: `第${this.ledger.length}份 ${mark}`,
      startedAt: '2019-11-05T01:00:00Z',
      finishedAt: '2019-11-05T01:20:00Z',
      ...(this.#last ? { supersedes: this.#last, reason: '更正' } : {}),
    };
    const answer = await this.#untilReceived(`/api/score-sheets/${id}`, JSON.stringify(body));
    const receipt = { id, digest: answer.digest, visitId: this.#visit.id };
    if (answer.digest !== digest(body)) this.refused.push(`${id}: another digest than that of what was sent`);
    this.#last = id;
    this.ledger.push(receipt);
    return receipt;
  }

  async #untilReceived(path: string, body: string): Promise<{ digest: string }> {
    for (let tries = 0; tries < 3000; tries += 1) {
      const reply = await fetch(this.#address() + path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', cookie: this.#cookie },
        body,
      }).catch(() => null);
      if (reply?.ok) {
        const answer = await reply.json().catch(() => null); // the connection broke in the middle of the answer
        if (answer) return answer as { digest: string };
      } else if (reply && reply.status !== 503)
        this.refused.push(`${reply.status} ${await reply.text().catch(() => '')}`);
      await pause(100);
    }
    throw new Error('a sheet was never received');
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Visits of this judge that have no sheet of theirs, and the standard: what a phone has in the morning. */
export async function morning(url: string, cookie: string): Promise<{ visits: Visit[]; standard: Standard }> {
  const standard = await read<Standard>(url, cookie, '/api/cycles/2019/standard');
  const { items } = await read<{ items: (Visit & { mine: string | null; status: string; training: boolean })[] }>(
    url,
    cookie,
    '/api/cycles/2019/visits?limit=200',
  );
  return { standard, visits: items.filter((v) => v.mine === null && v.status === 'planned' && !v.training) };
}
