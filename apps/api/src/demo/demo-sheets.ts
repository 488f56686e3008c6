import { randomUUID } from 'node:crypto';
import { digest } from '@xinglou/proof';
import { sql } from '../platform/index.ts';
import { pack } from '../score-sheets/index.ts';
import { chance, normal } from './chance.ts';
import { demoStandard, demoWords } from './demo-data.ts';

export interface DemoVisit {
  readonly id: string;
  readonly groupId: string;
  readonly day: string;
  readonly judges: readonly string[];
  readonly notApplicable: readonly string[];
  readonly training: boolean;
  readonly quality: number;
}
const items = demoStandard.dimensions.flatMap((d) => d.items);
const order = items.map((i) => i.key);

/** A sheet of every judge of these visits: the group's quality, the judge's own severity, and some chance. */
export async function loadSheets(
  cycleId: string,
  standardId: string,
  version: string,
  visits: readonly DemoVisit[],
): Promise<void> {
  const rows = visits.flatMap((visit) =>
    visit.judges.map((judge, seat) => {
      const next = chance(`评分 ${version} ${visit.day} ${visit.quality} ${seat}`);
      const severity = 3 * normal(chance(`评审员 ${seat} ${visit.day}`));
      const lines = items.map(({ key, max }) => {
        if (visit.notApplicable.includes(key)) return { item: key, points: null, why: 'notApplicable' as const };
        const share = (visit.quality + severity + 9 * normal(next)) / 100;
        return { item: key, points: Math.max(0, Math.min(max, Math.round(max * share))) };
      });
      const note =
        next() < 0.2 ? demoWords.judgeNotes[Math.floor(next() * demoWords.judgeNotes.length)]?.text.zh : undefined;
      const minute = String(10 + seat * 7).padStart(2, '0');
      const [startedAt, finishedAt] = [`${visit.day}T01:00:00Z`, `${visit.day}T01:${minute}:00Z`];
      const body = {
        visitId: visit.id,
        standardVersion: version,
        items: lines,
        ...(note ? { note } : {}),
        startedAt,
        finishedAt,
      };
      return {
        id: randomUUID(),
        visit: visit.id,
        judge,
        points: pack(lines, order).points,
        note: note ?? null,
        startedAt,
        finishedAt,
        digest: digest(body),
      };
    }),
  );
  await sql(
    `insert into score_sheet (id, cycle_id, visit_id, judge_id, standard_id, points, note, started_at, finished_at, started_at_sent, finished_at_sent, received_at, digest)
     select r.id, $1, r.visit, r.judge, $2, string_to_array(r.points, ',')::smallint[], r.note, r.started::timestamptz, r.finished::timestamptz, r.started, r.finished,
            r.finished::timestamptz + interval '90 seconds', r.digest
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
            as r (id, visit, judge, points, note, started, finished, digest)`,
    [
      cycleId,
      standardId,
      rows.map((r) => r.id),
      rows.map((r) => r.visit),
      rows.map((r) => r.judge),
      rows.map((r) => r.points.join(',')),
      rows.map((r) => r.note),
      rows.map((r) => r.startedAt),
      rows.map((r) => r.finishedAt),
      rows.map((r) => r.digest),
    ],
  );
}
