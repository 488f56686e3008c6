// Sends what stdin asks for over keep-alive connections and prints what came of it: one process, the same for every contender.
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Job, Sent } from './job.ts';

const job = JSON.parse(await text(process.stdin)) as Job;
const agent = new Agent({ keepAlive: true, maxSockets: job.connections });
const idOf = (n: number): string => {
  const hex = createHash('md5').update(`${job.salt} ${n}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

function call(n: number): Promise<number> {
  const judge = job.tokens[n % job.tokens.length] ?? '';
  const body = job.visits ? bodyOf(n) : undefined;
  const path = body === undefined ? (job.path ?? '/') : `/api/score-sheets/${idOf(n)}`;
  const headers = {
    cookie: `xl_s=${judge}`,
    ...(job.tag ? { 'if-none-match': job.tag } : {}),
    ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
  };
  return new Promise((done) => {
    const sent = request(
      { agent, host: '127.0.0.1', port: job.port, path, method: body ? 'PUT' : 'GET', headers },
      (answer) => {
        answer.resume();
        answer.once('end', () => done(answer.statusCode ?? 0));
      },
    );
    sent.once('error', () => done(0));
    if (!job.abort) sent.end(body);
    else {
      sent.write((body ?? '').slice(0, 300));
      setTimeout(() => sent.destroy(), 5);
    }
  });
}

function bodyOf(n: number): string {
  const visits = job.visits ?? [];
  const visitId = visits[Math.floor(n / job.tokens.length) % visits.length];
  return JSON.stringify({ visitId, ...job.sheet });
}

const latencies: number[] = [];
const statuses: Record<string, number> = {};
let next = job.from;
const until = job.count === undefined ? Number.POSITIVE_INFINITY : job.from + job.count;
const start = performance.now();
const end = job.seconds === undefined ? Number.POSITIVE_INFINITY : start + 1000 * job.seconds;
await Promise.all(
  Array.from({ length: job.connections }, async () => {
    while (next < until && performance.now() < end) {
      const n = next++;
      const from = performance.now();
      const status = await call(n);
      latencies.push(performance.now() - from);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  }),
);
const seconds = (performance.now() - start) / 1000;
latencies.sort((a, b) => a - b);
const at = (share: number) =>
  latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? Number.NaN;
const sent: Sent = { done: latencies.length, next, seconds, statuses, p50: at(0.5), p99: at(0.99) };
process.stdout.write(JSON.stringify(sent));
agent.destroy();
