import { expect, it } from '@jest/globals';
import type { Finding, Page } from '@xinglou/contract';
import type { QueryRunner } from 'typeorm';
import { api, area, findingOf, inYear, office, people, year } from '../testing/index.ts';
import { SharedPhotos2026112597000 } from './2026112597-shared-photos.ts';

inYear('rectification', { today: '2019-10-08' });

it('photos of what was released before anybody could tick them stay seen; of what was not, they are not', async () => {
  const photos = ['a'.repeat(64)];
  const seen = () => findingOf(api.owner, people, year, { groupId: year.groups[0] ?? '', photos });
  const [before, later] = [await seen(), await seen()];
  await office.post(`/api/findings/${before}/release`, { responsible: 'group' });
  const query = (text: string) => api.owner.query(text);
  await new SharedPhotos2026112597000().up({ query } as unknown as QueryRunner);
  await office.post(`/api/findings/${later}/release`, { responsible: 'group' });
  const { items } = (await area.get<Page<Finding>>('/api/cycles/2019/findings')).body;
  expect([before, later].map((id) => items.find((f) => f.id === id)?.photos)).toEqual([photos, []]);
});
