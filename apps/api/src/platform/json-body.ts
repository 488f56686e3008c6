import { Problem } from './problems/problem.ts';
import { Unreadable } from './request/shape.ts';

const deepest = 20;
const longest = 500;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON body, or what is wrong with it, kept until it is known who sends it. */
export function readJson(body: Buffer): unknown {
  try {
    const value = JSON.parse(utf8.decode(body)) as unknown;
    const refused = excess(value, 0);
    return refused ? new Unreadable(refused) : value;
  } catch {
    return new Unreadable(new Problem('body-not-json'));
  }
}

/** What would break whoever walks it; itself it goes no deeper than is allowed. */
function excess(value: unknown, depth: number): Problem | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return new Problem('body-too-deep', { max: deepest });
  if (Array.isArray(value) && value.length > longest) return new Problem('list-too-long', { max: longest });
  for (const inner of Object.values(value)) {
    const found = excess(inner, depth + 1);
    if (found) return found;
  }
  return null;
}
