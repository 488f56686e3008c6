import { Injectable } from '@nestjs/common';
import type { LateSheetDecision, ScoreSheetBody, ScoreSheetReceipt } from '@xinglou/contract';
import { checkSheet, receiveSheet } from '@xinglou/domain';
import { digest as digestOf } from '@xinglou/proof';
import { Clock, Problem, actor, checkTexts, record, sql, sqlOne } from '../platform/index.ts';
import { type Found, type Provenance, insertSheet, lookUp } from './score-sheets.statements.ts';
import { pack } from './sheet-row.ts';
import { type CachedStandard, StandardsCache } from './standards-cache.ts';

/** Whose sheet it is, and the way on which it came. */
export interface Sender {
  readonly judgeId: string | null;
  readonly provenance: Provenance;
  readonly sentAt?: string | undefined;
}
export interface Submitted {
  readonly created: boolean;
  readonly receipt: ScoreSheetReceipt;
}

@Injectable()
export class ScoreSheetsService {
  constructor(
    private readonly standards: StandardsCache,
    private readonly clock: Clock,
  ) {}

  /** Takes a sheet exactly once (DESIGN.md §6 'Idempotent'): the same again is answered the same, another body is refused. */
  async submit(
    id: string,
    body: ScoreSheetBody,
    { judgeId, provenance, sentAt }: Sender,
    looked: Promise<Found | null> = lookUp(id, body, judgeId),
  ): Promise<Submitted> {
    const found = assigned(await looked, judgeId);
    const digest = digestOfSent(body);
    if (found.same) return this.replayed(found.same, digest, judgeId);
    const { standard, late } = await this.receive(body, found, judgeId);
    const items = pack(body.items, standard.order);
    const offset = clockOffset(sentAt, this.clock.now());
    const receivedAt = await insertSheet({ id, body, items, late, digest, offset, found, judgeId, provenance });
    return { created: true, receipt: { id, receivedAt: receivedAt.toISOString(), digest, late } };
  }

  /** Refuses what would be refused if it were sent now; writes nothing. */
  async examine(body: ScoreSheetBody, judgeId: string): Promise<void> {
    await this.receive(body, assigned(await lookUp(null, body, judgeId), judgeId), judgeId);
  }

  private async receive(
    body: ScoreSheetBody,
    found: Found,
    judgeId: string | null,
  ): Promise<{ standard: CachedStandard; late: boolean }> {
    if (found.in_conflict) throw new Problem('conflict-of-interest');
    checkTexts('ScoreSheetBody', body);
    if (!found.standard_id) throw new Problem('standard-version-unknown');
    if (body.supersedes !== undefined && body.reason === undefined) throw new Problem('reason-required');
    const standard = await this.standards.get(found.standard_id);
    refuseUnsound(body, standard, found.not_applicable);
    const reception = receiveSheet({
      stage: found.stage,
      training: found.training,
      revisit: found.revisit,
      visitOff: found.off,
      newest: found.newest,
      supersedes: body.supersedes ?? null,
      predecessor: found.predecessor && {
        sameVisitAndJudge: found.predecessor.visit_id === body.visitId && found.predecessor.judge_id === judgeId,
        alreadySuperseded: found.predecessor.superseded,
      },
    });
    if (reception.kind === 'refused') throw new Problem(reception.code, {}, { stage: found.stage });
    return { standard, late: reception.kind === 'late' };
  }

  /** The office takes a late sheet into the reckoning or leaves it out: a new row, the newest counts. */
  async decideLate(id: string, { taken, reason }: LateSheetDecision): Promise<void> {
    const sheet = await sqlOne<{ late: boolean; stage: string }>(
      'select s.late, c.stage from score_sheet s join cycle c on c.id = s.cycle_id where s.id = $1 for share of c',
      [id],
    );
    if (!sheet) throw new Problem('not-found');
    if (!sheet.late || sheet.stage !== 'deliberation') throw new Problem('not-in-this-state');
    await sql('insert into late_sheet_decision (sheet_id, taken, reason, day, actor_id) values ($1, $2, $3, $4, $5)', [
      id,
      taken,
      reason,
      await this.clock.today(),
      actor().id,
    ]);
    await record('score-sheet.late-decided', { sheet: id, taken });
  }

  private replayed(
    same: { digest: string; judge_id: string; received_at: Date; late: boolean; id: string },
    digest: string,
    judgeId: string | null,
  ): Submitted {
    if (same.digest !== digest || same.judge_id !== judgeId) throw new Problem('id-reused');
    return {
      created: false,
      receipt: { id: same.id, receivedAt: new Date(same.received_at).toISOString(), digest, late: same.late },
    };
  }
}

function assigned(found: Found | null, judgeId: string | null): Found {
  if (!found) throw new Problem('not-found');
  if (!found.assigned && found.same?.judge_id !== judgeId) throw new Problem('not-assigned');
  return found;
}

/** A body that canonical JSON cannot write (Infinity, half a character) is refused by meaning further on; it equals nothing that is stored. */
function digestOfSent(body: ScoreSheetBody): string {
  try {
    return digestOf(body);
  } catch {
    return '';
  }
}

function refuseUnsound(body: ScoreSheetBody, standard: CachedStandard, notApplicable: readonly string[]): void {
  const problems = checkSheet(body.items, standard.items, notApplicable);
  const errors = problems.map(({ code, index, item, max }) => ({
    path: index === null ? 'items' : `items.${index}`,
    code,
    params: { item: standard.titles.get(item) ?? item, ...(max === undefined ? {} : { max }) },
  }));
  const [first] = errors;
  if (first) throw new Problem(first.code, first.params, {}, errors);
  for (const field of ['startedAt', 'finishedAt'] as const)
    if (Number.isNaN(Date.parse(body[field]))) throw new Problem('day-invalid', { field });
}

/** Milliseconds that the phone's clock is ahead; kept beside the sheet, never part of its body or digest. */
function clockOffset(sentAt: string | undefined, now: Date): number | null {
  const sent = sentAt === undefined ? Number.NaN : Date.parse(sentAt);
  return Number.isNaN(sent) ? null : sent - now.getTime();
}
