import { type Client, ProblemError } from '@xinglou/client';
import { routes } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import { type Handed, type Store, handedOf, saveHanded } from './store.ts';

/** `done`: nothing waits; `signIn`: the session is over; `later`: no answer, or the api asks to wait. */
export type Outcome = 'done' | 'signIn' | 'later';

/**
 * Sends what this judge handed in, one after another, as often as it takes: the id was made on the phone, so the same sheet twice
 * is one sheet. A refusal is kept beside the sheet, which stays; another judge's sheets on this phone are not touched.
 */
export async function sendWaiting(store: Store, client: Client, username: string): Promise<Outcome> {
  const waiting = (await handedOf(store, username)).filter((h) => h.state === 'waiting');
  let outcome: Outcome = 'done';
  for (const handed of inOrder(waiting)) {
    try {
      const receipt = await client.call(routes.submitScoreSheet, {
        params: { id: handed.id },
        body: handed.body,
        headers: { 'x-sent-at': new Date().toISOString() },
      });
      await saveHanded(store, { ...handed, state: 'sent', receipt, verified: receipt.digest === digest(handed.body) });
    } catch (error) {
      if (!(error instanceof ProblemError)) return 'later';
      const { status, code, detail, support } = error.problem;
      if (status === 401) return 'signIn';
      if (status === 429 || status >= 500) return 'later';
      if (code === 'predecessor-missing') outcome = 'later';
      else await saveHanded(store, { ...handed, state: 'refused', problem: { code, detail, support } });
    }
  }
  return outcome;
}

/** A correction after the sheet that it corrects. */
function inOrder(waiting: readonly Handed[]): Handed[] {
  const ids = new Set(waiting.map((h) => h.id));
  const after = (h: Handed) => (h.body.supersedes !== undefined && ids.has(h.body.supersedes) ? 1 : 0);
  return [...waiting].sort((a, b) => after(a) - after(b) || (a.body.finishedAt < b.body.finishedAt ? -1 : 1));
}
