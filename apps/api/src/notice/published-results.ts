import { Injectable } from '@nestjs/common';
import { type Evidence, tracer } from '@xinglou/domain';
import type { ProvenReckoning } from '@xinglou/proof';
import { sqlOne } from '../platform/index.ts';

export interface PublishedResult {
  readonly evidence: Evidence;
  readonly reckoning: ProvenReckoning;
  readonly trace: ReturnType<typeof tracer>;
}
const mostKept = 8;

/**
 * What was published is frozen: each result is read and parsed once, for everybody who opens the notice. Whoever asks has found
 * its notice first, within their own subdistrict.
 */
@Injectable()
export class PublishedResults {
  private readonly kept = new Map<string, PublishedResult>();

  async of(reckoningId: string): Promise<PublishedResult> {
    const result = this.kept.get(reckoningId) ?? (await read(reckoningId));
    this.kept.delete(reckoningId); // the newest asked for stands last
    this.kept.set(reckoningId, result);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value ?? '');
    return result;
  }
}

async function read(reckoningId: string): Promise<PublishedResult> {
  const row = await sqlOne<{ evidence: string; body: string }>('select evidence, body from reckoning where id = $1', [
    reckoningId,
  ]);
  if (!row) throw new Error('A notice names a reckoning that is not there.');
  const [evidence, reckoning] = [JSON.parse(row.evidence) as Evidence, JSON.parse(row.body) as ProvenReckoning];
  return { evidence, reckoning, trace: tracer(evidence, reckoning) };
}
