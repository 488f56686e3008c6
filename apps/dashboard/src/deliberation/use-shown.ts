import { hundredths } from '@xinglou/domain';
import { useTexts } from '../shell/use-words.ts';

/** Points in a column: always two decimals, so that the points of the figures stand under one another. */
export function useShown() {
  const { points } = useTexts();
  return (n: number | null | undefined): string => points(n == null ? null : hundredths(n) / 100);
}
