import { AuditCheckService } from './audit/index.ts';
import { inOwnerTransaction } from './platform/database/owner-transaction.ts';
import { type Actor, sql } from './platform/index.ts';
import type { Settings } from './platform/settings.ts';
import { PhotoStore, checkPhotos } from './photos/index.ts';
import { checkReckonings } from './reckonings/index.ts';
import { StandardsCache, checkSheets } from './score-sheets/index.ts';

export interface Checked {
  readonly count: number;
  /** Ids (of photos: digests; of seals: what the chain says) of what no longer agrees. */
  readonly faults: readonly string[];
}
export type DataCheck = Readonly<Record<'sheets' | 'reckonings' | 'photos' | 'seals', Checked>>;

/** Recomputes every digest of what is stored and every seal of the audit, subdistrict by subdistrict. Reads only. */
export async function checkData({ databaseUrl }: Pick<Settings, 'databaseUrl'>): Promise<DataCheck> {
  const all = { sheets: none, reckonings: none, photos: none, seals: none };
  const places = await inOwnerTransaction(databaseUrl, within(''), () =>
    sql<{ id: string }>('select id from subdistrict order by code'),
  );
  for (const { id } of places)
    await inOwnerTransaction(databaseUrl, within(id), async () => {
      await sql('set local role xl_app'); // behind the wall, as a request is
      all.sheets = sum(all.sheets, await checkSheets(new StandardsCache()));
      all.reckonings = sum(all.reckonings, await checkReckonings());
      all.photos = sum(all.photos, await checkPhotos(new PhotoStore()));
      all.seals = sum(all.seals, await checkSeals());
    });
  return all;
}

async function checkSeals(): Promise<Checked> {
  const { seals, fault } = await new AuditCheckService().check(undefined);
  return { count: seals, faults: fault ? [Object.values(fault).join(' ')] : [] };
}

const none: Checked = { count: 0, faults: [] };
const sum = (a: Checked, b: Checked): Checked => ({ count: a.count + b.count, faults: [...a.faults, ...b.faults] });
const within = (subdistrictId: string): Actor => ({
  ...{ id: null, username: 'check', name: '', persona: 'public', areaId: null, judgeId: null, groupId: null },
  subdistrictId,
  subdistrict: { code: '', name: '' },
});
