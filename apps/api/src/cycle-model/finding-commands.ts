import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Finding, Page } from '@xinglou/contract';
import type { Reply } from '../platform/testing/index.ts';
import { type Command, base, command, outcome, touched } from './command.ts';
import type { FindingState, World } from './world.ts';

export const note = (group: number, finds: boolean): Command =>
  command(`note on ${group}${finds ? ' with a finding' : ''}`, async (model, world) => {
    const findings = finds ? [{ dimension: 'hygiene', grade: 'minor', text: '扶手积灰', photos: [] }] : [];
    const body = {
      groupId: world.year.groups[group],
      day: '2019-11-05',
      outcome: finds ? 'findings' : 'none',
      findings,
    };
    const id = randomUUID();
    const reply = await (await world.as('inspector-1')).put(`/api/inspection-notes/${id}`, body);
    if (!['anonymousInspection', 'rectification', 'finalInspection'].includes(model.stage))
      return expect(outcome(reply)).toBe('409 stage-closed');
    if (model.nominations[group]?.state !== 'accepted')
      return expect(outcome(reply)).toMatch(/^4\d\d group-not-nominated$/);
    expect(outcome(reply)).toBe('201');
    model.notes.push({ id, body, answer: reply.text });
    model.inspected.add(group);
    touched(model);
    const list = (await (await world.as('office')).get<Page<Finding>>(`${base}/findings?limit=200`)).body.items;
    for (const f of list) if (!model.findings.has(f.id)) model.findings.set(f.id, 'recorded');
  });

const steps: Readonly<Record<FindingState, Readonly<Record<string, FindingState>>>> = {
  recorded: { release: 'released', dismissed: 'dismissed' },
  released: { respond: 'responded', accepted: 'accepted', dismissed: 'dismissed' },
  responded: { respond: 'responded', accepted: 'accepted', reopened: 'reopened', dismissed: 'dismissed' },
  reopened: { respond: 'responded', accepted: 'accepted', dismissed: 'dismissed' },
  handedOn: {},
  accepted: { reopened: 'reopened' },
  dismissed: {},
};
export const finding = (which: number, act: string): Command =>
  command(`${act} finding ${which}`, async (model, world) => {
    const id = [...model.findings.keys()][which % Math.max(1, model.findings.size)];
    if (id === undefined) return;
    const reply = await doTo(id, act, world);
    const next = steps[model.findings.get(id) ?? 'recorded'][act];
    if (reply.status < 300) {
      expect([act, model.findings.get(id), next]).toEqual([act, model.findings.get(id), expect.any(String)]);
      if (next) model.findings.set(id, next);
      touched(model);
    } else {
      // An area never hears of a finding that was not released to it.
      const unseen = act === 'respond' ? '404 not-found|' : '';
      expect(outcome(reply)).toMatch(new RegExp(`^(${unseen}409 (not-in-this-state|stage-closed))$`));
      expect(outcome(reply) === '404 not-found' || next === undefined || model.stage !== 'rectification').toBe(true);
    }
  });
async function doTo(id: string, act: string, world: World): Promise<Reply> {
  if (act === 'release')
    return (await world.as('office')).post(`/api/findings/${id}/release`, { responsible: 'group' });
  if (act !== 'respond')
    return (await world.as('office')).post(`/api/findings/${id}/review`, { outcome: act, reason: '已到现场看过' });
  for (const area of ['area-01', 'area-02']) {
    const reply = await (await world.as(area)).post(`/api/findings/${id}/responses`, { text: '已擦净', photos: [] });
    if (reply.status !== 404 || area === 'area-02') return reply;
  }
  throw new Error('nobody answered');
}
