import { hexToBytes } from '@noble/hashes/utils.js';
import { sha256Of } from '#sha256';

// RFC 6962: a leaf and a node never hash alike, and an odd node rises as it is instead of being doubled.
const leaf = new Uint8Array([0]);
const node = new Uint8Array([1]);

/** SHA-256(0x00 ‖ text), hex. */
export const leafHash = (text: string): string => sha256Of(leaf, text);

const parent = (left: string, right: string): string => sha256Of(node, hexToBytes(left), hexToBytes(right));

/** The root over leaf hashes in their order; of none, the hash of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256Of();
  let level = [...leaves];
  while (level.length > 1) {
    const above: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left = '', right] = level.slice(i, i + 2);
      above.push(right === undefined ? left : parent(left, right));
    }
    level = above;
  }
  return level[0] ?? '';
}
