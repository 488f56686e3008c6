import { expect } from '@jest/globals';
import type { GateState } from '@xinglou/contract';
import { arrowsFrom, isStage } from '@xinglou/domain';
import { type Command, base, command, outcome } from './command.ts';
import type { Model } from './world.ts';

/** The gates that are open by the model; those it does not know are left to the api. */
function openByModel(to: string, model: Model): Record<string, boolean> {
  const open: Record<string, boolean> = {};
  const states = model.nominations.map((n) => n?.state);
  if (to === 'materialReview') open['no-draft-untold'] = states.includes('draft');
  if (to === 'anonymousInspection')
    open['every-nomination-reviewed'] =
      states.includes('submitted') || states.includes('returned') || !states.includes('accepted');
  if (to === 'rectification')
    open['every-group-inspected'] = states.some((state, g) => state === 'accepted' && !model.inspected.has(g));
  if (to === 'finalInspection')
    open['findings-settled'] = [...model.findings.values()].some(
      (s) => !['accepted', 'handedOn', 'dismissed'].includes(s),
    );
  if (to === 'deliberation' && model.stage === 'finalInspection')
    open['panels-full'] = [0, 1, 2].some(
      (visit) => new Set(model.sheets.filter((s) => s.visit === visit && !s.late).map((s) => s.judge)).size < 3,
    );
  if (to === 'publicNotice') {
    if (model.reckoning?.current !== null) open['reckoning-current'] = !model.reckoning?.current;
    open['result-approved'] = !model.reckoning?.approved;
  }
  if (to === 'awarded') open['notice-period-over'] = true;
  return open;
}

export const move = (to: string, reason: boolean): Command =>
  command(`move to ${to}`, async (model, world) => {
    const reply = await (
      await world.as('office')
    ).post<{ gates?: GateState[] }>(`${base}/stage`, {
      to,
      ...(reason ? { reason: '采纳异议' } : {}),
    });
    const arrow = isStage(model.stage) ? arrowsFrom(model.stage).find((a) => a.to === to) : undefined;
    if (!arrow) return expect(outcome(reply)).toBe(to === model.stage ? '409 stage-moved' : '409 stage-not-next');
    if (arrow.reason && !reason) return expect(outcome(reply)).toBe('422 reason-required');
    const open = openByModel(to, model);
    if (reply.status === 200) {
      expect(Object.values(open)).not.toContain(true);
      model.stage = to;
      model.moves += 1;
      return;
    }
    expect(outcome(reply)).toBe('409 gate-open');
    const said = (reply.body.gates ?? []).map((g) => g.gate as string);
    for (const [gate, isOpen] of Object.entries(open)) expect([gate, said.includes(gate)]).toEqual([gate, isOpen]);
  });
