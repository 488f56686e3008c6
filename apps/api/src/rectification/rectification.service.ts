import { Injectable } from '@nestjs/common';
import type {
  Finding,
  FindingRelease,
  FindingReleases,
  FindingResponse,
  FindingReview,
  LeaderAnswerReview,
} from '@xinglou/contract';
import { type Standard, defaultDue, leaderAnswer, releaseKind } from '@xinglou/domain';
import { Clock, Problem, actor, requireDay, requireReason, sqlOne } from '../platform/index.ts';
import { FindingEvents } from './finding-events.ts';
import type { FindingRow } from './finding-row.ts';
import { FindingsQueries } from './findings.queries.ts';
import { SharedPhotosService, photosOf } from './shared-photos.service.ts';

/** 整改: let out, answered, accepted, sent back or looked at again. */
@Injectable()
export class RectificationService {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly events: FindingEvents,
    private readonly photos: SharedPhotosService,
    private readonly clock: Clock,
  ) {}

  async release(id: string, { responsible, due, text, wording, photos = [] }: FindingRelease): Promise<Finding> {
    requireDay(due, 'due');
    const finding = await this.events.inTurn(id);
    const ticked = photosOf(finding, photos);
    const deadline = due ?? defaultDue(finding.grade, await this.clock.today());
    const released = { kind: releaseKind(responsible), responsible, due: deadline, text, wording };
    await this.photos.show(await this.events.happen(finding, released), ticked);
    return this.queries.read(id);
  }

  /** Several groups at once: all or nothing, and in an order of their own. */
  async releaseAll(year: number, { items }: FindingReleases): Promise<{ items: Finding[] }> {
    if (new Set(items.map((i) => i.id)).size < items.length) throw new Problem('finding-invalid');
    const known = new Set(await this.queries.idsOf(year));
    const inOrder = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
    const released: Finding[] = [];
    for (const { id, ...release } of inOrder) {
      if (!known.has(id)) throw new Problem('not-found');
      released.push(await this.release(id, release));
    }
    return { items: released };
  }

  /** The area says what was done; after the deadline too, which then is shown. */
  async respond(id: string, { text, photos = [] }: FindingResponse): Promise<Finding> {
    await this.events.happen(await this.events.inTurn(id), { kind: 'responded', text, photos });
    return this.queries.read(id);
  }

  /** What the leader sent becomes the committee's answer, or goes back with a reason that the leader reads. */
  async reviewLeaderAnswer(id: string, { outcome, reason }: LeaderAnswerReview): Promise<Finding> {
    if (outcome === 'returned') requireReason(reason);
    const finding = await this.events.inTurn(id);
    const sent = leaderAnswer(finding.events);
    if (!sent) throw new Problem('not-in-this-state');
    if (outcome === 'returned') await this.events.happen(finding, { kind: 'leaderReturned', text: reason });
    else await this.events.happen(finding, { kind: 'responded', text: sent.text ?? '', photos: sent.photos });
    return this.queries.read(id);
  }

  async review(id: string, { outcome, reason, due }: FindingReview): Promise<Finding> {
    if (outcome !== 'accepted') requireReason(reason);
    requireDay(due, 'due');
    const finding = await this.events.inTurn(id);
    if (outcome === 'vetoConfirmed') await this.refuseVeto(finding);
    const again = outcome === 'reopened' ? { due: due ?? defaultDue(finding.grade, await this.clock.today()) } : {};
    await this.events.happen(finding, { kind: outcome, text: reason, ...again });
    return this.queries.read(id);
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
}
