import type { Session } from '@xinglou/contract';

/** An inspector's phone keeps no name: whoever finds it learns nobody's. */
export const nameless = (session: Session): Session =>
  session.persona === 'inspector' ? { ...session, name: '', username: '' } : session;
