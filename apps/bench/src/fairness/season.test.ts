import { expect, it } from '@jest/globals';
import { beyond, published } from './designs.ts';
import { Season } from './season.ts';

const played = (design: (typeof published)[number] | undefined, seed: number) => {
  const season = new Season(seed);
  design?.play(season);
  return season;
};

it('corrects no team, exactly, where no group is seen by two', () => {
  const { teams, problems } = played(published[0], 7).reckoned();
  expect(teams.map((t) => t.effect)).toEqual([0, 0, 0, 0, 0]);
  expect(problems.filter((p) => p.code === 'no-link')).toHaveLength(5);
});

it('spends on every design just the visits that it names', () => {
  for (const design of [...published, ...beyond])
    expect([design.name, played(design, 3).evidence().visits.length]).toEqual([design.name, design.visits]);
});

it('plays the same season again from the same seed', () => {
  const [once, again] = [played(beyond[3], 11), played(beyond[3], 11)];
  expect(once.evidence()).toEqual(again.evidence());
});
