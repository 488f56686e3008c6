import { Injectable } from '@nestjs/common';
import { unseal } from '@xinglou/proof/sealed';
import { InTransaction, Problem, sqlOne } from '../platform/index.ts';
import { PhotosService } from './photos.service.ts';

/** Photos of a rescue file: sealed by a judge's phone, of use to nobody on the way (libs/domain/adr/0007). */
@Injectable()
export class SealedPhotosService {
  constructor(
    private readonly photos: PhotosService,
    private readonly inTransaction: InTransaction,
  ) {}

  async put(sha256: string, device: string, sealed: unknown): ReturnType<PhotosService['put']> {
    const phone = await this.inTransaction.run(() =>
      sqlOne<{ key_hash: Buffer }>(
        `select d.key_hash from device d join account a on a.id = d.account_id
          where d.id = $1 and not d.revoked and a.persona = 'judge'`,
        [device],
      ),
    );
    const bytes = phone && Buffer.isBuffer(sealed) ? open(phone.key_hash, sealed) : null;
    if (!bytes) throw new Problem('sealed-unreadable');
    return this.photos.put(sha256, bytes);
  }
}

function open(keyHash: Buffer, sealed: Buffer): Buffer | null {
  try {
    return Buffer.from(unseal(keyHash, sealed));
  } catch {
    return null;
  }
}
