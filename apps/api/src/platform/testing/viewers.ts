import { type RouteData, everyPersona, routes } from '@xinglou/contract';
import type { Viewer } from '@xinglou/domain';

/** Every route of the contract by its name. */
export const everyRoute = Object.entries(routes) as [string, RouteData][];
export const everyViewer: readonly Viewer[] = [...everyPersona, 'leader', 'public'];

export const mayAsk = ({ who }: RouteData, viewer: Viewer): boolean =>
  who === 'anyone' ||
  (who === 'leader'
    ? viewer === 'leader'
    : viewer !== 'public' && viewer !== 'leader' && (who === 'signed-in' || who.includes(viewer)));
