import { reckon, severityFit } from '@xinglou/domain';
import { type Goal, report } from '../goal.ts';
import { Place } from '../product/place.ts';
import { Scene } from '../product/scene.ts';
import { denseFit } from './dense.ts';
import { fromDatabase } from './from-database.ts';
import { cheapest, spent } from './processor-time.ts';
import { evidenceOf, rowsOf, standard, subdistrict } from './subdistrict.ts';

const lambda = { team: 16 / 9, judge: 1, visit: 4 };
const weights = standard.dimensions.map((d) => d.weight);
const cityOf = 213;

/** `npm run bench -- reckoning`: one subdistrict beside a plain dense solve, a city of them, how the cost grows, and from the database. */
export async function reckoning(): Promise<boolean> {
  const evidence = evidenceOf(subdistrict, 1);
  const rows = rowsOf(evidence);
  const fit = severityFit(rows, weights, lambda, 7.5);
  const fitMs = cheapest(60, () => severityFit(rows, weights, lambda, 7.5));
  const wholeMs = cheapest(60, () => reckon(evidence));

  const weightOf = new Map(fit.weights.map((w) => [w.id, w.weight]));
  const final = rows.map((r) => weightOf.get(r.id) ?? 1);
  const dense = denseFit(rows, final, lambda);
  const denseMs = cheapest(3, () => denseFit(rows, final, lambda));
  const apart = Math.max(
    ...fit.groups.map((g) =>
      Math.max(...g.means.map((mean, d) => Math.abs(mean - (dense.means.get(g.id)?.[d] ?? Number.NaN)))),
    ),
    ...fit.groups.map((g) => Math.abs(g.variance - (dense.variances.get(g.id) ?? Number.NaN))),
  );

  const city = wholeCity();
  const tenfold = rowsOf(evidenceOf({ groups: 3000, visits: 4000, judges: 20 }, 2));
  const one = cheapest(20, () => severityFit(rows, weights, lambda, Infinity));
  const ten = cheapest(8, () => severityFit(tenfold, weights, lambda, Infinity));

  const { groups, visits, judges } = subdistrict;
  console.log(
    `A subdistrict: ${groups} groups, ${visits} visits, ${judges} judges, 6 dimensions; ${fit.rounds} rounds of weights.`,
  );
  console.log('Processor time of one process, collection of garbage included.\n');
  const goals: Goal[] = [
    { id: '7a', what: 'the fit with standard errors, warm', value: fitMs, gate: 10, better: 'less', unit: 'ms' },
    {
      id: '7b',
      what: 'the whole reckoning from evidence to stars',
      value: wholeMs,
      gate: 20,
      stretch: 10,
      better: 'less',
      unit: 'ms',
    },
    {
      id: '7c',
      what: 'a plain dense solve without those rounds / the fit',
      value: denseMs / fitMs,
      gate: 10,
      better: 'more',
      unit: '×',
    },
    {
      id: '7d',
      what: 'largest difference from the dense solve',
      value: apart,
      gate: 1e-8,
      better: 'less',
      unit: 'points',
    },
    {
      id: '7e',
      what: `${cityOf} subdistricts reckoned one after another`,
      value: city.ms / 1000,
      gate: 3,
      better: 'less',
      unit: 's',
    },
    { id: '7f', what: 'peak heap meanwhile', value: city.heap / 2 ** 20, gate: 200, better: 'less', unit: 'MB' },
    {
      id: '7g',
      what: 'growth with ten times the sheets (1 is linear)',
      value: Math.log10(ten / one),
      gate: 1.15,
      better: 'less',
    },
  ];
  goals.push(...(await overTheDatabase()));
  return report(goals);
}

async function overTheDatabase(): Promise<Goal[]> {
  const place = await Place.make();
  try {
    return await fromDatabase(await Scene.make(place, subdistrict.groups, 1));
  } finally {
    await place.remove();
  }
}

/** The time of the reckonings alone; evidence is made in between, as it would be read. */
function wholeCity(): { ms: number; heap: number } {
  let [ms, heap] = [0, 0];
  for (let i = 0; i < cityOf; i++) {
    const evidence = evidenceOf(subdistrict, 1000 + i);
    const from = spent();
    reckon(evidence);
    ms += spent() - from;
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  return { ms, heap };
}
