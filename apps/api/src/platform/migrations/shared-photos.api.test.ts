import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Finding, Page } from '@xinglou/contract';
import type { QueryRunner } from 'typeorm';
import { type People, type SeededYear, type TestApi, beginYear, findingOf } from '../testing/index.ts';
import { SharedPhotos2026112597000 } from './2026112597-shared-photos.ts';

let api: TestApi;
let people: People;
let year: SeededYear;
beforeAll(async () => {
  ({ api, people, year } = await beginYear('rectification', '2019-10-08'));
});
afterAll(() => api.stop());

it('photos of what was released before anybody could tick them stay seen; of what was not, they are not', async () => {
  const photos = ['a'.repeat(64)];
  const seen = () => findingOf(api.owner, people, year, { groupId: year.groups[0] ?? '', photos });
  const [before, later] = [await seen(), await seen()];
  const office = await api.as('office');
  await office.post(`/api/findings/${before}/release`, { responsible: 'group' });
  const query = (text: string) => api.owner.query(text);
  await new SharedPhotos2026112597000().up({ query } as unknown as QueryRunner);
  await office.post(`/api/findings/${later}/release`, { responsible: 'group' });
  const { items } = (await (await api.as('area-01')).get<Page<Finding>>('/api/cycles/2019/findings')).body;
  expect([before, later].map((id) => items.find((f) => f.id === id)?.photos)).toEqual([photos, []]);
});
