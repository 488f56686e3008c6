import { schemas } from '@xinglou/contract/schemas';
import { Problem, type ProblemRaised } from '../problems/problem.ts';

interface Node {
  type?: string;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
  'x-text'?: { max: number; lines: boolean; required: boolean };
}
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const lengthOf = (text: string) => (text.length < 200 ? text.length : [...graphemes.segment(text)].length);
// The database keeps neither half a character nor NUL, in whatever field.
const unstorable = /[\p{Cs}\0]/u;
// Controls, bidi controls and tags are never something a person meant to type.
const controls = new RegExp('[[\\p{Cc}--[\\n\\r]]\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\u{e0000}-\\u{e007f}]', 'v');
const lineBreaks = /[\n\r]/;

function problemOf(text: string, path: string, rule: Node['x-text']): ProblemRaised | null {
  const field = path;
  const unwanted =
    unstorable.exec(text) ?? (rule && controls.exec(text)) ?? (rule?.lines === false && lineBreaks.exec(text));
  if (unwanted)
    return {
      path,
      code: 'text-not-allowed-character',
      params: { field, position: lengthOf(text.slice(0, unwanted.index)) + 1 },
    };
  if (!rule) return null;
  const length = lengthOf(text) > rule.max ? [...graphemes.segment(text)].length : 0;
  if (length > rule.max) return { path, code: 'text-too-long', params: { field, max: rule.max, length } };
  if (rule.required && text.trim() === '') return { path, code: 'text-required', params: { field } };
  return null;
}

/** Adds what is wrong to `found`. */
function walk(node: Node, value: unknown, path: string, found: ProblemRaised[]): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'string') {
    const rule = node['x-text'] ?? node.anyOf?.find((n) => n['x-text'])?.['x-text'];
    const problem = problemOf(value, path, rule);
    if (problem) found.push(problem);
    return;
  }
  if (typeof value !== 'object') return;
  const shape = node.anyOf?.find((n) => n.properties ?? n.items) ?? node;
  if (Array.isArray(value)) {
    if (shape.items) for (const [i, one] of value.entries()) walk(shape.items, one, `${path}.${i}`, found);
  } else
    for (const [key, child] of Object.entries(shape.properties ?? {}))
      walk(child, (value as Record<string, unknown>)[key], path ? `${path}.${key}` : key, found);
}

/**
 * Texts as they may be stored: 422 with every place that is wrong. Called by the ground after the shape, but by the phone's
 * writes themselves, after it is known whose row it is (DESIGN.md §5: 403 comes before 422).
 */
export function checkTexts(schemaName: string, body: unknown): void {
  const schema = (schemas as Record<string, unknown>)[schemaName] as Node;
  const errors: ProblemRaised[] = [];
  walk(schema, body, '', errors);
  const head = errors[0];
  if (head) throw new Problem(head.code, head.params ?? {}, {}, errors);
}
