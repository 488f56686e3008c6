import { dayZh } from './day.ts';
import { shellZh } from './shell.ts';
import { cycleZh } from './cycle.ts';
import { registerZh } from './register.ts';
import { nominationsZh } from './nominations.ts';
import { findingsZh } from './findings.ts';
import { judgingZh } from './judging.ts';
import { resultZh } from './result.ts';
import { accountsZh } from './accounts.ts';
import { progressZh } from './progress.ts';

const star = ['无星', '一星', '二星', '三星', '四星', '五星'];

/** Words of the dashboard; the source of the English ones. */
export const dashboardZh = {
  year: (year: number) => `${year}年度星级楼组创建`,
  stars: (n: number): string => star[n] ?? `${n}星`,
  day: (day: string): string => dayZh(day),
  ...progressZh,
  points: (n: number | null) => (n === null ? '—' : n.toFixed(2)),
  ...shellZh,
  ...cycleZh,
  ...registerZh,
  ...nominationsZh,
  ...findingsZh,
  ...judgingZh,
  ...resultZh,
  ...accountsZh,
};
export type DashboardTexts = typeof dashboardZh;
