import { Injectable } from '@nestjs/common';
import type { Judge, JudgePatch, NewJudge } from '@xinglou/contract';
import { asSeen, cleanText } from '@xinglou/domain';
import { Problem, actor, matchVersion, mustExist, record, sql, sqlOne, sqlRow } from '../platform/index.ts';

const select = `select j.id, j.name, j.kind, j.area_id as "areaId", j.phone, j.active, j.version,
    (select username from account a where a.judge_id = j.id order by username limit 1) as username from judge j`;

@Injectable()
export class JudgesService {
  /** The jury, by kind and name. */
  async list(): Promise<{ items: Judge[] }> {
    const items = await sql<Judge>(
      `${select} order by j.active desc, j.kind, j.name collate "zh-Hans-x-icu", j.id limit 1000`,
    );
    return { items: items.map((j) => ({ ...j, phone: asSeen('judgePhone', actor().persona, j.phone) })) };
  }

  async create({ name, kind, areaId, phone }: NewJudge): Promise<Judge> {
    await mustExist('area', areaId ? [areaId] : []);
    const { id } = await sqlRow<{ id: string }>(
      'insert into judge (name, kind, area_id, phone) values ($1, $2, $3, $4) returning id',
      [cleanText(name), kind, areaId ?? null, phone ?? null],
    );
    await record('judge.created', { judge: id });
    return this.read(id);
  }

  async change(id: string, asked: number, patch: JudgePatch): Promise<Judge> {
    await sql('select 1 from judge where id = $1 for update', [id]);
    const now = await this.read(id);
    matchVersion(asked, now);
    const next = { ...now, ...patch };
    await mustExist('area', patch.areaId ? [patch.areaId] : []);
    await sql(
      'update judge set name = $2, kind = $3, area_id = $4, phone = $5, active = $6, version = version + 1 where id = $1',
      [id, cleanText(next.name), next.kind, next.areaId, next.phone, next.active],
    );
    await record('judge.changed', { judge: id, fields: Object.keys(patch) });
    return this.read(id);
  }

  private async read(id: string): Promise<Judge> {
    const judge = await sqlOne<Judge>(`${select} where j.id = $1`, [id]);
    if (!judge) throw new Problem('not-found');
    return judge;
  }
}
