import { Injectable } from '@nestjs/common';
import type { Finding, FindingPhotoSharing } from '@xinglou/contract';
import { Problem } from '../platform/index.ts';
import { FindingEvents } from './finding-events.ts';
import type { FindingRow } from './finding-row.ts';
import { FindingsQueries } from './findings.queries.ts';

/** Those of a finding's photos that are named, in its own order; one that is not its own is refused. */
export function photosOf({ photos }: FindingRow, named: readonly string[]): string[] {
  if (named.some((sha) => !photos.includes(sha))) throw new Problem('photo-not-of-finding');
  return photos.filter((sha) => named.includes(sha));
}

/** 暗访照片: internal until the office ticks it, photo by photo; internal again when it is taken back. */
@Injectable()
export class SharedPhotosService {
  constructor(
    private readonly queries: FindingsQueries,
    private readonly events: FindingEvents,
  ) {}

  /** Said twice it is the same as once. */
  async share(id: string, { photo, shared }: FindingPhotoSharing): Promise<Finding> {
    const finding = await this.events.inTurn(id);
    photosOf(finding, [photo]);
    if (shared) await this.show(finding, [photo]);
    else await this.takeBack(finding, photo);
    return this.queries.read(id);
  }

  async show(finding: FindingRow, ticked: readonly string[]): Promise<void> {
    const photos = photosOf(finding, [...finding.shared, ...ticked]);
    if (photos.length > finding.shared.length) await this.events.happen(finding, { kind: 'photosShared', photos });
  }

  private async takeBack(finding: FindingRow, photo: string): Promise<void> {
    const photos = finding.shared.filter((sha) => sha !== photo);
    if (photos.length < finding.shared.length) await this.events.happen(finding, { kind: 'photosTakenBack', photos });
  }
}
