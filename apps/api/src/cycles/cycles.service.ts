import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Cycle, CyclePatch, GateAcceptance, NewCycle, StageMove } from '@xinglou/contract';
import { arrowsFrom, isStage, mayMove } from '@xinglou/domain';
import { gateTexts } from '@xinglou/texts/gates';
import { Clock, Problem, actor, matchVersion, record, requestContext, requireDay, sql, tx } from '../platform/index.ts';
import { cycleForMove, cycleForWrite } from './cycle-of-year.ts';
import { CycleEntity } from './cycle.entity.ts';
import { CyclesQueries } from './cycles.queries.ts';
import { GateEvidenceQueries } from './gate-evidence.queries.ts';
import { inWords } from './gates.service.ts';
import { StageEntered } from './todays-evidence.ts';

@Injectable()
export class CyclesService {
  constructor(
    private readonly queries: CyclesQueries,
    private readonly evidence: GateEvidenceQueries,
    private readonly entered: StageEntered,
    private readonly clock: Clock,
  ) {}

  /** A new year in preparation; last year's standard and policy are copied as drafts, to be looked at and published. */
  async create({ year, nominationDeadline }: NewCycle): Promise<Cycle> {
    requireDay(nominationDeadline, 'nominationDeadline');
    const id = randomUUID();
    await tx().insert(CycleEntity, {
      id,
      subdistrictId: actor().subdistrictId,
      year,
      stage: 'preparation',
      nominationDeadline: nominationDeadline ?? null,
    });
    for (const table of ['standard', 'star_policy'])
      await sql(
        `insert into ${table} (cycle_id, number, version, body, published)
         select $1::uuid, 1, $2::text || '.1', case when body ? 'version' then jsonb_set(body, '{version}', to_jsonb($2::text || '.1')) else body end, false
           from ${table} s join cycle c on c.id = s.cycle_id where c.year < $2::int
          order by c.year desc, s.number desc limit 1`,
        [id, String(year)],
      );
    await record('cycle.created', { cycle: id, year });
    return this.queries.read(year);
  }

  async change(year: number, asked: number, patch: CyclePatch): Promise<Cycle> {
    requireDay(patch.nominationDeadline, 'nominationDeadline');
    const cycle = await cycleForMove(year);
    matchVersion(asked, cycle);
    await tx().update(CycleEntity, { id: cycle.id }, { ...patch, version: cycle.version + 1 });
    await record('cycle.changed', { cycle: cycle.id, fields: Object.keys(patch) });
    return this.queries.read(year);
  }

  /** One transaction with the cycle's row locked: of two persons one wins, the other learns the new stage. */
  async move(year: number, { to, reason }: StageMove): Promise<Cycle> {
    const cycle = await cycleForMove(year);
    const { id, stage: from, version } = cycle;
    const stage = gateTexts[requestContext().language].stages[from];
    if (to === from) throw new Problem('stage-moved', { stage }, { stage: from });
    if (!isStage(to) || !arrowsFrom(from).some((a) => a.to === to))
      throw new Problem('stage-not-next', { stage }, { stage: from });
    const move = mayMove(to, await this.evidence.read(cycle), reason ?? null);
    if (move.kind === 'reason-required') throw new Problem('reason-required', {}, { stage: from });
    if (move.kind === 'gate-open')
      throw new Problem('gate-open', { count: move.gates.length }, { stage: from, gates: move.gates.map(inWords) });
    await tx().update(CycleEntity, { id }, { stage: to, version: version + 1 });
    await sql(
      'insert into stage_move (cycle_id, "from", "to", reason, day, actor_id) values ($1, $2, $3, $4, $5, $6)',
      [id, from, to, reason ?? null, await this.clock.today(), actor().id],
    );
    await this.entered.enter(cycle, to);
    await record('cycle.moved', { cycle: id, from, to });
    return this.queries.read(year);
  }

  /** What a gate would hold, the office accepts by name and with a reason. */
  async accept(year: number, { gate, subject, reason }: GateAcceptance): Promise<void> {
    const cycle = await cycleForWrite(year);
    await sql(
      'insert into gate_acceptance (cycle_id, gate, subject, reason, accepted_by, day) values ($1, $2, $3, $4, $5, $6)',
      [cycle.id, gate, subject, reason, actor().id, await this.clock.today()],
    );
    await record('gate.accepted', { cycle: cycle.id, gate, subject });
  }
}
