import { Problem } from './problems/problem.ts';
import { Unreadable } from './request/shape.ts';

const deepest = 20;
const longest = 500;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A JSON body, or what is wrong with it, kept until it is known who sends it. */
export function readJson(body: Buffer): unknown {
  try {
    const text = utf8.decode(body);
    // Before parsing: a body that is deep enough would break whoever walks it.
    if (depthOf(text) > deepest) return new Unreadable(new Problem('body-too-deep', { max: deepest }));
    const value = JSON.parse(text) as unknown;
    return hasLongList(value) ? new Unreadable(new Problem('list-too-long', { max: longest })) : value;
  } catch {
    return new Unreadable(new Problem('body-not-json'));
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') most = Math.max(most, (depth += 1));
    else if (token === ']' || token === '}') depth -= 1;
  }
  return most;
}

const hasLongList = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((Array.isArray(value) && value.length > longest) || Object.values(value).some(hasLongList));
