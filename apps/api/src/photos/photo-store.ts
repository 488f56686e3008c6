import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { settings } from '../platform/index.ts';

/** Files addressed by the digest of what they hold. A file is whole and on the disk before anybody hears of it. */
@Injectable()
export class PhotoStore {
  async put(sha256: string, bytes: Buffer): Promise<void> {
    const folder = this.folder(sha256);
    await mkdir(folder, { recursive: true });
    const temporary = join(folder, `.${randomUUID()}`);
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
      await rename(temporary, this.path(sha256));
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(temporary, { force: true });
      throw error;
    }
    const directory = await open(folder);
    await directory.sync();
    await directory.close();
  }

  get(sha256: string): Promise<Buffer> {
    return readFile(this.path(sha256));
  }

  private folder(sha256: string): string {
    return join(settings().dataDir, 'photos', sha256.slice(0, 2));
  }

  private path(sha256: string): string {
    return join(this.folder(sha256), `${sha256}.jpg`);
  }
}
