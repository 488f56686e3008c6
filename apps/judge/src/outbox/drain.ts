import { type Client, NoAnswer, ProblemError } from '@xinglou/client';
import { type ProblemBody, routes } from '@xinglou/contract';
import { itemsOf, putItem, removeItem } from './db.ts';
import { type Answered, type OutboxItem, next } from './item.ts';

export interface Drained {
  readonly paused: 'sign-in' | 'network' | null;
  /** Seconds that the api wants to be left alone for. */
  readonly asked?: number;
}

/** Sends what is sealed, one after the other, photos last: no sheet waits behind a picture. One that has to wait does not hold up the rest; stops at the first pause. Only one drain runs at a time. */
export function makeDrain(client: Client, now: () => Date): (owner: string) => Promise<Drained> {
  let running: Promise<Drained> | null = null;
  const work = async (owner: string): Promise<Drained> => {
    const waiting = (await itemsOf(owner)).filter((i) => i.state === 'sealed');
    const order = [...waiting.filter((i) => i.kind !== 'photo'), ...waiting.filter((i) => i.kind === 'photo')];
    let held = false;
    for (const item of order) {
      const answer = await send(client, item, now());
      const step = next(item, answer);
      if (step.kind === 'pause')
        return { paused: step.why, ...(answer.kind === 'problem' && answer.after ? { asked: answer.after } : {}) };
      if (step.kind === 'wait') held = true;
      else if (step.kind === 'forget') await removeItem(item.id);
      else await putItem(step.item);
    }
    return { paused: held ? 'network' : null };
  };
  return (owner) => (running ??= work(owner).finally(() => (running = null)));
}

async function send(client: Client, item: OutboxItem, now: Date): Promise<Answered> {
  try {
    return { kind: 'ok', body: await put(client, item, now) };
  } catch (error) {
    if (error instanceof ProblemError)
      return { kind: 'problem', problem: error.problem satisfies ProblemBody, after: error.retryAfter };
    if (error instanceof NoAnswer) return { kind: 'none' };
    throw error;
  }
}

/** Each under the id that this phone made: sent again, it is answered the same. */
function put(client: Client, item: OutboxItem, now: Date): Promise<unknown> {
  const params = { id: item.id };
  switch (item.kind) {
    case 'sheet':
      return client.call(routes.submitScoreSheet, {
        params,
        body: item.body,
        headers: { 'x-sent-at': now.toISOString() },
      });
    case 'note':
      return client.call(routes.putInspectionNote, { params, body: item.body });
    case 'declaration':
      return client.call(routes.declareConflict, { params, body: item.body });
    case 'checks':
      return client.call(routes.putRectificationChecks, { params, body: item.body });
    case 'carried':
      return client.call(routes.submitSealedSheet, { params, body: { device: item.device, sealed: item.sealed } });
    case 'photo':
      return client.call(routes.putPhoto, {
        params: { sha256: item.id },
        raw: new Blob([item.bytes], { type: 'image/jpeg' }),
      });
  }
}
