import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../table.ts';
import type { Scene } from './scene.ts';

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string; readonly functionName: string };
  }[];
  readonly samples: readonly number[];
}

/** Where the product's time goes while sheets are written: V8's own profiler, summed by who wrote the code. */
export async function profile(scene: Scene): Promise<void> {
  const folder = join(scene.place.folder, 'profile');
  const server = await scene.place.product(['--cpu-prof', `--cpu-prof-dir=${folder}`]);
  await scene.sheets(server, { salt: 'profile', from: 500_000, count: 2000 });
  await server.stop();
  const [file] = readdirSync(folder);
  const { nodes, samples } = JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')) as Profile;
  const owner = new Map(nodes.map((n) => [n.id, ownerOf(n.callFrame.url, n.callFrame.functionName)]));
  const shares = new Map<string, number>();
  for (const id of samples) shares.set(owner.get(id) ?? '?', (shares.get(owner.get(id) ?? '?') ?? 0) + 1);
  shares.delete('waiting');
  const all = [...shares.values()].reduce((sum, n) => sum + n, 0);
  const rows = [...shares].sort((a, b) => b[1] - a[1]).slice(0, 14);
  console.log('\nWhere the server’s time goes, start included:\n');
  console.log(
    table(
      ['code', 'share'],
      rows.map(([who, n]) => [who, `${((100 * n) / all).toFixed(1)} %`]),
    ),
  );
}

function ownerOf(url: string, name: string): string {
  if (name === '(idle)' || name === '(program)') return 'waiting';
  if (name === '(garbage collector)') return name;
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  if (inPackage) return inPackage[1] ?? '?';
  const ours = /(apps\/api|libs\/[^/]+)\/dist\/([^/]+)/.exec(url);
  if (ours) return `${ours[1]} ${ours[2]}`;
  return url.startsWith('node:') || url === '' ? 'Node' : url;
}
