import { createWriteStream, existsSync, renameSync, statSync } from 'node:fs';

const mostBytes = 50_000_000;
const patienceMs = 60_000;

/**
 * The record of requests: a file and the one before it, each of 50 MB at most. A disk that is full ends the record and not the
 * service: it says so once, and tries again a minute later.
 */
export function requestLog(file, say = console.error, limit = mostBytes) {
  let [out, written, tryAgainAt] = [undefined, 0, 0];
  const open = () => {
    if (existsSync(file) && statSync(file).isFile() && statSync(file).size >= limit) renameSync(file, `${file}.1`);
    written = existsSync(file) ? statSync(file).size : 0;
    out = createWriteStream(file, { flags: 'a', mode: 0o600 });
    out.on('error', (error) => {
      out = undefined;
      tryAgainAt = Date.now() + patienceMs;
      say(`请求记录暂时写不了（${error.code}），服务照常。 The record of requests cannot be written for now.`);
    });
  };
  return {
    write(line) {
      if (!out && Date.now() < tryAgainAt) return;
      if (out && written >= limit) {
        out.end();
        out = undefined;
      }
      if (!out) open();
      written += Buffer.byteLength(line);
      out.write(line);
    },
    end(done) {
      if (out) out.end(done);
      else done();
    },
  };
}
