import type { NominationState } from '@xinglou/domain';
import {
  openSessionFor,
  type People,
  Person,
  scored,
  type SeededYear,
  seedPeople,
  seedYear,
  sheetOf,
  type TestApi,
} from '../platform/testing/index.ts';

export interface Sheet {
  readonly id: string;
  readonly visit: number;
  readonly judge: number;
  readonly body: object;
  readonly answer: string;
  readonly late: boolean;
  superseded: boolean;
}
export type FindingState = 'recorded' | 'released' | 'responded' | 'reopened' | 'accepted' | 'handedOn' | 'dismissed';

/** The small model of a cycle: what a person with paper and pencil would keep. */
export interface Model {
  stage: string;
  readonly inspected: Set<number>;
  readonly notes: { readonly id: string; readonly body: object; readonly answer: string }[];
  readonly findings: Map<string, FindingState>;
  readonly sheets: Sheet[];
  /** By group; null: not nominated. Those that the year begins with have no id here. */
  readonly nominations: ({ readonly id?: string; readonly state: NominationState } | null)[];
  readonly decisions: number[];
  /** Of the newest reckoning: is it of today's evidence (null: whether the change counts is the reckoning's to know), is it approved? */
  reckoning: { readonly id: string; current: boolean | null; approved: boolean } | null;
  moves: number;
}

/** The real thing: a subdistrict of its own in the api under test. */
export class World {
  private readonly tokens = new Map<string, string>();
  private constructor(
    readonly api: TestApi,
    readonly people: People,
    readonly year: SeededYear,
    private readonly prefix: string,
    /** Three that an area has sent. */
    readonly photos: readonly string[],
  ) {}

  static async begin(api: TestApi, n: number, stage: string): Promise<World> {
    const people = await seedPeople(api.owner, `R${n}`, `r${n}-`);
    const year = await seedYear(api.owner, people, stage);
    await api.owner.query(`insert into demo_clock (subdistrict_id, today) values ($1, '2019-11-05')`, [
      people.subdistrictId,
    ]);
    const photos = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
    await api.owner.query(
      `insert into photo (subdistrict_id, sent_sha256, stored_sha256, width, height, bytes) select $1, p, p, 4, 3, 9 from unnest($2::text[]) p`,
      [people.subdistrictId, photos],
    );
    if (stage === 'nomination') await beforeAnyNomination(api, year.cycleId);
    return new World(api, people, year, `r${n}-`, photos);
  }

  async as(username: string): Promise<Person> {
    const token = this.tokens.get(username) ?? (await openSessionFor(this.api.owner, this.prefix + username));
    this.tokens.set(username, token);
    return new Person(this.api, token);
  }

  async count(text: string): Promise<number> {
    const { rows } = await this.api.owner.query<{ n: number }>(`select count(*)::int as n from ${text}`, [
      this.year.cycleId,
    ]);
    return rows[0]?.n ?? 0;
  }

  sheetBody(visit: number, share: number): object {
    return sheetOf(this.year.visits[visit], { items: scored((most) => Math.round(most * share)) });
  }
}

/** Closed by the office and the meetings recorded: what is left to the gates is the nominations themselves. */
async function beforeAnyNomination(api: TestApi, cycleId: string): Promise<void> {
  await api.owner.query('delete from nomination where cycle_id = $1', [cycleId]);
  await api.owner.query('update cycle set nomination_closed = true where id = $1', [cycleId]);
  await api.owner.query(
    `insert into area_application (subdistrict_id, cycle_id, area_id, applied, put_forward, meeting, meeting_day)
     select a.subdistrict_id, c.id, a.id, 3, 2, '居民代表会议', '2019-04-01' from cycle c join area a using (subdistrict_id) where c.id = $1`,
    [cycleId],
  );
}
