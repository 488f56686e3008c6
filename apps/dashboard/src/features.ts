import type { Persona } from '@xinglou/contract';
import type { DashboardTexts } from '@xinglou/texts/dashboard';
import { type ComponentType, lazy } from 'react';

export interface Feature {
  readonly path: keyof DashboardTexts['menu'];
  readonly personas: readonly Persona[];
  readonly page: ComponentType;
}
const page = (load: () => Promise<{ default: ComponentType }>) => lazy(load);

/** Every page, in the order of the menu. What is not here is not in the menu; a feature adds one line. */
export const features: readonly Feature[] = [
  {
    path: 'home',
    personas: ['office', 'admin', 'leadership', 'area'],
    page: page(() => import('./cycle/home-page.tsx')),
  },
  { path: 'board', personas: ['office'], page: page(() => import('./board/board-page.tsx')) },
  {
    path: 'standard',
    personas: ['office', 'area', 'leadership', 'admin'],
    page: page(() => import('./cycle/standard-page.tsx')),
  },
  { path: 'policy', personas: ['office', 'leadership'], page: page(() => import('./cycle/policy-page.tsx')) },
  {
    path: 'groups',
    personas: ['office', 'area', 'leadership', 'admin'],
    page: page(() => import('./groups/groups-page.tsx')),
  },
  { path: 'roster', personas: ['office'], page: page(() => import('./groups/roster-page.tsx')) },
  { path: 'nominations', personas: ['area'], page: page(() => import('./nominations/nominations-page.tsx')) },
  { path: 'review', personas: ['office'], page: page(() => import('./nominations/review-page.tsx')) },
  { path: 'rounds', personas: ['office'], page: page(() => import('./inspections/rounds-page.tsx')) },
  { path: 'findings', personas: ['office', 'area'], page: page(() => import('./findings/findings-page.tsx')) },
  { path: 'jury', personas: ['office'], page: page(() => import('./judging/jury-page.tsx')) },
  { path: 'agreement', personas: ['office'], page: page(() => import('./agreement/agreement-page.tsx')) },
  { path: 'phones', personas: ['office', 'admin'], page: page(() => import('./phones/phones-page.tsx')) },
  { path: 'plan', personas: ['office'], page: page(() => import('./judging/plan-page.tsx')) },
  { path: 'live', personas: ['office'], page: page(() => import('./judging/live-page.tsx')) },
  { path: 'paper', personas: ['office'], page: page(() => import('./paper/paper-page.tsx')) },
  { path: 'deliberation', personas: ['office'], page: page(() => import('./deliberation/deliberation-page.tsx')) },
  { path: 'approval', personas: ['leadership'], page: page(() => import('./deliberation/approval-page.tsx')) },
  { path: 'notice', personas: ['office'], page: page(() => import('./notice/notice-page.tsx')) },
  { path: 'awards', personas: ['office', 'area', 'leadership'], page: page(() => import('./awards/awards-page.tsx')) },
  {
    path: 'statistics',
    personas: ['leadership', 'office'],
    page: page(() => import('./statistics/statistics-page.tsx')),
  },
  { path: 'audit', personas: ['admin'], page: page(() => import('./audit/audit-page.tsx')) },
  { path: 'backups', personas: ['admin'], page: page(() => import('./backups/backups-page.tsx')) },
  { path: 'accounts', personas: ['admin'], page: page(() => import('./accounts/accounts-page.tsx')) },
  {
    path: 'mine',
    personas: ['office', 'area', 'leadership', 'admin'],
    page: page(() => import('./accounts/mine-page.tsx')),
  },
];
