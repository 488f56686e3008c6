import { Injectable } from '@nestjs/common';
import type { Finding, FindingRelease, FindingResponse, FindingReview } from '@xinglou/contract';
import {
  type FindingEventKind,
  type Responsible,
  type Standard,
  defaultDue,
  isDay,
  mayHappen,
  releaseKind,
  stateOf,
} from '@xinglou/domain';
import { Clock, Problem, actor, record, sql, sqlOne } from '../platform/index.ts';
import { FindingsQueries, type FindingRow } from './findings.queries.ts';

interface NewEvent {
  readonly kind: FindingEventKind;
  readonly responsible?: Responsible;
  readonly text?: string | undefined;
  readonly photos?: readonly string[];
  readonly due?: string | null;
}

/** 整改: what happens to a finding is a new event, one after the other. */
@Injectable()
export class RectificationService {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly clock: Clock,
  ) {}

  async release(id: string, { responsible, due, text }: FindingRelease): Promise<Finding> {
    if (due !== undefined && !isDay(due)) throw new Problem('day-invalid', { field: 'due' });
    const finding = await this.inTurn(id);
    const deadline = due ?? defaultDue(finding.grade, await this.clock.today());
    return this.happen(finding, { kind: releaseKind(responsible), responsible, due: deadline, text });
  }

  /** The area says what was done; after the deadline too, which then is shown. */
  async respond(id: string, { text, photos = [] }: FindingResponse): Promise<Finding> {
    const finding = await this.inTurn(id);
    const there = await sqlOne<{ n: number }>('select count(*)::int as n from photo where sent_sha256 = any ($1)', [
      photos,
    ]);
    if ((there?.n ?? 0) < new Set(photos).size) throw new Problem('photo-missing');
    return this.happen(finding, { kind: 'responded', text, photos });
  }

  async review(id: string, { outcome, reason, due }: FindingReview): Promise<Finding> {
    if (outcome !== 'accepted' && !reason?.trim()) throw new Problem('reason-required');
    if (due !== undefined && !isDay(due)) throw new Problem('day-invalid', { field: 'due' });
    const finding = await this.inTurn(id);
    if (outcome === 'vetoConfirmed') await this.refuseVeto(finding);
    const again = outcome === 'reopened' ? { due: due ?? defaultDue(finding.grade, await this.clock.today()) } : {};
    return this.happen(finding, { kind: outcome, text: reason, ...again });
  }

  /** A veto needs an item that the standard marks so, and two different persons of the office. */
  private async refuseVeto({ item, events, id }: FindingRow): Promise<void> {
    const standard = await sqlOne<{ body: Standard }>(
      `select s.body from standard s join finding f on f.cycle_id = s.cycle_id where f.id = $1 and s.published order by s.number desc limit 1`,
      [id],
    );
    const marked =
      standard?.body.dimensions.some((d) => d.items.some((i) => i.key === item && i.veto === true)) ?? false;
    if (!marked || events.some((e) => e.kind === 'vetoConfirmed' && e.actor === actor().id))
      throw new Problem('not-in-this-state');
  }

  /** One at a time: the second of two officers sees what the first has done. */
  private async inTurn(id: string): Promise<FindingRow> {
    await this.queries.row(id);
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    return this.queries.row(id);
  }

  private async happen({ id, events, groupId }: FindingRow, event: NewEvent): Promise<Finding> {
    if (!mayHappen(events, event.kind)) throw new Problem('not-in-this-state', {}, { state: stateOf(events) });
    await sql(
      `insert into finding_event (finding_id, number, kind, responsible, text, photos, due, day, actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        events.length + 1,
        event.kind,
        event.responsible ?? null,
        event.text ?? null,
        event.photos ?? [],
        event.due ?? null,
        await this.clock.today(),
        actor().id,
      ],
    );
    await record(`finding.${event.kind}`, { finding: id, group: groupId });
    return this.queries.read(id);
  }
}
