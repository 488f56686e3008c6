import { Injectable } from '@nestjs/common';
import type { CycleEvidence } from '@xinglou/domain';
import { inputDigest } from '@xinglou/proof';
import { TodaysEvidence } from '../cycles/index.ts';
import { sql } from '../platform/index.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { asFrozen, newestReckoning } from './reckonings.queries.ts';

/** What the gates to the notice ask: is the newest reckoning of today's evidence, and which groups does it mark revisit. */
@Injectable()
export class NewestReckoning extends TodaysEvidence {
  constructor(private readonly evidence: EvidenceQueries) {
    super();
  }

  async read(cycleId: string): Promise<Pick<CycleEvidence, 'reckoning' | 'todaysDigest'>> {
    const newest = await newestReckoning(cycleId);
    if (!newest) return { reckoning: null, todaysDigest: null };
    const numbers = asFrozen(newest)
      .groups.filter((g) => g.revisit)
      .map((g) => g.id);
    const rows = await sql<{ id: string }>(
      `select ref as id from public_number where cycle_id = $1 and kind = 'group' and number = any ($2) order by ref`,
      [cycleId, numbers],
    );
    const evidence = await this.evidence.read(cycleId);
    return {
      reckoning: { id: newest.id, inputDigest: newest.inputDigest, revisit: rows.map((r) => r.id) },
      todaysDigest: evidence && inputDigest(evidence),
    };
  }
}
