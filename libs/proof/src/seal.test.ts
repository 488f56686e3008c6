import { describe, expect, it } from '@jest/globals';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import {
  type AuditEntry,
  type Seal,
  type SealedEntry,
  checkSeal,
  leafHash,
  leafOf,
  merkleRoot,
  printedHead,
  readPrintedHead,
  sealNext,
} from './index.ts';

const entry = (number: number): AuditEntry => ({
  number,
  id: `e-${number}`,
  day: '2019-11-05',
  at: null,
  actor: null,
  persona: 'office',
  action: 'cycle.changed',
  subject: { cycle: 'c', n: number },
  request: null,
});

/** A chain over entries 1 to `sum(sizes)`, as the sealer would have made it. */
function chain(sizes: readonly number[]): { seals: Seal[]; rows: SealedEntry[] } {
  const seals: Seal[] = [];
  const rows: SealedEntry[] = [];
  for (const size of sizes) {
    const from = rows.length + 1;
    const next = Array.from({ length: size }, (_, i) => entry(from + i));
    rows.push(...next.map((e) => ({ number: e.number, leaf: leafOf(e), entry: e })));
    seals.push(sealNext(seals.at(-1) ?? null, next.map(leafOf)));
  }
  return { seals, rows };
}
function firstFault(seals: readonly Seal[], rows: readonly SealedEntry[]) {
  let before: Seal | null = null;
  for (const seal of seals) {
    const own = rows.filter((r) => r.number > (before?.entries ?? 0) && r.number <= seal.entries);
    const fault = checkSeal(before, seal, own);
    if (fault) return fault;
    before = seal;
  }
  return null;
}
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

describe('a Merkle root', () => {
  it('is that of RFC 6962, written out by hand: the odd one rises, leaves and nodes have prefixes of their own', () => {
    const h = (...parts: (string | Uint8Array)[]) =>
      bytesToHex(sha256(concatBytes(...parts.map((p) => (typeof p === 'string' ? hexToBytes(p) : p)))));
    const one = new Uint8Array([1]);
    const [a, b, c] = ['a', 'b', 'c'].map(leafHash) as [string, string, string];
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(merkleRoot([a, b, c])).toBe(h(one, h(one, a, b), c));
    expect(merkleRoot([a, b, c])).not.toBe(merkleRoot([a, b, c, c]));
  });
});

describe('a chain of seals', () => {
  it('holds as it was made, and names the entry that was changed, taken out or swapped', () =>
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (many, x, y) => {
        const { seals, rows } = chain(many);
        expect(firstFault(seals, rows)).toBeNull();
        const [i, j] = [x % rows.length, y % rows.length].sort((a, b) => a - b) as [number, number];
        const at = (k: number) => rows[k] as SealedEntry;
        const other = { ...(at(i).entry as AuditEntry), action: 'cycle.moved' };
        expect(firstFault(seals, rows.with(i, { ...at(i), entry: other }))).toEqual({ kind: 'changed', entry: i + 1 });
        expect(firstFault(seals, rows.with(i, { ...at(i), entry: null }))).toEqual({ kind: 'missing', entry: i + 1 });
        expect(firstFault(seals, rows.toSpliced(i, 1))).toEqual({ kind: 'missing', entry: i + 1 });
        if (i === j) return;
        const swapped = rows.with(i, { ...at(i), entry: at(j).entry }).with(j, { ...at(j), entry: at(i).entry });
        expect(firstFault(seals, swapped)).toEqual({ kind: 'changed', entry: i + 1 });
      }),
    ));

  it('names the seal where an entry was changed together with its hash, and where a head was', () => {
    const { seals, rows } = chain([3, 2, 4]);
    const forged = { ...entry(4), action: 'cycle.moved' };
    const hidden = rows.with(3, { number: 4, leaf: leafOf(forged), entry: forged });
    expect(firstFault(seals, hidden)).toEqual({ kind: 'root', seal: 2 });
    const root = merkleRoot(hidden.slice(3, 5).map((r) => r.leaf));
    expect(firstFault(seals.with(1, { ...(seals[1] as Seal), root }), hidden)).toEqual({ kind: 'head', seal: 2 });
    expect(firstFault(seals.toSpliced(1, 1), rows)).toEqual({ kind: 'number', seal: 3 });
  });
});

describe('a printed head', () => {
  it('is read back as it was typed: spaces, dashes, capitals; anything else is none', () => {
    const head = 'ab12'.repeat(16);
    const read = { number: 57, head: head.slice(0, 32) };
    const printed = printedHead({ number: 57, head });
    expect(printed).toBe('57 ab12 ab12 ab12 ab12 ab12 ab12 ab12 ab12');
    for (const typed of [
      printed,
      printed.toUpperCase(),
      `57-${head.slice(0, 32)}`,
      `  ${printed.replaceAll(' ', '  ')} `,
    ])
      expect(readPrintedHead(typed)).toEqual(read);
    for (const typed of ['', '57', head, `57 ${head}`, `57 ${head.slice(0, 31)}`])
      expect(readPrintedHead(typed)).toBeNull();
  });
});
