import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { FrozenReckoning } from '@xinglou/contract';
import { type Command, base, command, outcome } from './command.ts';

const mayReckon = ['finalInspection', 'deliberation'];
export const reckon = command('reckon', async (model, world) => {
  const reply = await (await world.as('office')).post<FrozenReckoning>(`${base}/reckonings`);
  if (!mayReckon.includes(model.stage)) return expect(outcome(reply)).toBe('409 stage-closed');
  if (model.reckoning?.current === true) expect(outcome(reply)).toBe('200');
  else expect(outcome(reply)).toMatch(model.reckoning?.current === null ? /^20[01]$/ : /^201$/);
  if (reply.body.id !== model.reckoning?.id) model.reckoning = { id: reply.body.id, current: true, approved: false };
  else model.reckoning.current = true;
});
export const decide = (group: number, stale: boolean): Command =>
  command(`decide on ${group}`, async (model, world) => {
    const version = model.decisions[group] ?? 0;
    const body = { stars: 0, reason: `第 ${version + 1} 次讨论`, facts: '当年发生火灾' };
    const reply = await (
      await world.as('office')
    ).put(`${base}/decisions/${world.year.groups[group]}`, body, {
      ifMatch: stale ? version + 1 : version,
    });
    if (model.nominations[group]?.state !== 'accepted') return expect(outcome(reply)).toBe('404 not-found');
    const expected =
      model.stage !== 'deliberation'
        ? '409 stage-closed'
        : model.reckoning === null
          ? '409 not-in-this-state'
          : stale
            ? '412 stale-version'
            : '200';
    // Which stars may be given is the reckoning's to know; then nothing is written either.
    if (model.reckoning !== null && reply.status === 422)
      return expect(outcome(reply)).toBe('422 decision-out-of-bounds');
    expect(outcome(reply)).toBe(expected);
    if (reply.status >= 300) return;
    model.decisions[group] = version + 1;
    if (model.reckoning) model.reckoning.current = false;
  });
export const approve = command('approve', async (model, world) => {
  const body = { outcome: 'approved', meeting: '办公会', day: '2019-11-05', minute: '1' };
  const reckoningId = model.reckoning?.id ?? randomUUID();
  const reply = await (await world.as('leadership')).post(`${base}/approval`, { reckoningId, ...body });
  if (!model.reckoning) return expect(outcome(reply)).toBe('404 not-found');
  if (model.stage !== 'deliberation') return expect(outcome(reply)).toBe('409 stage-closed');
  expect(reply.status).toBeLessThan(300);
  model.reckoning.approved = true;
});
