import { proposeSecondVisits } from '@xinglou/domain';
import { type Season, groupCount, lines, numberOf, perTeam, teamCount, trainingCount } from './season.ts';

/** Who goes where, and in which order it is decided. */
export interface Design {
  readonly name: string;
  readonly visits: number;
  readonly play: (season: Season) => void;
  /** Of an independent simulation, in per cent: raw means and ours. */
  readonly reference?: readonly [number, number];
}
type Panel = (team: number, turn: number) => number[];

const others = teamCount - 1;
const own: Panel = (team) => Array.from({ length: perTeam }, (_, k) => perTeam * team + k);
/** One judge of the panel, another each time, changes places with one of another team. */
const rotating: Panel = (team, turn) =>
  own(team, turn).map((judge, k) =>
    k === turn % perTeam ? perTeam * ((team + 1 + (turn % others)) % teamCount) + k : judge,
  );
const otherTeam = (group: number, turn: number) => (group + 1 + (turn % others)) % teamCount;

/** Groups are drawn: team `g mod 5` sees group g. */
function everyGroupOnce(season: Season, panel: Panel): void {
  for (let g = 0; g < groupCount; g++) season.visit(g, g % teamCount, panel(g % teamCount, Math.floor(g / teamCount)));
}
function training(season: Season): void {
  for (let g = groupCount; g < groupCount + trainingCount; g++)
    for (let team = 0; team < teamCount; team++) season.visit(g, team, own(team, 0));
}

const secondVisits = 12;
/** 接近分线的先看: the nearest to a line by standard errors, all chosen at once, teams in turn. */
function nearestAgain(season: Season): void {
  const inErrors = season
    .reckoned()
    .groups.filter((g) => numberOf(g.id) < groupCount)
    .map(({ id, total, se }) => ({
      group: numberOf(id),
      far: Math.min(...lines.map(({ from }) => Math.abs(from - (total ?? 0)))) / (se ?? 1),
    }));
  inErrors.sort((a, b) => a.far - b.far);
  for (const [turn, { group }] of inErrors.slice(0, secondVisits).entries()) {
    const team = otherTeam(group, turn);
    season.visit(group, team, rotating(team, turn));
  }
}

/** By expected gain, `atOnce` at a time: what they saw is reckoned before the next are chosen. */
function mostGainAgain(season: Season, atOnce: number): void {
  for (let turn = 0; turn < secondVisits; turn += atOnce)
    for (const [i, { group, team }] of proposeSecondVisits(season.evidence(), { count: atOnce }).entries())
      season.visit(numberOf(group), numberOf(team), rotating(numberOf(team), turn + i));
}

const played = (...steps: ((season: Season) => void)[]) => ({
  play: (season: Season) => steps.forEach((step) => step(season)),
});
const once = (panel: Panel) => (season: Season) => everyGroupOnce(season, panel);
const gain = (atOnce: number) => (season: Season) => mostGainAgain(season, atOnce);

export const published: readonly Design[] = [
  { name: 'no link', visits: 60, reference: [63.0, 63.0], ...played(once(own)) },
  { name: 'two training groups seen by all', visits: 70, reference: [63.0, 70.0], ...played(training, once(own)) },
  {
    name: '10 % overlap',
    visits: 66,
    reference: [64.1, 69.6],
    ...played(once(own), (season) => {
      for (let i = 0; i < groupCount / 10; i++) {
        const group = 10 * i + (i % teamCount);
        const team = otherTeam(group, i);
        season.visit(group, team, own(team, 0));
      }
    }),
  },
  { name: 'rotation of one judge', visits: 60, reference: [63.0, 65.9], ...played(once(rotating)) },
  {
    name: 'rotation, 20 % nearest to a line again',
    visits: 72,
    reference: [67.2, 72.1],
    ...played(once(rotating), nearestAgain),
  },
  {
    name: 'every group by two teams',
    visits: 120,
    reference: [73.7, 78.5],
    ...played(once(own), (season) => {
      for (let g = 0; g < groupCount; g++) {
        const team = otherTeam(g, Math.floor(g / teamCount));
        season.visit(g, team, own(team, 0));
      }
    }),
  },
];

export const beyond: readonly Design[] = [
  { name: 'the design to beat', visits: 72, ...played(once(rotating), nearestAgain) },
  { name: 'by gain, all at once', visits: 72, ...played(once(rotating), gain(secondVisits)) },
  { name: 'by gain, four a day', visits: 72, ...played(once(rotating), gain(4)) },
  { name: 'by gain, one by one', visits: 72, ...played(once(rotating), gain(1)) },
  { name: 'training, nearest again', visits: 82, ...played(training, once(rotating), nearestAgain) },
  { name: 'training, by gain, one by one', visits: 82, ...played(training, once(rotating), gain(1)) },
];
