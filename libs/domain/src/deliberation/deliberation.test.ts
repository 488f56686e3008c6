import { describe, expect, it } from '@jest/globals';
import { type ReckonedGroup, starsThatMayBeDecided } from '../reckoning/index.ts';
import { demoPolicy } from '../standard/index.ts';
import { type Vote, certainnessOf, inOrderOfMeeting, voteProblem } from './index.ts';

const group = (id: string, total: number | null, changes: Partial<ReckonedGroup> = {}): ReckonedGroup => ({
  ...{ id, rawTotal: total, total, se: 2, dimensions: {}, ruleStars: 4, stars: 4 },
  ...{ borderline: false, revisit: false, caps: [], sheets: 3, ...changes },
});

describe('a vote', () => {
  const carried: Vote = { jury: 15, present: 10, inFavour: 6, against: 3, abstained: 1 };
  it.each<[string, Partial<Vote>, number, string | null]>([
    ['carries with two thirds present and more for than against', {}, 0, null],
    ['is none with fewer than two thirds', { present: 9, inFavour: 9, against: 0, abstained: 0 }, 0, 'vote-no-quorum'],
    ['cannot count more voices than people', { abstained: 2 }, 0, 'vote-too-many'],
    ['cannot have more people than the jury', { present: 16 }, 0, 'vote-too-many'],
    ['falls at a tie', { inFavour: 3, against: 3 }, 0, 'vote-not-carried'],
    ['is the others’: judges of the area stay out', { present: 15, inFavour: 14 }, 1, 'vote-too-many'],
    [
      'cannot have all voices where one must stay out',
      { present: 15, inFavour: 12, abstained: 0 },
      1,
      'vote-bound-judges',
    ],
    ['stands where who must stay out abstained', { present: 15, inFavour: 11, abstained: 1 }, 1, null],
  ])('%s', (_, changes, bound, expected) => expect(voteProblem({ ...carried, ...changes }, bound)).toBe(expected));
});

describe('the agenda', () => {
  it('has the few marked revisit first, then all by total, and at the end what nobody scored', () => {
    const groups = [
      group('g1', 95),
      group('g2', null),
      group('g3', 79.9, { revisit: true, borderline: true }),
      group('g4', 90.1, { borderline: true }),
      group('g5', 70.2, { revisit: true }),
      group('g6', 95),
    ];
    const ordered = inOrderOfMeeting(groups);
    expect(ordered.map((g) => g.id)).toEqual(['g3', 'g5', 'g1', 'g6', 'g4', 'g2']);
    expect(ordered.map(certainnessOf)).toEqual(['revisit', 'revisit', 'clear', 'clear', 'borderline', 'unscored']);
  });

  it('offers one star up or down where the group is marked, or where new facts are named', () => {
    const may = (ruleStars: number, revisit: boolean, facts = false) =>
      starsThatMayBeDecided({ ruleStars, revisit }, demoPolicy.stars, facts);
    expect(may(4, true)).toEqual([3, 4, 5]);
    expect(may(0, true)).toEqual([0, 3]);
    expect(may(5, false)).toEqual([]);
    expect(may(5, false, true)).toEqual([4, 5]);
  });
});
