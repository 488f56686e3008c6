import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const wanted = /\.(js|css|svg|webmanifest)$/;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Each file once more as .br and .gz beside itself, at the best rate, so that the server packs nothing while people wait. */
export const precompress = {
  name: 'xinglou-precompress',
  enforce: 'post',
  writeBundle({ dir }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => wanted.test(file))) {
      const path = join(dir, name);
      const bytes = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(bytes, brotli));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
};
