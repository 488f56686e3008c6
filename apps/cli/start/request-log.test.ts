import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

interface RequestLog {
  write(line: string): void;
  end(done: () => void): void;
}
const { requestLog } = (await import(pathToFileURL(resolve(process.cwd(), 'start/request-log.mjs')).href)) as {
  requestLog(file: string, say?: (text: string) => void, limit?: number): RequestLog;
};
const folder = mkdtempSync(join(tmpdir(), 'xl-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ended = (log: RequestLog) => new Promise<void>((done) => log.end(done));

describe('the record of requests', () => {
  it('keeps two files of a bounded size, the newer one going on where it was', async () => {
    const file = join(folder, 'api.log');
    for (const line of ['first\n', 'second\n', 'third\n']) {
      const log = requestLog(file, undefined, 10);
      log.write(line);
      await ended(log);
    }
    expect([readFileSync(`${file}.1`, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['first\nsecond\n', 'third\n']);
  });

  it('ends on a full disk, says so once, and the service goes on', async () => {
    const [file, said] = [join(folder, 'full.log'), [] as string[]];
    symlinkSync('/dev/full', file);
    await new Promise<void>((done) => {
      const log = requestLog(file, (text) => {
        said.push(text);
        log.write('afterwards\n');
        log.end(done);
      });
      log.write('too much\n');
    });
    expect(said).toEqual([expect.stringContaining('ENOSPC')]);
    expect(existsSync(`${file}.1`)).toBe(false);
  });
});
