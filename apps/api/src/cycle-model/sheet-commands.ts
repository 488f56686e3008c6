import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { stages } from '@xinglou/domain';
import { type Command, command, outcome, touched } from './command.ts';
import type { Model, Sheet } from './world.ts';

export const newest = (model: Model, visit: number, judge: number) =>
  model.sheets.find((s) => s.visit === visit && s.judge === judge && !s.superseded);
export const sheet = (visit: number, judge: number, share: number, corrects: boolean): Command =>
  command(`judge ${judge} ${corrects ? 'corrects' : 'scores'} visit ${visit}`, async (model, world) => {
    const before = newest(model, visit, judge);
    const more = corrects && before ? { supersedes: before.id, reason: '看错一项' } : {};
    const body = { ...world.sheetBody(visit, share), ...more };
    const id = randomUUID();
    const reply = await (await world.as(`judge-0${judge + 1}`)).put<{ late: boolean }>(`/api/score-sheets/${id}`, body);
    if (before && !corrects) return expect(outcome(reply)).toBe('409 sheet-already-submitted');
    const place = stages.indexOf(model.stage as (typeof stages)[number]) - stages.indexOf('finalInspection');
    if (place < 0) return expect(outcome(reply)).toBe('409 stage-closed');
    expect([outcome(reply), reply.body.late]).toEqual(['201', place > 0]);
    if (before) before.superseded = true;
    touched(model);
    model.sheets.push({ id, visit, judge, body, answer: reply.text, late: place > 0, superseded: false });
  });

export const again = (which: number, changed: boolean): Command =>
  command(`${changed ? 'reuse' : 'repeat'} what was sent`, async (model, world) => {
    const sent: readonly { id: string; body: object; answer: string; judge?: number }[] = [
      ...model.sheets,
      ...model.notes,
    ];
    const one = sent[which % Math.max(1, sent.length)];
    if (!one) return;
    const isSheet = one.judge !== undefined;
    const who = await world.as(isSheet ? `judge-0${(one as Sheet).judge + 1}` : 'inspector-2');
    const body = changed ? { ...one.body, ...(isSheet ? { note: '又想了想' } : { highlight: '又想了想' }) } : one.body;
    const reply = await who.put(`/api/${isSheet ? 'score-sheets' : 'inspection-notes'}/${one.id}`, body);
    if (changed) expect(outcome(reply)).toBe('409 id-reused');
    else expect([outcome(reply), reply.text]).toEqual(['200', one.answer]);
  });

export const decideLate = (which: number, taken: boolean): Command =>
  command(`${taken ? 'take' : 'leave'} a late sheet`, async (model, world) => {
    const one = model.sheets[which % Math.max(1, model.sheets.length)];
    if (!one) return;
    const office = await world.as('office');
    const reply = await office.post(`/api/score-sheets/${one.id}/late-decision`, { taken, reason: '雨天路阻' });
    const may = one.late && model.stage === 'deliberation';
    expect(outcome(reply)).toBe(may ? '204' : '409 not-in-this-state');
    if (may) touched(model);
  });
