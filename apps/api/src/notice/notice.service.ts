import { Injectable } from '@nestjs/common';
import type { NoticePreview } from '@xinglou/contract';
import { type SpecialDay, noticePeriodEnds, publishedSpecialDays } from '@xinglou/domain';
import { printedHead } from '@xinglou/proof';
import { Clock, Problem, actor, newestSeal, record, sql, sqlOne } from '../platform/index.ts';
import { asFrozen, newestReckoning } from '../reckonings/index.ts';

interface NoticeRow {
  readonly number: number;
  readonly endsOn: string;
  readonly body: string;
}

@Injectable()
export class NoticeService {
  constructor(private readonly clock: Clock) {}

  /** What publishing today would mean, shown before it is done. */
  async preview(year: number): Promise<NoticePreview> {
    const cycle = await sqlOne<{ id: string; days: number }>(
      'select id, notice_working_days as days from cycle where year = $1',
      [year],
    );
    if (!cycle) throw new Problem('not-found');
    const from = await this.clock.today();
    const stars = await starsOfNewest(cycle.id);
    const changed = await this.changed(cycle.id, stars);
    return {
      from,
      endsOn: noticePeriodEnds(from, cycle.days, await specialDays()),
      workingDays: cycle.days,
      groups: [...stars.values()].filter((s) => s > 0).length,
      changed: changed.length,
    };
  }

  /** Publishes the newest reckoning, in the stage move's own transaction. A changed group's period starts anew. */
  async publish(cycle: { id: string; noticeWorkingDays: number }): Promise<void> {
    const reckoning = await newestReckoning(cycle.id);
    if (!reckoning) throw new Problem('not-in-this-state');
    const before = await this.newest(cycle.id);
    const changed = await this.changed(cycle.id, await starsOfNewest(cycle.id));
    const today = await this.clock.today();
    const anew = noticePeriodEnds(today, cycle.noticeWorkingDays, await specialDays());
    const endsOn = before && changed.length === 0 ? before.endsOn : anew;
    const seal = await newestSeal();
    await sql(
      `insert into notice (cycle_id, number, reckoning_id, published_on, working_days, ends_on, changed_groups, actor_id, audit_head)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        cycle.id,
        (before?.number ?? 0) + 1,
        reckoning.id,
        today,
        cycle.noticeWorkingDays,
        endsOn,
        before ? changed : [],
        actor().id,
        seal ? printedHead(seal) : null,
      ],
    );
    await record('notice.published', { cycle: cycle.id, reckoning: reckoning.id, changed: changed.length });
  }

  private newest(cycleId: string): Promise<NoticeRow | null> {
    return sqlOne(
      `select n.number, n.ends_on as "endsOn", r.body from notice n join reckoning r on r.id = n.reckoning_id
        where n.cycle_id = $1 order by n.number desc limit 1`,
      [cycleId],
    );
  }

  /** Groups whose stars are not those of the notice before; none when there was no notice. */
  private async changed(cycleId: string, now: ReadonlyMap<string, number>): Promise<string[]> {
    const before = await this.newest(cycleId);
    if (!before) return [];
    const groups = (JSON.parse(before.body) as { groups: { id: string; stars: number }[] }).groups;
    const numbers = groups.filter((g) => now.get(g.id) !== g.stars).map((g) => g.id);
    const rows = await sql<{ id: string }>(
      `select ref as id from public_number where cycle_id = $1 and kind = 'group' and number = any ($2)`,
      [cycleId, numbers],
    );
    return rows.map((r) => r.id);
  }
}

async function starsOfNewest(cycleId: string): Promise<Map<string, number>> {
  const reckoning = await newestReckoning(cycleId);
  return new Map((reckoning ? asFrozen(reckoning).groups : []).map((g) => [g.id, g.stars]));
}

/** The published table, and over it what the office has entered. */
async function specialDays(): Promise<SpecialDay[]> {
  return [
    ...publishedSpecialDays,
    ...(await sql<SpecialDay>('select day, working, name from calendar_day order by day')),
  ];
}
