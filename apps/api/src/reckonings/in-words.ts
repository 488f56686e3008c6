import type { GroupInWords } from '@xinglou/contract';
import { type Evidence, type GroupTrace, type Standard, reasonsFrom } from '@xinglou/domain';
import { sentence } from '@xinglou/texts/reasons';
import { requestContext } from '../platform/index.ts';

/** Why a group has its stars, in the reader's language; `worded` has the titles of the dimensions, which evidence does not carry. */
export function inWords(trace: GroupTrace, evidence: Evidence, worded: Standard | null): GroupInWords {
  const { language } = requestContext();
  const titles = new Map(worded?.dimensions.map((d) => [d.key, d.title]));
  const reasons = reasonsFrom(trace, evidence);
  const name = (key: string) => titles.get(key)?.[language] ?? titles.get(key)?.zh ?? key;
  return { id: trace.group.id, reasons, sentence: sentence(reasons, language, name) };
}
