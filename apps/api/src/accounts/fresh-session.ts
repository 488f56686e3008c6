import type { Persona } from '@xinglou/contract';
import { freshToken } from '../platform/index.ts';

const days = { office: 1, admin: 1, leadership: 1, area: 1, judge: 14, inspector: 14 };

export interface FreshSession {
  readonly token: string;
  readonly expires: Date;
}

/** Sessions end with a night in Shanghai (19:00 UTC): the hour of an ending would tell the hour of a sign-in. */
export const freshSession = (persona: Persona, now: Date): FreshSession => ({
  token: freshToken(),
  expires: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days[persona], 19)),
});
