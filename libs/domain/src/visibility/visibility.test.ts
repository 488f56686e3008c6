import { describe, expect, it } from '@jest/globals';
import { type PrivateField, type Viewer, asSeen, visibility } from './index.ts';

describe('what is seen of', () => {
  it.each<[PrivateField, Viewer, boolean, string | null]>([
    ['leaderPhone', 'office', false, '13912345678'],
    ['leaderPhone', 'area', true, '13912345678'],
    ['leaderPhone', 'area', false, null],
    ['leaderPhone', 'leadership', false, '13*****5678'],
    ['leaderPhone', 'public', false, null],
    ['judgePhone', 'admin', false, null],
  ])('%s by %s (own: %s) is %s', (field, viewer, own, expected) =>
    expect(asSeen(field, viewer, '13912345678', own)).toBe(expected),
  );
  it('nothing is nothing', () => expect(asSeen('leaderPhone', 'office', null)).toBeNull());
  it('who wrote a note: nothing, whoever looks', () =>
    expect(new Set(Object.values(visibility.noteAuthor))).toEqual(new Set(['none'])));
});
