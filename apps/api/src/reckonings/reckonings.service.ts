import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Approval, ApprovalBody, FrozenReckoning } from '@xinglou/contract';
import { flaw } from '@xinglou/domain';
import { canonicalJson, inputDigest, proven } from '@xinglou/proof';
import { cycleForMove, cycleForWrite, inStage } from '../cycles/index.ts';
import { Clock, Problem, actor, record, requireDay, requireReason, sql, tx } from '../platform/index.ts';
import { EvidenceQueries } from './evidence.queries.ts';
import { drawPublicNumbers } from './public-numbers.ts';
import { ReckoningEntity } from './reckoning.entity.ts';
import { asFrozen, newestReckoning } from './reckonings.queries.ts';

@Injectable()
export class ReckoningsService {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly clock: Clock,
  ) {}

  /** Reckons today's evidence and freezes input and result together; what stands already is answered again. */
  async reckon(year: number): Promise<{ created: boolean; reckoning: FrozenReckoning }> {
    const cycle = await cycleForMove(year);
    inStage(cycle, 'finalInspection', 'deliberation');
    await drawPublicNumbers(cycle.id);
    const evidence = await this.evidence.read(cycle.id);
    if (!evidence) throw new Problem('evidence-invalid', { what: flaw('rules-not-published') });
    const before = await newestReckoning(cycle.id);
    const input = inputDigest(evidence);
    if (before?.inputDigest === input) return { created: false, reckoning: asFrozen(before) };
    const result = proven(evidence, input);
    const row = {
      id: randomUUID(),
      cycleId: cycle.id,
      number: (before?.number ?? 0) + 1,
      rule: result.rule,
      inputDigest: result.inputDigest,
      outputDigest: result.outputDigest,
      evidence: canonicalJson(evidence),
      body: canonicalJson(result),
      frozenAt: this.clock.now(),
      actorId: actor().id,
    };
    await tx().insert(ReckoningEntity, row);
    await record('reckoning.frozen', {
      cycle: cycle.id,
      reckoning: row.id,
      input: row.inputDigest,
      output: row.outputDigest,
    });
    return { created: true, reckoning: asFrozen(row) };
  }

  /** 审定: leadership approves the newest reckoning as it is, or sends it back with a reason; it changes no star. */
  async approve(year: number, { reckoningId, outcome, meeting, day, minute, reason }: ApprovalBody): Promise<Approval> {
    const cycle = await cycleForWrite(year);
    const newest = await newestReckoning(cycle.id);
    const named = await sql('select 1 from reckoning where id = $1 and cycle_id = $2', [reckoningId, cycle.id]);
    if (named.length === 0) throw new Problem('not-found');
    requireDay(day, 'day');
    if (outcome === 'returned') requireReason(reason);
    inStage(cycle, 'deliberation');
    if (newest?.id !== reckoningId) throw new Problem('reckoning-superseded');
    const id = randomUUID();
    await sql(
      `insert into approval (id, cycle_id, reckoning_id, outcome, meeting, meeting_day, minute, reason, digest, day, actor_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        cycle.id,
        reckoningId,
        outcome,
        meeting,
        day,
        minute,
        reason ?? null,
        newest.outputDigest,
        await this.clock.today(),
        actor().id,
      ],
    );
    await record(`result.${outcome}`, { cycle: cycle.id, reckoning: reckoningId, digest: newest.outputDigest });
    return {
      id,
      reckoningId,
      outcome,
      meeting,
      day,
      minute,
      digest: newest.outputDigest,
      ...(reason === undefined ? {} : { reason }),
    };
  }
}
