import { describe, expect, it } from '@jest/globals';
import { type NominationDraft, mayEdit, missingParts } from './nomination.ts';

const whole: NominationDraft = {
  rank: 1,
  kind: 'new',
  starsApplied: 3,
  opinion: '同意',
  story: '邻里互助',
  photos: ['a', 'b', 'c'],
};

describe('a nomination', () => {
  it.each<[string, Partial<NominationDraft>, number | null, string[]]>([
    ['is whole with everything in it', {}, 0, []],
    ['wants three photos', { photos: ['a', 'b'] }, 0, ['photos']],
    ['wants an opinion that says something', { opinion: ' ' }, 0, ['opinion']],
    ['wants rank, kind and star', { rank: null, kind: null, starsApplied: null }, 0, ['rank', 'kind', 'starsApplied']],
    ['to be raised wants a lower star', { kind: 'raise', starsApplied: 4 }, 4, ['raise-needs-lower']],
    ['to be raised from three to four is whole', { kind: 'raise', starsApplied: 4 }, 3, []],
    ['to be renewed wants a star', { kind: 'renew' }, 0, ['renew-needs-held']],
    ['is not held up by years that nobody knows', { kind: 'renew' }, null, []],
  ])('%s', (_, changes, held, missing) => expect(missingParts({ ...whole, ...changes }, held)).toEqual(missing));

  it.each<[Parameters<typeof mayEdit>[0], string, boolean]>([
    ['draft', 'nomination', true],
    ['returned', 'nomination', true],
    ['submitted', 'nomination', false],
    ['draft', 'materialReview', false],
    ['returned', 'materialReview', true],
    ['returned', 'anonymousInspection', false],
    ['accepted', 'materialReview', false],
  ])('%s in %s may be changed: %s', (state, stage, may) => expect(mayEdit(state, stage)).toBe(may));
});
