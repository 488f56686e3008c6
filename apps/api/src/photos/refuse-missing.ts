import { Problem, sqlOne } from '../platform/index.ts';

/** What a paper or an answer shows must have arrived before it. */
export async function refuseMissingPhotos(photos: readonly string[]): Promise<void> {
  const there = await sqlOne<{ n: number }>('select count(*)::int as n from photo where sent_sha256 = any ($1)', [
    photos,
  ]);
  if ((there?.n ?? 0) < new Set(photos).size) throw new Problem('photo-missing');
}
