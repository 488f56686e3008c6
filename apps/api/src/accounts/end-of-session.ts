import type { Persona } from '@xinglou/contract';

const days = { office: 1, admin: 1, leadership: 1, area: 1, judge: 14, inspector: 14 };

/** Sessions end with a night in Shanghai (19:00 UTC): the hour of an ending would tell the hour of a sign-in. */
export const endOfSession = (persona: Persona, now: Date): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days[persona], 19));
