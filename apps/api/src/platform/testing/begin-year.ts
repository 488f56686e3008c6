import { type People, seedPeople } from './people.ts';
import { TestApi } from './test-api.ts';
import { type SeededYear, seedYear } from './year.ts';

/** How most tests begin: the api over a subdistrict whose year has come to `stage`, on a day of the demo's clock. */
export async function beginYear(
  stage: string,
  today?: string,
): Promise<{ api: TestApi; people: People; year: SeededYear }> {
  const api = await TestApi.start();
  const people = await seedPeople(api.owner);
  const year = await seedYear(api.owner, people, stage);
  if (today) await api.owner.query('insert into demo_clock values ($1, $2)', [people.subdistrictId, today]);
  return { api, people, year };
}
