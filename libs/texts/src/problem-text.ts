import type { ProblemCode } from '@xinglou/contract';
import { fill } from './fill.ts';

export type Params = Readonly<Record<string, string | number>>;
export interface ProblemText {
  /** What happened, in a few words. */
  readonly title: string;
  /** What to do, as a sentence to the person. */
  readonly detail: string;
}
export type ProblemTexts = Readonly<Record<ProblemCode, (params: Params) => ProblemText>>;

/** How a day and a field are called in a language. */
interface Words {
  readonly day: (day: string) => string;
  readonly fields: Readonly<Record<string, string>>;
}
/** items.0.days.0.day is the day: the last name in a path. */
const leafOf = (path: string): string => path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;

const inWords = ({ day, field, ...rest }: Params, words: Words): Params => ({
  ...rest,
  ...(day === undefined ? {} : { day: words.day(String(day)) }),
  ...(field === undefined ? {} : { field: words.fields[leafOf(String(field))] ?? field }),
});

/** A title and a sentence; {name} stands for a parameter: a day as it is written on the screens, a field as it is called there. */
export const sayIn =
  (words: Words) =>
  (title: string, detail: string) =>
  (params: Params = {}): ProblemText => ({
    title,
    detail: fill(detail, inWords(params, words)),
  });
