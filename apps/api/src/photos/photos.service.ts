import { Injectable } from '@nestjs/common';
import type { PhotoStored } from '@xinglou/contract';
import { sha256Bytes } from '@xinglou/proof';
import { InTransaction, Problem, actor, photoLimit, record, sqlOne } from '../platform/index.ts';
import { cleanPhoto, narrowed } from './photo-file.ts';
import { PhotoStore } from './photo-store.ts';

const columns = 'sent_sha256 as sha256, stored_sha256 as stored, width, height, bytes';

@Injectable()
export class PhotosService {
  constructor(
    private readonly store: PhotoStore,
    private readonly inTransaction: InTransaction,
  ) {}

  /** Taken once under the digest of what was sent; the file is on the disk before the row commits. Nobody's name is kept with it. */
  async put(sha256: string, sent: unknown): Promise<{ created: boolean; photo: PhotoStored }> {
    if (!Buffer.isBuffer(sent)) throw new Problem('not-an-image');
    if (sent.length > photoLimit) throw new Problem('photo-too-large');
    if (sha256Bytes(sent) !== sha256) throw new Problem('digest-mismatch');
    const known = await this.inTransaction.run(() =>
      sqlOne<PhotoStored>(`select ${columns} from photo where sent_sha256 = $1`, [sha256]),
    );
    if (known) return { created: false, photo: known };
    const { bytes, width, height } = await cleanPhoto(sent, actor().persona === 'inspector');
    const stored = sha256Bytes(bytes);
    await this.store.put(stored, bytes);
    return this.inTransaction.run(async () => {
      const photo = await sqlOne<PhotoStored>(
        `insert into photo (sent_sha256, stored_sha256, width, height, bytes) values ($1, $2, $3, $4, $5)
         on conflict (subdistrict_id, sent_sha256) do nothing returning ${columns}`,
        [sha256, stored, width, height, bytes.length],
      );
      if (photo) await record('photo.stored', actor().persona === 'inspector' ? {} : { photo: sha256 });
      return { created: photo !== null, photo: photo ?? { sha256, stored, width, height, bytes: bytes.length } };
    });
  }

  /** What one may not see is answered as what is not there. */
  async get(sha256: string, width: string | undefined): Promise<Buffer> {
    const stored = await this.inTransaction.run(() => this.visible(sha256));
    if (!stored) throw new Problem('not-found');
    const bytes = await this.store.get(stored);
    return width === undefined ? bytes : narrowed(bytes, Number(width));
  }

  private async visible(sha256: string): Promise<string | null> {
    const { persona, areaId, judgeId, groupId } = actor();
    const row = await sqlOne<{ stored: string }>(
      `select p.stored_sha256 as stored from photo p
        where p.sent_sha256 = $1 and case when $2::text in ('office', 'admin') then true when ${isInternal} then false else case $2
          when 'leadership' then exists (select from nomination n where $1 = any (n.photos))
          when 'area' then exists (select from nomination n where n.area_id = $3 and $1 = any (n.photos)) or ${ofFinding('g.area_id = $3')}
          when 'leader' then ${ofFinding('g.id = $5')}
          when 'judge' then exists (select from score_sheet s where s.judge_id = $4 and s.item_extras::text like '%' || $1 || '%')
            or exists (select from standard d where d.body::text like '%' || $1 || '%') or ${ofFinding(seenBy('$4'))}
          else false end end`,
      [sha256, persona, areaId, judgeId, groupId],
    );
    return row?.stored ?? null;
  }
}

/** Groups of which this judge's own sheet is in. */
const seenBy = (judge: string) =>
  `exists (select from score_sheet s join visit v on v.id = s.visit_id where s.judge_id = ${judge} and v.group_id = g.id and v.cycle_id = f.cycle_id)`;

/** An inspector's photo that the office has not shared: whatever else names it, it is not there for anybody else. */
const isInternal = `exists (select from finding f where $1 = any (f.photos)) and not exists (
    select from finding f join finding_now n on n.id = f.id where $1 = any (f.photos) and $1 = any (n.shared))`;

/** Shared with a finding, or of what was done about it, in the groups that `where` names. */
const ofFinding = (
  where: string,
) => `exists (select from finding_now n join finding f on f.id = n.id join building_group g on g.id = f.group_id
    where ${where} and n.released_on is not null
      and ($1 = any (n.shared) or exists (select from finding_event e
        where e.finding_id = f.id and e.kind in ('responded', 'leaderAnswered') and $1 = any (e.photos))))`;
