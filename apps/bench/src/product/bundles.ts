import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Goal } from '../goal.ts';
import { root } from './place.ts';

/** gzip -9 bytes of an app's first screen: its page and everything that it and its modules load before they run. */
export function firstScreen(app: string): { bytes: number; files: string[] } {
  const dist = join(root, 'apps', app, 'dist');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const linked = [...page.matchAll(/<(script|link)\b[^>]*?(?:src|href)="([^"]+)"[^>]*>/g)]
    .filter(([tag, kind]) => kind === 'script' || /rel="(stylesheet|modulepreload)"/.test(tag))
    .map((m) => join(dist, (m[2] ?? '').replace(/^\/(?:judge\/|notice\/)?/, '')));
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!file.endsWith('.js')) return;
    const code = readFileSync(file, 'utf8');
    for (const [, path] of code.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]+?from\s*)?["'](\.[^"']+)["']/g,
    ))
      visit(join(dirname(file), path ?? ''));
  };
  linked.forEach(visit);
  const bytes = [Buffer.from(page), ...[...seen].map((f) => readFileSync(f))].reduce(
    (sum, b) => sum + gzipSync(b, { level: 9 }).length,
    0,
  );
  return { bytes, files: [...seen] };
}

/** gzip -9 bytes of all pages, scripts and styles of an app, also of what is loaded only when it is needed. */
export function wholeApp(app: string): number {
  const dist = join(root, 'apps', app, 'dist');
  return (readdirSync(dist, { recursive: true }) as string[])
    .filter((file) => /\.(js|css|html)$/.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
}

export function bundles(): Goal[] {
  const goal = (id: string, what: string, app: string, gate: number, stretch: number): Goal => ({
    ...{ id, what, value: firstScreen(app).bytes / 1000, gate, stretch, better: 'less', unit: 'kB gz', counted: true },
  });
  const charts = firstScreen('dashboard').files.filter((file) =>
    /recharts|CartesianGrid/.test(readFileSync(file, 'utf8')),
  );
  return [
    goal('F1', 'the phone’s first visit', 'judge', 90, 45),
    goal('F2', 'the dashboard’s first screen', 'dashboard', 250, 180),
    {
      id: 'F2',
      what: 'files of it that carry the charts',
      value: charts.length,
      gate: 0,
      better: 'less',
      counted: true,
    },
    goal('F3', 'the notice', 'notice', 120, 90),
  ];
}
