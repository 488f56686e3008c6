import { table } from '../table.ts';
import { type Design, beyond, published } from './designs.ts';
import { Season } from './season.ts';

const tolerance = 1.5;
const firstSeed = 2019;

/** In per cent, with the standard error of the mean. */
function shareOf(list: readonly number[]): { mean: number; error: number } {
  const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
  const squares = list.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean: 100 * mean, error: (100 * Math.sqrt(squares / (list.length - 1))) / Math.sqrt(list.length) };
}
const plain = (list: readonly number[]) => shareOf(list).mean.toFixed(1);
const withError = (list: readonly number[]) => {
  const { mean, error } = shareOf(list);
  return `${mean.toFixed(1)} ± ${error.toFixed(1)}`;
};

/** The same seasons for every design, so that designs are compared season by season. */
const seasonsOf = (design: Design, runs: number, areas = false): Season[] =>
  Array.from({ length: runs }, (_, i) => {
    const season = new Season(firstSeed + i, areas);
    design.play(season);
    return season;
  });

/**
 * `npm run bench -- fairness [runs]`: how many groups get the star that they deserve, by raw means, z-scores per team and rule
 * "1", under the designs that an independent simulation has published, and under better ones for the same visits.
 */
export function fairness(runs = 500): boolean {
  console.log(`Groups with the star they deserve, in per cent of 60; ${runs} seasons, seeds from ${firstSeed}\n`);
  let near = true;
  const rows = published.map((design) => {
    const seasons = seasonsOf(design, runs);
    const [raw, ours] = [seasons.map((s) => s.rightStars(s.raw())), seasons.map((s) => s.rightStars(s.ours()))];
    const apart = seasonsOf(design, runs, true);
    const [expectedRaw, expectedOurs] = design.reference ?? [0, 0];
    const off = [shareOf(raw).mean - expectedRaw, shareOf(ours).mean - expectedOurs];
    near &&= off.every((x) => Math.abs(x) <= tolerance);
    return [
      ...[design.name, `${design.visits}`, plain(raw), expectedRaw.toFixed(1)],
      ...[withError(ours), expectedOurs.toFixed(1), off.map((x) => (x < 0 ? '' : '+') + x.toFixed(1)).join(' ')],
      plain(seasons.map((s) => s.rightStars(s.standardised()))),
      ...[(s: Season) => s.standardised(), (s: Season) => s.ours()].map((t) =>
        plain(apart.map((s) => s.rightStars(t(s)))),
      ),
    ];
  });
  const head = ['design', 'visits', 'raw', 'published', 'ours', 'published', 'off by', 'z'];
  console.log(table([...head, 'z, areas differ', 'ours, areas differ'], rows));
  console.log(`\n  ${near ? '✓' : '✗'} every figure within ${tolerance} points of the published one\n`);
  goBeyond(runs);
  return near;
}

function goBeyond(runs: number): void {
  console.log(
    'Beyond: the same visits, better chosen. The difference is taken season by season from the design to beat.\n',
  );
  const toBeat: number[] = [];
  const rows = beyond.map((design, d) => {
    const ours = seasonsOf(design, runs).map((s) => s.rightStars(s.ours()));
    if (d === 0) toBeat.push(...ours);
    return [design.name, `${design.visits}`, withError(ours), withError(ours.map((x, i) => x - (toBeat[i] ?? 0)))];
  });
  console.log(table(['design', 'visits', 'ours', 'more than to beat'], rows));
}
