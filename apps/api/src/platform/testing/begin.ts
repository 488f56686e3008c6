import { afterAll, beforeAll } from '@jest/globals';
import type { StarPolicy } from '@xinglou/domain';
import type { Settings } from '../settings.ts';
import { type People, seedPeople } from './people.ts';
import { type Person, TestApi } from './test-api.ts';
import { type SeededYear, seedYear } from './year.ts';

/** What a file of tests begins with; jest gives each file its own. */
export let api: TestApi;
export let people: People;
export let year: SeededYear;
export let office: Person;
export let admin: Person;
export let leadership: Person;
/** Of the first area. */
export let area: Person;
/** The first of three. */
export let judge: Person;

interface Begun extends Partial<Settings> {
  /** Of the demo's clock. */
  readonly today?: string;
}

/** The api over a subdistrict with its people, each signed in. */
export function inSubdistrict({ today, ...settings }: Begun = {}): void {
  beforeAll(async () => {
    api = await TestApi.start(settings);
    people = await seedPeople(api.owner);
    if (today) await api.owner.query('insert into demo_clock values ($1, $2)', [people.subdistrictId, today]);
    office = await api.as('office');
    admin = await api.as('admin');
    leadership = await api.as('leadership');
    area = await api.as('area-01');
    judge = await api.as('judge-01');
  });
  afterAll(() => api.stop());
}

/** The same, and its year 2019 has come to `stage`. */
export function inYear(stage: string, { policy, ...begun }: Begun & { policy?: Partial<StarPolicy> } = {}): void {
  inSubdistrict(begun);
  beforeAll(async () => {
    year = await seedYear(api.owner, people, stage, policy);
  });
}

/** Past every gate. */
export const comeTo = (stage: string) =>
  api.owner.query('update cycle set stage = $1 where id = $2', [stage, year.cycleId]);
