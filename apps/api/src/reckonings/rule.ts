import type { StarPolicy } from '@xinglou/domain';
import { sqlOne } from '../platform/index.ts';

/**
 * The rule that a year's reckonings follow. A year keeps the rule that it was first reckoned with; a new one is corrected for
 * severity (rule 1) when its published policy says with which constants, else it is the plain mean (rule 0).
 */
export async function ruleOf(cycleId: string, { lambda, huber, sigmaTotal, z }: StarPolicy): Promise<string> {
  const first = await sqlOne<{ rule: string }>(
    'select rule from reckoning where cycle_id = $1 order by number limit 1',
    [cycleId],
  );
  const corrects = [lambda, huber, sigmaTotal, z].every((constant) => constant !== undefined);
  return first?.rule ?? (corrects ? '1' : '0');
}
