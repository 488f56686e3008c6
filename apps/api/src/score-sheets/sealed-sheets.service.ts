import { inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { ScoreSheetBody, SealedSheet } from '@xinglou/contract';
import { unseal } from '@xinglou/proof/sealed';
import { Problem, actor, checkBody, sqlOne } from '../platform/index.ts';
import { ScoreSheetsService, type Submitted } from './score-sheets.service.ts';

const most = 256 * 1024;
const deflated = 1;

/** A finished sheet that another way than its own phone brings: a colleague's phone, or a rescue file in the office's hands. */
@Injectable()
export class SealedSheetsService {
  constructor(private readonly sheets: ScoreSheetsService) {}

  /** Only the judge's own phone can have sealed it: what it says is taken as if that phone had sent it. */
  async submit(id: string, { device, sealed }: SealedSheet): Promise<Submitted> {
    const phone = await sqlOne<{ key_hash: Buffer; judge_id: string }>(
      `select d.key_hash, a.judge_id from device d join account a on a.id = d.account_id
        where d.id = $1 and not d.revoked and a.persona = 'judge'`,
      [device],
    );
    if (!phone) throw new Problem('sealed-unreadable');
    const content = open(phone.key_hash, Buffer.from(sealed, 'base64url'));
    if (content?.id !== id) throw new Problem('sealed-unreadable');
    checkBody('ScoreSheetBody', content.body);
    const provenance = actor().persona === 'judge' ? 'carried' : 'rescued';
    return this.sheets.submit(id, content.body as ScoreSheetBody, { judgeId: phone.judge_id, provenance });
  }
}

function open(keyHash: Buffer, sealed: Buffer): { id?: unknown; body?: unknown } | null {
  try {
    const bytes = unseal(keyHash, sealed);
    const text =
      bytes[0] === deflated ? inflateRawSync(bytes.subarray(1), { maxOutputLength: most }) : bytes.subarray(1);
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as { id?: unknown; body?: unknown };
  } catch {
    return null;
  }
}
