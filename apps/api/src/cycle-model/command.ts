import { expect } from '@jest/globals';
import type fc from 'fast-check';
import { type Reply, refused } from '../platform/testing/index.ts';
import type { Model, World } from './world.ts';

export type Command = fc.AsyncCommand<Model, World>;
export const base = '/api/cycles/2019';
export const outcome = (reply: Reply): string => (reply.status < 300 ? String(reply.status) : refused(reply));

/** A command that is always possible: what is refused is as much part of the model as what is done. */
export const command = (name: string, run: (model: Model, world: World) => Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  run: async (model, world) => {
    const rows = await history(world);
    await run(model, world);
    await invariants(model, world);
    expect((await history(world)) >= rows).toBe(true);
  },
});
const history = async (world: World) =>
  (await world.count('score_sheet where cycle_id = $1')) +
  (await world.count('decision where cycle_id = $1')) +
  (await world.count('reckoning where cycle_id = $1')) +
  (await world.count('finding_event e join finding f on f.id = e.finding_id where f.cycle_id = $1'));

/** What holds after every step, whatever was asked. */
async function invariants(model: Model, world: World): Promise<void> {
  const stored = await world.api.owner.query<{ stage: string }>('select stage from cycle where id = $1', [
    world.year.cycleId,
  ]);
  expect(stored.rows[0]?.stage).toBe(model.stage);
  expect(await world.count('stage_move where cycle_id = $1')).toBe(model.moves);
  expect(await world.count('score_sheet where cycle_id = $1')).toBe(model.sheets.length);
  expect(await world.count('score_sheet where cycle_id = $1 and late')).toBe(model.sheets.filter((s) => s.late).length);
  const effective = `score_sheet s where cycle_id = $1 and not exists (select from score_sheet n where n.supersedes = s.id)`;
  expect(await world.count(effective)).toBe(model.sheets.filter((s) => !s.superseded).length);
  expect(await world.count('finding where cycle_id = $1')).toBe(model.findings.size);
  const { rows } = await world.api.owner.query<{ groupId: string; state: string }>(
    'select group_id as "groupId", state from nomination where cycle_id = $1',
    [world.year.cycleId],
  );
  const nominated = new Map(rows.map((row) => [row.groupId, row.state]));
  expect(world.year.groups.map((id) => nominated.get(id) ?? null)).toEqual(
    model.nominations.map((n) => n?.state ?? null),
  );
}

/** Something happened that the reckoning may have to know. */
export function touched(model: Model): void {
  if (model.reckoning?.current) model.reckoning.current = null;
}
