import type { DashboardTexts } from '../zh/dashboard.ts';
import { shellEn } from './shell.ts';
import { cycleEn } from './cycle.ts';
import { registerEn } from './register.ts';
import { nominationsEn } from './nominations.ts';
import { findingsEn } from './findings.ts';
import { judgingEn } from './judging.ts';
import { resultEn } from './result.ts';
import { accountsEn } from './accounts.ts';
import { dayEn } from './day.ts';
import { progressEn } from './progress.ts';

export const dashboardEn: DashboardTexts = {
  day: dayEn,
  ...progressEn,
  year: (year) => `Star building groups ${year}`,
  stars: (n) => (n === 0 ? 'no star' : `${n} stars`),
  points: (n) => (n === null ? '—' : n.toFixed(2)),
  ...shellEn,
  ...cycleEn,
  ...registerEn,
  ...nominationsEn,
  ...findingsEn,
  ...judgingEn,
  ...resultEn,
  ...accountsEn,
};
