import type { RouteData } from '@xinglou/contract';
import { filesIn } from '../platform/testing/index.ts';

/** What is another one each time though nothing else has changed: instants, drawn tokens, ids of requests. */
export const plain = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)/g, '<instant>')
    .replace(/\b(?!d0d0d0d0|11111111)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>')
    .replace(/\\\\x[0-9a-f]{40,}/g, (bytes) => `<${bytes.length} bytes>`)
    .replace(/"(?:[\w-]{22}|[\w-]{43})"/g, '"<token>"')
    .replace(/\$argon2[^")]+/g, '<password>')
    .replace(/xl_s=[\w-]+/g, '<session>')
    .replace(/\b\d\d:\d\d:\d\d\b/g, '<time>');

/** Every file of a workbook, its cells with their texts: equal times share one text, so their numbers say nothing. */
function cellsIn(workbook: Buffer): [string, string][] {
  const files = filesIn(workbook);
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map((si) => si[1]);
  files.delete('xl/sharedStrings.xml');
  return [...files].map(([name, text]) => [
    name,
    text.replace(/t="s"><v>(\d+)<\/v>/g, (_, n: string) => `>${texts[Number(n)]}`),
  ]);
}

/** Files are unpacked: what is in a workbook, a picture, a certificate. */
export function readable({ gives }: RouteData, status: number, text: string, bytes: Buffer): string {
  if (status >= 300) return text;
  if (gives === 'xlsx') return JSON.stringify(cellsIn(bytes));
  if (gives === 'pdf') return `${text.replace(/\/(CreationDate|ModDate) \([^)]*\)|\/ID \[[^\]]*\]/g, '')}`;
  return gives === 'image' ? bytes.toString('latin1') : text;
}
