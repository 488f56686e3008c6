import { expect, it } from '@jest/globals';
import { evidence, evidenceOf, visitOf } from './fixtures/season.ts';
import { comparableParts } from './index.ts';

const three = { a: 80, b: 80, c: 80 };

it('a linked season is one part: every group may be compared with every other', () => {
  const [part, ...others] = comparableParts(evidence);
  expect(others).toEqual([]);
  expect(part!.teams).toHaveLength(5);
  expect(part!.groups).toHaveLength(60);
});

it('teams that meet in pairs are two parts, though no team is without a link', () => {
  const pairs = evidenceOf([
    ...visitOf('g1', 't1', three),
    ...visitOf('g1', 't2', three),
    ...visitOf('g2', 't2', three),
    ...visitOf('h1', 't3', three),
    ...visitOf('h1', 't4', three),
  ]);
  expect(comparableParts(pairs)).toEqual([
    { teams: ['t1', 't2'], groups: ['g1', 'g2'] },
    { teams: ['t3', 't4'], groups: ['h1'] },
  ]);
});

it('nothing has no parts', () => expect(comparableParts(evidenceOf([]))).toEqual([]));
