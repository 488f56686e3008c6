import { expect, it } from '@jest/globals';
import { checkTeams } from './check-teams.ts';

const team = (number: number, ...days: [day: string, ...judges: string[]][]) => ({
  number,
  days: days.map(([day, ...judges]) => ({ day, judges })),
});

it.each([
  ['may meet the same judge on another day', [team(1, ['2019-11-05', 'j1'], ['2019-11-06', 'j1'])], []],
  ['share no judge on one day', [team(1, ['2019-11-05', 'j1']), team(2, ['2019-11-05', 'j1'])], ['judge-twice-a-day']],
  ['name a judge once a day', [team(1, ['2019-11-05', 'j1', 'j1'])], ['judge-twice-a-day']],
  ['have numbers of their own', [team(1), team(1)], ['team-number-twice']],
])('teams %s', (_, teams, codes) => expect(checkTeams(teams).map((f) => f.code)).toEqual(codes));
