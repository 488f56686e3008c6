import { canonicalJson, digest } from './digest.ts';
import { leafHash, merkleRoot } from './merkle.ts';

/** An audit entry as it is sealed; `number` is the sealer's own count, without gaps. Ids and codes only, no personal value. */
export interface AuditEntry {
  readonly number: number;
  readonly id: string;
  readonly day: string;
  readonly at: string | null;
  readonly actor: string | null;
  readonly persona: string;
  readonly action: string;
  readonly subject: unknown;
  readonly request: string | null;
}
/** 封条: what was new, under one Merkle root, chained to the seal before. `entries` counts all up to here. */
export interface Seal {
  readonly number: number;
  readonly entries: number;
  readonly root: string;
  readonly head: string;
}
export interface SealedEntry {
  readonly number: number;
  readonly leaf: string;
  /** Null where the entry itself is gone. */
  readonly entry: AuditEntry | null;
}
/** The first thing that is not as it was sealed. */
export type SealFault =
  | { readonly kind: 'missing' | 'changed'; readonly entry: number }
  | { readonly kind: 'root' | 'head' | 'number'; readonly seal: number };

export const leafOf = (entry: AuditEntry): string => leafHash(canonicalJson(entry));

const headOf = (before: Seal | null, number: number, entries: number, root: string): string =>
  digest({ previous: before?.head ?? null, number, entries, root });

/** The seal over the next entries, by their leaf hashes in order. */
export function sealNext(before: Seal | null, leaves: readonly string[]): Seal {
  const number = (before?.number ?? 0) + 1;
  const entries = (before?.entries ?? 0) + leaves.length;
  const root = merkleRoot(leaves);
  return { number, entries, root, head: headOf(before, number, entries, root) };
}

/** Whether a seal and its entries are what they were; null when they are. */
export function checkSeal(before: Seal | null, seal: Seal, rows: readonly SealedEntry[]): SealFault | null {
  const first = (before?.entries ?? 0) + 1;
  if (seal.number !== (before?.number ?? 0) + 1) return { kind: 'number', seal: seal.number };
  for (let number = first; number <= seal.entries; number += 1) {
    const row = rows[number - first];
    if (row?.number !== number || row.entry === null) return { kind: 'missing', entry: number };
    if (leafOf(row.entry) !== row.leaf) return { kind: 'changed', entry: number };
  }
  const right = sealNext(
    before,
    rows.map((r) => r.leaf),
  );
  if (right.root !== seal.root || right.entries !== seal.entries) return { kind: 'root', seal: seal.number };
  return right.head === seal.head ? null : { kind: 'head', seal: seal.number };
}

/** What is printed: the seal's number and 16 bytes of its head, in fours that can be read aloud. */
export const printedHead = ({ number, head }: Pick<Seal, 'number' | 'head'>): string =>
  `${number} ${(head.slice(0, 32).match(/.{4}/g) ?? []).join(' ')}`;

/** A printed head as somebody typed it from paper, or null. */
export function readPrintedHead(typed: string): { readonly number: number; readonly head: string } | null {
  const found = /^\s*(\d{1,9})[\s-]+((?:[0-9a-f][\s-]*){32})$/i.exec(typed);
  return found ? { number: Number(found[1]), head: (found[2] ?? '').replace(/[\s-]/g, '').toLowerCase() } : null;
}
