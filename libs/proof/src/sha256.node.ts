/// <reference types="node" />
import { createHash } from 'node:crypto';

/** As sha256.ts, where Node's own is at hand: a sixth of the time. Which of the two it is, package.json says ("imports"). */
export function sha256Of(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
