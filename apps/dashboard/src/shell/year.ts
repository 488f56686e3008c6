import { type Cycle, routes } from '@xinglou/contract';
import { useParams } from 'react-router';
import { useRead } from './read.tsx';

/** The year of the address. */
export const useYear = (): string => useParams()['year'] ?? '';

/** The cycle of the address, once it is read. */
export function useCycle(): Cycle | undefined {
  const year = useYear();
  return useRead(routes.readCycle, { params: { year } }, year !== '').data;
}
