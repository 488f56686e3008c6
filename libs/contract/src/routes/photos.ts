import type { PhotoStored, SealedPhotoQuery } from '../photos.ts';
import { route } from '../route.ts';

export const putPhoto = route<{ params: { sha256: string }; answer: PhotoStored }>({
  method: 'PUT',
  path: '/api/photos/{sha256}',
  who: ['area', 'judge', 'inspector', 'office'],
  summary: 'A photo under the digest of its bytes; re-encoded without metadata',
  answer: 'PhotoStored',
  takes: 'image',
  ok: [201, 200],
});
export const putSealedPhoto = route<{ params: { sha256: string }; query: SealedPhotoQuery; answer: PhotoStored }>({
  method: 'PUT',
  path: '/api/sealed-photos/{sha256}',
  who: ['office'],
  summary: 'A photo from a rescue file, as the judge’s phone sealed it; opened, it goes the way of every photo',
  query: 'SealedPhotoQuery',
  answer: 'PhotoStored',
  takes: 'image',
  ok: [201, 200],
});
export const getPhoto = route<{ params: { sha256: string }; query: { w?: string } }>({
  method: 'GET',
  path: '/api/photos/{sha256}',
  who: ['area', 'judge', 'office', 'leadership', 'admin'],
  summary: 'A photo by the digest under which it was sent, as far as one may see it',
  query: 'PhotoQuery',
  gives: 'image',
});
