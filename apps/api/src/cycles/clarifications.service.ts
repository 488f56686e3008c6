import { Injectable } from '@nestjs/common';
import type { Clarification, ClarificationBody } from '@xinglou/contract';
import { Clock, Problem, actor, record, sql } from '../platform/index.ts';
import { cycleForWrite, inStage } from './cycle-of-year.ts';
import { publishedStandard } from './published-standard.ts';

/** 评分项的补充说明: the newest of each item. */
export const clarificationsOf = (cycleId: string): Promise<Clarification[]> =>
  sql(
    `select distinct on (item collate "C") item, text, day from item_clarification where cycle_id = $1
      order by item collate "C", at desc, id limit 500`,
    [cycleId],
  );

/** The standard is frozen, but how an item is to be read may be said more sharply until the final inspection begins. */
@Injectable()
export class ClarificationsService {
  constructor(private readonly clock: Clock) {}

  async publish(year: number, { item, text }: ClarificationBody): Promise<Clarification> {
    const cycle = await cycleForWrite(year);
    const standard = await publishedStandard(cycle.id);
    if (!standard?.dimensions.some((d) => d.items.some((i) => i.key === item))) throw new Problem('not-found');
    inStage(cycle, 'nomination', 'materialReview', 'anonymousInspection', 'rectification');
    const day = await this.clock.today();
    await sql('insert into item_clarification (cycle_id, item, text, day, actor_id) values ($1, $2, $3, $4, $5)', [
      cycle.id,
      item,
      text,
      day,
      actor().id,
    ]);
    await record('item.clarified', { cycle: cycle.id, item });
    return { item, text, day };
  }
}
