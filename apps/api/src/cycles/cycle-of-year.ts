import type { Stage } from '@xinglou/domain';
import { Problem, sqlOne } from '../platform/index.ts';

export interface LockedCycle {
  readonly id: string;
  readonly year: number;
  readonly stage: Stage;
  readonly version: number;
  readonly noticeWorkingDays: number;
}

const columns = 'id, year, stage, version, notice_working_days as "noticeWorkingDays"';

async function lock(year: number, how: string): Promise<LockedCycle> {
  const cycle = await sqlOne<LockedCycle>(`select ${columns} from cycle where year = $1 ${how}`, [year]);
  if (!cycle) throw new Problem('not-found');
  return cycle;
}

/** For what is only read: 404 for a year that is not there. */
export async function cycleIdOf(year: number): Promise<string> {
  const cycle = await sqlOne<{ id: string }>('select id from cycle where year = $1', [year]);
  if (!cycle) throw new Problem('not-found');
  return cycle.id;
}

/** For every write that belongs to a stage: the stage cannot move before this transaction's COMMIT (RELIABILITY.md I7). */
export const cycleForWrite = (year: number): Promise<LockedCycle> => lock(year, 'for share');

/** For the move itself: waits for every write that is under way, and lets none begin. */
export const cycleForMove = (year: number): Promise<LockedCycle> => lock(year, 'for no key update');

/** Refuses outside the given stages, with the present one. */
export function inStage(cycle: LockedCycle, ...stages: readonly Stage[]): void {
  if (!stages.includes(cycle.stage)) throw new Problem('stage-closed', {}, { stage: cycle.stage });
}
