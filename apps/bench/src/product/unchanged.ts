import type { Goal } from '../goal.ts';
import { median } from '../statistics.ts';
import { type ReadName, type Scene, reads } from './scene.ts';

const names = ['the office’s board of 200 visits with progress', 'notice'] as const satisfies readonly ReadName[];

/** R2: what it costs to be told that nothing has changed, beside the whole answer, in pairs, and beside all the sheets that were sent before. */
export async function unchanged(scene: Scene, rounds: number): Promise<Goal[]> {
  const goals: Goal[] = [];
  for (const name of names) {
    const tag = await tagOf(scene, name);
    const cpu = async (status: string, more: { tag?: string }) => {
      await scene.read(scene.product, name, { count: 10, ...more });
      const sent = await scene.place.cost(scene.product, () =>
        scene.read(scene.product, name, { count: 100, ...more }),
      );
      if (sent.statuses[status] !== sent.done) throw new Error(`${name}: ${JSON.stringify(sent.statuses)}`);
      return (sent.serverMs + sent.postgresMs) / sent.done;
    };
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const whole = await cpu('200', {});
      ratios.push((await cpu('304', { tag })) / whole);
    }
    const what = `${name}: CPU of 304 / of the whole answer`;
    goals.push({ id: 'R2', what, value: median(ratios), gate: 0.3, stretch: 0.1, better: 'less', unit: '×' });
  }
  return goals;
}

async function tagOf(scene: Scene, name: ReadName): Promise<string> {
  const { path, who } = reads[name];
  const person = who === 'judge' ? scene.seeded.judges[0] : scene.seeded[who];
  const reply = await fetch(`http://127.0.0.1:${scene.product.port}${path}`, {
    headers: { cookie: `xl_s=${person?.token}` },
  });
  await reply.arrayBuffer();
  const tag = reply.headers.get('etag');
  if (!tag) throw new Error(`${path} has no ETag`);
  return tag;
}
