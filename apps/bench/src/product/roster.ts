import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import type { Goal } from '../goal.ts';
import { rssMb, peakMb } from './processes.ts';
import type { Scene } from './scene.ts';

const size = 5000;

/** I1: a roster of 5,000 rows as one .xlsx, from the last byte sent to the answer that it is written. */
export async function rosterImport(scene: Scene): Promise<Goal[]> {
  const head = ['居民区', '小区', '楼组名称', '地址', '户数', '楼层数', '楼组长', '联系电话'];
  const rows = Array.from({ length: size }, (_, n) => [
    ...[`居民区${1 + (n % 11)}`, `测试${1 + (n % 40)}村`, `${n + 1}号楼组`, `测试路${n + 1}号`],
    ...[24, 6, `测试楼组长${n + 1}`, String(13_000_000_000 + n)],
  ]);
  const { pid, port } = scene.product;
  const send = async (name: string, dryRun: boolean) => {
    const file = await writeXlsx({ sheets: [{ name, rows: [head, ...rows.map((r) => r.with(1, name))] }] });
    const body = new FormData();
    body.append('file', new Blob([Buffer.from(file)]), 'roster.xlsx');
    const start = performance.now();
    const reply = await fetch(`http://127.0.0.1:${port}/api/roster-imports?dryRun=${dryRun}`, {
      method: 'POST',
      headers: { cookie: `xl_s=${scene.seeded.office.token}` },
      body,
    });
    const { counts } = (await reply.json()) as { counts?: { new: number } };
    if (counts?.new !== size) throw new Error(`the roster was answered ${reply.status} ${JSON.stringify(counts)}`);
    return (performance.now() - start) / 1000;
  };
  await send('预热小区', true);
  const before = rssMb(pid);
  writeFileSync(`/proc/${pid}/clear_refs`, '5'); // the peak is counted from here on
  const seconds = await send('新小区', false);
  const what = `a roster of ${size} rows: read, checked, written`;
  return [
    { id: 'I1', what, value: seconds, gate: 1, stretch: 0.4, better: 'less', unit: 's' },
    { id: 'I1', what: 'memory at its peak', value: peakMb(pid) - before, gate: 60, better: 'less', unit: 'MB' },
  ];
}
