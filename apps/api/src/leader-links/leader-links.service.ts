import { Injectable } from '@nestjs/common';
import type { LeaderLink, NewLeaderLink } from '@xinglou/contract';
import { addDays } from '@xinglou/domain';
import { Clock, Problem, actor, freshToken, hashOf, record, sql, sqlOne, sqlRow } from '../platform/index.ts';

const columns = 'l.id, l.issued_on as "issuedOn", l.last_day as "lastDay", l.revoked_on as "revokedOn"';
/** A season: from the first finding to the plaque. */
const validDays = 120;

/** 楼组长链接: given by the committee, to one group, for a season, ended at any time. */
@Injectable()
export class LeaderLinksService {
  constructor(private readonly clock: Clock) {}

  async list(groupId: string): Promise<{ items: LeaderLink[] }> {
    await this.ownGroup(groupId);
    const items = await sql<LeaderLink>(
      `select ${columns} from leader_link l where l.group_id = $1 order by l.issued_on desc, l.id limit 50`,
      [groupId],
    );
    return { items };
  }

  async issue(groupId: string): Promise<NewLeaderLink> {
    await this.ownGroup(groupId);
    const token = freshToken();
    const today = await this.clock.today();
    const lastDay = addDays(today, validDays);
    const { id } = await sqlRow<{ id: string }>(
      'insert into leader_link (group_id, token_hash, issued_on, last_day) values ($1, $2, $3, $4) returning id',
      [groupId, hashOf(token), today, lastDay],
    );
    await record('leader-link.issued', { link: id, group: groupId });
    return { id, token, lastDay };
  }

  /** Dead at the next request. Ending it twice is the same as once. */
  async revoke(id: string): Promise<LeaderLink> {
    const row = await sqlOne<LeaderLink>(
      `update leader_link l set revoked_on = coalesce(l.revoked_on, $2) from building_group g
        where l.id = $1 and g.id = l.group_id and g.area_id = $3 returning ${columns}`,
      [id, await this.clock.today(), actor().areaId],
    );
    if (!row) throw new Problem('not-found');
    await record('leader-link.revoked', { link: id });
    return row;
  }

  /** Whose link this is, if it still holds. */
  async holder(): Promise<{ groupId: string; lastDay: string }> {
    const { link, groupId } = actor();
    if (!link || !groupId) throw new Problem('leader-link-unknown');
    if (link.revoked || link.lastDay < (await this.clock.today())) throw new Problem('leader-link-ended');
    return { groupId, lastDay: link.lastDay };
  }

  private async ownGroup(groupId: string): Promise<void> {
    const own = await sqlOne('select 1 from building_group where id = $1 and area_id = $2', [groupId, actor().areaId]);
    if (!own) throw new Problem('not-found');
  }
}
