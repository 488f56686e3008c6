import { Injectable } from '@nestjs/common';
import type { Finding, LeaderAnswer, LeaderAnswerReceipt, LeaderPage, LeaderTask } from '@xinglou/contract';
import type { Standard } from '@xinglou/domain';
import { Clock, Problem, sql, sqlOne } from '../platform/index.ts';
import { FindingEvents, FindingsQueries } from '../rectification/index.ts';
import { LeaderLinksService } from './leader-links.service.ts';

const saying = new Set(['leaderReturned', 'reopened', 'accepted', 'extensionGranted', 'extensionRefused']);

/** The four screens of a group leader, and what may be sent from them. */
@Injectable()
export class LeaderPageService {
  constructor(
    private readonly links: LeaderLinksService,
    private readonly findings: FindingsQueries,
    private readonly events: FindingEvents,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<LeaderPage> {
    const { groupId, lastDay } = await this.links.holder();
    const group = await sqlOne<LeaderPage['group']>(
      'select g.name, a.name as "areaName" from building_group g join area a on a.id = g.area_id where g.id = $1',
      [groupId],
    );
    if (!group) throw new Problem('not-found');
    const standard = await this.standard();
    const titleOf = (key: string) => standard?.dimensions.find((d) => d.key === key)?.title?.zh ?? key;
    return {
      group,
      today: await this.clock.today(),
      lastDay,
      tasks: (await this.findings.ofLeader()).map((f) => task(f, titleOf(f.dimension))),
      praise: await this.praise(groupId),
      talk: talkOf(standard),
    };
  }

  /** Under an id made on the phone: sent again it is the same; another body under it is refused; nothing is overwritten. */
  async answer(id: string, { findingId, text, photos }: LeaderAnswer): Promise<[boolean, LeaderAnswerReceipt]> {
    await this.links.holder();
    const finding = await this.events.inTurn(findingId);
    const before = await sqlOne<{ findingId: string; text: string; photos: string[]; day: string }>(
      'select finding_id as "findingId", text, photos, day from finding_event where id = $1',
      [id],
    );
    if (before) {
      const same = before.findingId === findingId && before.text === text && before.photos.join() === photos.join();
      if (!same) throw new Problem('id-reused');
      return [false, { id, receivedOn: before.day }];
    }
    await this.events.happen(finding, { id, kind: 'leaderAnswered', text, photos });
    return [true, { id, receivedOn: await this.clock.today() }];
  }

  private async standard(): Promise<Standard | null> {
    const row = await sqlOne<{ body: Standard }>(
      `select s.body from standard s join cycle c on c.id = s.cycle_id where s.published order by c.year desc, s.number desc limit 1`,
    );
    return row?.body ?? null;
  }

  /** All at one moment, when the inspections are over, and in an order that tells nothing. */
  private async praise(groupId: string): Promise<string[]> {
    const rows = await sql<{ highlight: string }>(
      `select distinct i.highlight from inspection_note i join cycle c on c.id = i.cycle_id
        where i.group_id = $1 and i.highlight is not null and c.year = (select max(year) from cycle)
          and c.stage not in ('preparation', 'nomination', 'materialReview', 'anonymousInspection')
        order by i.highlight limit 20`,
      [groupId],
    );
    return rows.map((r) => r.highlight);
  }
}

function task(f: Finding, title: string): LeaderTask {
  const { id, grade, text, photos, due, state, reminder, answer, leaderAnswer: sent } = f;
  const last = f.events.findLast((e) => saying.has(e.kind));
  const said = last ? { kind: last.kind, text: last.text ?? '', day: last.day } : null;
  return { id, title, grade, text, photos, due, state, reminder, answer, sent, said };
}

const talkOf = (standard: Standard | null): LeaderPage['talk'] =>
  (standard?.dimensions ?? []).flatMap((d) =>
    d.items
      .filter((i) => i.presentation === true)
      .map((i) => ({ title: i.title?.zh ?? i.key, points: i.criterion ? [i.criterion.zh] : [] })),
  );
