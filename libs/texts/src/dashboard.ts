import { dashboardEn } from './en/dashboard.ts';
import { dashboardZh } from './zh/dashboard.ts';

export const dashboardTexts = { zh: dashboardZh, en: dashboardEn };
export type { DashboardTexts } from './zh/dashboard.ts';
