import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type Evidence, reckon } from '@xinglou/domain';
import { canonicalJson, proven } from '@xinglou/proof';
import type { Goal } from '../goal.ts';
import { table } from '../table.ts';
import { closingYear } from './closing-year.ts';
import type { Scene } from '../product/scene.ts';
import { statementsOf } from '../product/statements.ts';
import { cheapest } from './processor-time.ts';

const runs = 7;
const path = '/api/cycles/2017/reckonings';

/**
 * A reckoning as the office asks for it: 300 groups, 400 visits and 1,200 sheets from the tables to the frozen result. Each time
 * with another constant in the policy, since the same evidence is answered with what stands. Then the same work in parts.
 */
export async function fromDatabase(scene: Scene): Promise<Goal[]> {
  const { place, product, seeded } = scene;
  const { groups, sub } = seeded;
  const judges = seeded.judges.flatMap((j) => j.judge ?? []);
  const { cycle, policy } = await closingYear(place.owner, sub, groups, judges);
  let number = 1;
  const changed = () =>
    place.owner.query(
      'insert into star_policy (subdistrict_id, cycle_id, number, version, body) values ($1, $2, $3::int, $3::int::text, $4)',
      [sub, cycle, ++number, { ...policy, z: 0.67 + number / 1000 }],
    );
  const ask = async (method: string, at: string) => {
    const answer = await fetch(`http://127.0.0.1:${product.port}${at}`, {
      method,
      headers: { cookie: `xl_s=${seeded.office.token}` },
    });
    if (!answer.ok) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as { id: string };
  };
  let id = '';
  const again = async () => {
    await changed();
    ({ id } = await ask('POST', path));
    return {};
  };
  await again();
  await again();
  const { serverMs, postgresMs } = await place.cost(product, async () => {
    for (let run = 0; run < runs; run++) await again();
    return {};
  });
  await changed();
  const said = await durations(scene, () => ask('POST', path));
  const statements = await statementsOf(place, again);
  const questions = statements.filter((s) => reads(s.text)).length - 1; // one asks who it is
  const evidence = (await ask('GET', `${path}/${id}/evidence`)) as unknown as Evidence;

  const [server, postgres] = [serverMs / runs, postgresMs / runs];
  const pure = cheapest(20, () => reckon(evidence));
  const digests = cheapest(20, () => proven(evidence)) - pure;
  const frozen = proven(evidence);
  const writing = cheapest(20, () => [canonicalJson(evidence), canonicalJson(frozen)]);
  const reading = (postgres * said.reading) / (said.reading + said.writing);
  const share = (ms: number) => [`${ms.toFixed(1)} ms`, `${((100 * ms) / (server + postgres)).toFixed(0)} %`];
  console.log(
    table(
      [`a reckoning of ${evidence.groups.length} groups from ${evidence.sheets.length} sheets`, 'CPU', 'share'],
      [
        ['all, server and PostgreSQL', ...share(server + postgres)],
        [`PostgreSQL: reading, ${questions} statements`, ...share(reading)],
        ['PostgreSQL: numbers, the frozen rows, the audit row', ...share(postgres - reading)],
        ['server: evidence to stars', ...share(pure)],
        ['server: order and digests of what goes in and comes out', ...share(digests)],
        ['server: canonical JSON of both, to be kept', ...share(writing)],
        ['server: rows into evidence, the answer, the rest', ...share(server - pure - digests - writing)],
      ],
    ),
  );
  console.log('');
  return [
    {
      ...{ id: '7h', what: 'a reckoning from the database: CPU of server and PostgreSQL' },
      ...{ value: server + postgres, gate: 250, stretch: 120, better: 'less', unit: 'ms' },
    },
    {
      ...{ id: '7h', what: 'of it evidence to stars' },
      ...{ value: pure / (server + postgres), gate: 0.3, stretch: 0.15, better: 'less', unit: '×' },
    },
    {
      ...{ id: '7h', what: 'its reading: statements whatever the number of groups, besides who asks' },
      ...{ value: questions, gate: 10, better: 'less', counted: true },
    },
  ];
}

/** What PostgreSQL itself says that the statements of `work` took, in milliseconds. */
async function durations(
  { place }: Scene,
  work: () => Promise<unknown>,
): Promise<{ reading: number; writing: number }> {
  const log = async (least: number) => {
    await place.owner.query(`alter system set log_min_duration_statement = ${least}`);
    await place.owner.query('select pg_reload_conf()');
    await pause(300);
  };
  await log(0);
  const from = statSync(place.log).size;
  await work();
  await pause(100);
  const text = readFileSync(place.log).subarray(from).toString();
  await log(-1);
  const spoken = /^xl \d+ xl_app LOG: {2}duration: ([\d.]+) ms {2}\w+[^:]*: ([\s\S]*?)(?=^xl )/gm;
  const all = [...text.matchAll(spoken)].map(([, ms, said]) => ({ ms: Number(ms), reads: reads(said ?? '') }));
  const sum = (reading: boolean) => all.reduce((total, one) => total + (one.reads === reading ? one.ms : 0), 0);
  return { reading: sum(true), writing: sum(false) };
}

const reads = (text: string): boolean => /^select\b/i.test(text) && !/\b(insert|update|record|seal)/i.test(text);
