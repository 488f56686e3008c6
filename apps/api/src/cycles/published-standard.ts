import type { Standard } from '@xinglou/domain';
import { sqlOne } from '../platform/index.ts';

/** The year's standard as everybody reads it, or null while nothing is published. */
export async function publishedStandard(cycleId: string): Promise<Standard | null> {
  const row = await sqlOne<{ body: Standard }>(
    'select body from standard where cycle_id = $1 and published order by number desc limit 1',
    [cycleId],
  );
  return row?.body ?? null;
}
