import { describe, expect, it } from '@jest/globals';
import {
  type UnmaskingAct,
  type UnmaskingFacts,
  type UnmaskingPersona,
  mayUnmask,
  refuseUnmasking,
  unmaskingState,
} from './index.ts';

const hour = 3_600_000;
const asked: UnmaskingFacts = {
  askedBy: 'office-1',
  askedAs: 'office',
  secondBy: null,
  approvedAt: null,
  outerOpen: false,
  opened: false,
  ended: null,
};
const approved: UnmaskingFacts = { ...asked, secondBy: 'admin-1', approvedAt: 0 };
const half: UnmaskingFacts = { ...approved, outerOpen: true };
const who = (id: string) => ({ id, persona: id.split('-')[0] as UnmaskingPersona });

describe('unmasking', () => {
  it.each<[string, string, UnmaskingFacts, number]>([
    ['asked', 'asked', asked, 0],
    ['asked for a year', 'asked', asked, 8760 * hour],
    ['approved a moment ago', 'approved', approved, 1],
    ['approved 23 hours 59 minutes ago', 'approved', approved, 24 * hour - 60_000],
    ['approved 24 hours ago', 'expired', approved, 24 * hour],
    ['opened', 'opened', { ...half, opened: true }, 1],
    ['opened, long ago', 'opened', { ...half, opened: true }, 48 * hour],
    ['refused', 'refused', { ...asked, ended: 'refused' }, 0],
    ['revoked after approval', 'revoked', { ...approved, ended: 'revoked' }, 48 * hour],
  ])('that was %s is %s', (_, state, facts, now) => expect(unmaskingState(facts, now)).toBe(state));

  it.each<[string, UnmaskingAct, string, UnmaskingFacts, number, string | null]>([
    ['the administrator approves what the office asked', 'approve', 'admin-1', asked, 0, null],
    ['nobody approves their own', 'approve', 'office-1', asked, 0, 'unmasking-own'],
    ['nor does a colleague of the same office', 'approve', 'office-2', asked, 0, 'unmasking-same-persona'],
    ['nor twice', 'approve', 'admin-2', approved, 0, 'not-in-this-state'],
    ['nobody opens alone: not before the approval', 'openOuter', 'admin-1', asked, 0, 'forbidden'],
    ['nor the asker', 'openInner', 'office-1', asked, 0, 'not-in-this-state'],
    ['the administrator opens the outer envelope', 'openOuter', 'admin-1', approved, 0, null],
    ['not the office', 'openOuter', 'office-1', approved, 0, 'forbidden'],
    ['not another administrator', 'openOuter', 'admin-2', approved, 0, 'forbidden'],
    ['the office opens the inner one', 'openInner', 'office-1', half, 0, null],
    ['not while the outer is shut', 'openInner', 'office-1', approved, 0, 'not-in-this-state'],
    ['not a colleague', 'openInner', 'office-2', half, 0, 'forbidden'],
    ['again within the day', 'openInner', 'office-1', { ...half, opened: true }, 23 * hour, null],
    ['not after it', 'openInner', 'office-1', { ...half, opened: true }, 24 * hour, 'unmasking-expired'],
    ['not late', 'openOuter', 'admin-1', approved, 24 * hour, 'unmasking-expired'],
    ['the asker may revoke', 'revoke', 'office-1', approved, 0, null],
    ['the second person may revoke', 'revoke', 'admin-1', half, 0, null],
    ['nobody else may', 'revoke', 'admin-2', half, 0, 'forbidden'],
    ['not once it is opened', 'revoke', 'admin-1', { ...half, opened: true }, 0, 'not-in-this-state'],
    ['what was revoked does not open', 'openInner', 'office-1', { ...half, ended: 'revoked' }, 0, 'not-in-this-state'],
  ])('%s', (_, act, id, facts, now, refusal) => expect(refuseUnmasking(act, facts, who(id), now)).toBe(refusal));

  it('goes the other way round too: the administrator asks, the office approves', () => {
    const other = { ...asked, askedBy: 'admin-1', askedAs: 'admin' as const };
    expect(mayUnmask(other, who('office-1'), 0)).toEqual(['approve', 'refuse']);
    expect(mayUnmask(other, who('admin-1'), 0)).toEqual(['revoke']);
    expect(mayUnmask(other, who('admin-2'), 0)).toEqual([]);
  });
});
