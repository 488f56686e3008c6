import type { Session } from '@xinglou/contract';
import { addDays, daysBetween, shanghaiDay } from '@xinglou/domain';

/** What the server said of who is here, and on which day this phone heard it. */
export interface Heard extends Session {
  readonly heardOn?: string;
}
export const heardNow = (session: Session): Heard => ({ ...session, heardOn: shanghaiDay(new Date()) });

/** 没有网络的第二天：what this phone remembers, on the day that it is by now. The server's day goes on where nobody can ask for it. */
export const asOfNow = (heard: Heard): Heard => {
  const passed = heard.heardOn ? daysBetween(heard.heardOn, shanghaiDay(new Date())) : 0;
  return passed > 0 ? { ...heard, today: addDays(heard.today, passed) } : heard;
};
