import { hash } from '@node-rs/argon2';
import type { Goal } from '../goal.ts';
import type { Scene } from './scene.ts';

const tries = 5;

/** A5: an unknown name is the same work as a wrong password, so that the time of the answer tells no account; without the hash it would be 1 away. */
export async function signIns(scene: Scene): Promise<Goal> {
  const { place, product, seeded } = scene;
  const stored = await hash('石门二路的一棵香樟树', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const { rows } = await place.owner.query<{ username: string }>(
    'update account set password_hash = $1 where id = any ($2) returning username',
    [stored, seeded.judges.map((judge) => judge.account)],
  );
  const cpu = async (nameOf: (username: string) => string) => {
    const cost = await place.cost(product, async () => {
      for (const { username } of rows) await refused(product.port, nameOf(username));
      return {};
    });
    return cost.serverMs + cost.postgresMs;
  };
  await refused(product.port, 'warm-up');
  let [unknown, wrong] = [0, 0];
  for (let n = 0; n < tries; n++) {
    unknown += await cpu((username) => `no-${username}`);
    wrong += await cpu((username) => username);
  }
  const what = 'sign-in: CPU for an unknown name / for a wrong password, away from 1';
  return { id: 'A5', what, value: Math.abs(unknown / wrong - 1), gate: 0.25, stretch: 0.05, better: 'less', unit: '×' };
}

async function refused(port: number, username: string): Promise<void> {
  const reply = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: '不是这个' }),
  });
  await reply.arrayBuffer();
  if (reply.status !== 401) throw new Error(`a wrong sign-in was answered ${reply.status}`);
}
