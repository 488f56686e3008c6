import { Injectable } from '@nestjs/common';
import type { CycleEvidence } from '@xinglou/domain';
import { TodaysEvidence } from '../cycles/index.ts';
import { sqlOne } from '../platform/index.ts';

@Injectable()
export class NewestReckoning extends TodaysEvidence {
  async read(cycleId: string): Promise<Pick<CycleEvidence, 'reckoning' | 'todaysDigest'>> {
    const row = await sqlOne<{ id: string; inputDigest: string }>(
      'select id, input_digest as "inputDigest" from reckoning where cycle_id = $1 order by number desc limit 1',
      [cycleId],
    );
    return { reckoning: row && { ...row, revisit: [] }, todaysDigest: null };
  }
}
