import { type RouteData, everyPersona } from '@xinglou/contract';
import type { Viewer } from '@xinglou/domain';

export const everyViewer: readonly Viewer[] = [...everyPersona, 'leader', 'public'];

export const mayAsk = ({ who }: RouteData, viewer: Viewer): boolean =>
  who === 'anyone' ||
  (who === 'leader'
    ? viewer === 'leader'
    : viewer !== 'public' && viewer !== 'leader' && (who === 'signed-in' || who.includes(viewer)));
