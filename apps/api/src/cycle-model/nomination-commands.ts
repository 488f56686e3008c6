import { expect } from '@jest/globals';
import type { Nomination } from '@xinglou/contract';
import { type ReviewOutcome, mayEdit } from '@xinglou/domain';
import fc from 'fast-check';
import { type Command, base, command, outcome } from './command.ts';
import type { World } from './world.ts';

/** The first two groups are of the first area, the third of the second. */
const areaOf = (group: number, world: World) => world.as(group < 2 ? 'area-01' : 'area-02');
const form = (rank: number, photos: readonly string[]) => ({
  ...{ kind: 'new', starsApplied: 3, rank, opinion: '同意', story: '邻里互助', photos },
});

export const nominate = (group: number): Command =>
  command(`nominate ${group}`, async (model, world) => {
    const body = { groupId: world.year.groups[group], ...form(group + 1, world.photos) };
    const reply = await (await areaOf(group, world)).post<Nomination>(`${base}/nominations`, body);
    if (model.stage !== 'nomination') return expect(outcome(reply)).toBe('409 stage-closed');
    if (model.nominations[group]) return expect(outcome(reply)).toBe('409 already-exists');
    expect([outcome(reply), reply.body.state, reply.body.missing]).toEqual(['201', 'draft', []]);
    model.nominations[group] = { id: reply.body.id, state: 'draft' };
  });

export const submit = (group: number): Command =>
  command(`submit ${group}`, async (model, world) => {
    const known = model.nominations[group];
    if (!known?.id) return;
    const reply = await (await areaOf(group, world)).post(`${base}/nominations/${known.id}/submission`);
    if (!mayEdit(known.state, model.stage)) return expect(outcome(reply)).toBe('409 not-in-this-state');
    expect(outcome(reply)).toBe('200');
    model.nominations[group] = { ...known, state: 'submitted' };
  });

export const review = (group: number, to: ReviewOutcome): Command =>
  command(`review ${group}: ${to}`, async (model, world) => {
    const known = model.nominations[group];
    if (!known?.id) return;
    const reply = await (
      await world.as('office')
    ).post(`${base}/nominations/${known.id}/review`, { outcome: to, reason: '见清单' });
    if (model.stage !== 'materialReview') return expect(outcome(reply)).toBe('409 stage-closed');
    if (known.state !== 'submitted') return expect(outcome(reply)).toBe('409 not-in-this-state');
    expect(outcome(reply)).toBe('200');
    model.nominations[group] = { ...known, state: to };
  });

const reviewed = fc
  .tuple(fc.nat(2), fc.constantFrom<ReviewOutcome>('accepted', 'accepted', 'returned', 'rejected'))
  .map(([group, to]) => review(group, to));
/** Three times: material review is short, and much can go wrong in it. */
export const nominationCommands = [fc.nat(2).map(nominate), fc.nat(2).map(submit), reviewed, reviewed, reviewed];
