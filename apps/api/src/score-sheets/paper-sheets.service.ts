import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PaperEntries, PaperOutcome, PaperSheet, ScoreSheetBody } from '@xinglou/contract';
import { digest } from '@xinglou/proof';
import { Problem, actor, record, sql, sqlOne } from '../platform/index.ts';
import { ScoreSheetsService } from './score-sheets.service.ts';

/** 录入自纸质: where the phone failed and a paper sheet was filled in instead. */
@Injectable()
export class PaperSheetsService {
  constructor(private readonly sheets: ScoreSheetsService) {}

  /** One's own entry, as often as one likes; it becomes a sheet when another person's, typed independently, is the same. */
  async put(visitId: string, judgeId: string, entry: PaperSheet): Promise<PaperOutcome> {
    // One at a time for a visit: two that are typed at once must see each other.
    const visit = await sqlOne<{ day: string }>(
      `select to_char(day, 'YYYY-MM-DD') as day from visit where id = $1 for no key update`,
      [visitId],
    );
    if (!visit) throw new Problem('not-found');
    const noon = `${visit.day}T12:00:00+08:00`;
    const body: ScoreSheetBody = { visitId, ...entry, startedAt: noon, finishedAt: noon };
    await this.sheets.examine(body, judgeId);
    await sql(
      `insert into paper_entry (visit_id, judge_id, entered_by, body, digest) values ($1, $2, $3, $4, $5)
       on conflict (visit_id, judge_id, entered_by) do update set body = excluded.body, digest = excluded.digest`,
      [visitId, judgeId, actor().id, JSON.stringify(entry), digest(entry)],
    );
    await record('paper-sheet.entered', { visit: visitId, judge: judgeId });
    const others = await sql<{ body: PaperSheet; digest: string }>(
      'select body, digest from paper_entry where visit_id = $1 and judge_id = $2 and entered_by <> $3 order by entered_by limit 10',
      [visitId, judgeId, actor().id],
    );
    const [other] = others;
    if (!other) return { state: 'first', differences: [], receipt: null };
    if (!others.some((o) => o.digest === digest(entry)))
      return { state: 'different', differences: differences(entry, other.body), receipt: null };
    const { receipt } = await this.sheets.submit(randomUUID(), body, { judgeId, provenance: 'paper' });
    await sql('update paper_entry set sheet_id = $3 where visit_id = $1 and judge_id = $2', [
      visitId,
      judgeId,
      receipt.id,
    ]);
    return { state: 'received', differences: [], receipt };
  }

  /** What was begun and is not a sheet yet. Nobody is shown what another has typed. */
  async list(year: number): Promise<PaperEntries> {
    const items = await sql<PaperEntries['items'][0]>(
      `select p.visit_id as "visitId", a.name as "areaName", g.name as "groupName", p.judge_id as "judgeId", j.name as "judgeName",
              count(*)::int as entries, (jsonb_agg(p.body) filter (where p.entered_by = $2))->0 as mine
         from paper_entry p
         join visit v on v.id = p.visit_id
         join cycle c on c.id = v.cycle_id and c.year = $1
         join building_group g on g.id = v.group_id
         join area a on a.id = g.area_id
         join judge j on j.id = p.judge_id
        where p.sheet_id is null
        group by p.visit_id, p.judge_id, a.name, g.name, j.name
        order by a.name collate "zh-Hans-x-icu", g.name collate "zh-Hans-x-icu", j.name collate "zh-Hans-x-icu", p.visit_id, p.judge_id
        limit 500`,
      [year, actor().id],
    );
    return { items };
  }
}

/** The items on which two entries differ; '' for the note. */
function differences(one: PaperSheet, other: PaperSheet): string[] {
  const said = (sheet: PaperSheet) =>
    new Map(sheet.items.map((i) => [i.item, JSON.stringify([i.points, i.why, i.note])]));
  const [a, b] = [said(one), said(other)];
  const items = [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
  return one.note === other.note ? items : [...items, ''];
}
