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

/** A title and a sentence; {name} stands for a parameter. */
export const say =
  (title: string, detail: string) =>
  (params: Params = {}): ProblemText => ({
    title,
    detail: fill(detail, params),
  });
