import { matchVersion, sql, sqlOne } from '../platform/index.ts';

export type CollectionName = 'teams' | 'training-rounds' | 'conflicts';

export async function versionOf(cycleId: string, collection: CollectionName): Promise<number> {
  const row = await sqlOne<{ version: number }>(
    'select version from collection_version where cycle_id = $1 and collection = $2',
    [cycleId, collection],
  );
  return row?.version ?? 0;
}

/** A whole collection is replaced by who saw its newest version; nothing stored yet is version 0. */
export async function replaceCollection(cycleId: string, collection: CollectionName, asked: number): Promise<void> {
  await sql(
    'insert into collection_version (cycle_id, collection, version) values ($1, $2, 0) on conflict do nothing',
    [cycleId, collection],
  );
  await sql('select 1 from collection_version where cycle_id = $1 and collection = $2 for update', [
    cycleId,
    collection,
  ]);
  matchVersion(asked, { version: await versionOf(cycleId, collection) });
  await sql('update collection_version set version = version + 1 where cycle_id = $1 and collection = $2', [
    cycleId,
    collection,
  ]);
}

/** A collection that changes by a row, not as a whole: whoever read it before must read it again. */
export async function touchCollection(cycleId: string, collection: CollectionName): Promise<void> {
  await sql(
    `insert into collection_version (cycle_id, collection, version) values ($1, $2, 1)
     on conflict (cycle_id, collection) do update set version = collection_version.version + 1`,
    [cycleId, collection],
  );
}
