import type { Persona } from '@xinglou/contract';
import type { DashboardTexts } from '@xinglou/texts/dashboard';
import { type ComponentType, lazy } from 'react';

export interface Feature {
  readonly path: keyof DashboardTexts['menu'];
  /** Under which heading of the menu it stands. */
  readonly section: keyof DashboardTexts['sections'];
  readonly personas: readonly Persona[];
  readonly page: ComponentType;
}
const page = (load: () => Promise<{ default: ComponentType }>) => lazy(load);

/** Every page, in the order of the menu, a section's pages together. What is not here is not in the menu; a feature adds one line. */
export const features: readonly Feature[] = [
  {
    path: 'home',
    section: 'year',
    personas: ['office', 'admin', 'leadership', 'area'],
    page: page(() => import('./cycle/home-page.tsx')),
  },
  { path: 'board', section: 'year', personas: ['office'], page: page(() => import('./board/board-page.tsx')) },
  {
    path: 'standard',
    section: 'rules',
    personas: ['office', 'area', 'leadership', 'admin'],
    page: page(() => import('./cycle/standard-page.tsx')),
  },
  {
    path: 'policy',
    section: 'rules',
    personas: ['office', 'leadership'],
    page: page(() => import('./cycle/policy-page.tsx')),
  },
  {
    path: 'groups',
    section: 'groups',
    personas: ['office', 'area', 'leadership', 'admin'],
    page: page(() => import('./groups/groups-page.tsx')),
  },
  { path: 'roster', section: 'groups', personas: ['office'], page: page(() => import('./groups/roster-page.tsx')) },
  {
    path: 'nominations',
    section: 'groups',
    personas: ['area'],
    page: page(() => import('./nominations/nominations-page.tsx')),
  },
  {
    path: 'review',
    section: 'groups',
    personas: ['office'],
    page: page(() => import('./nominations/review-page.tsx')),
  },
  {
    path: 'rounds',
    section: 'inspection',
    personas: ['office'],
    page: page(() => import('./inspections/rounds-page.tsx')),
  },
  {
    path: 'findings',
    section: 'inspection',
    personas: ['office', 'area'],
    page: page(() => import('./findings/findings-page.tsx')),
  },
  {
    path: 'unmasking',
    section: 'inspection',
    personas: ['office', 'admin'],
    page: page(() => import('./unmasking/unmasking-page.tsx')),
  },
  { path: 'jury', section: 'judging', personas: ['office'], page: page(() => import('./judging/jury-page.tsx')) },
  {
    path: 'agreement',
    section: 'judging',
    personas: ['office'],
    page: page(() => import('./agreement/agreement-page.tsx')),
  },
  {
    path: 'phones',
    section: 'judging',
    personas: ['office', 'admin'],
    page: page(() => import('./phones/phones-page.tsx')),
  },
  { path: 'plan', section: 'judging', personas: ['office'], page: page(() => import('./judging/plan-page.tsx')) },
  { path: 'live', section: 'judging', personas: ['office'], page: page(() => import('./judging/live-page.tsx')) },
  { path: 'paper', section: 'judging', personas: ['office'], page: page(() => import('./paper/paper-page.tsx')) },
  {
    path: 'deliberation',
    section: 'judging',
    personas: ['office'],
    page: page(() => import('./deliberation/deliberation-page.tsx')),
  },
  {
    path: 'approval',
    section: 'judging',
    personas: ['leadership'],
    page: page(() => import('./deliberation/approval-page.tsx')),
  },
  { path: 'notice', section: 'result', personas: ['office'], page: page(() => import('./notice/notice-page.tsx')) },
  {
    path: 'awards',
    section: 'result',
    personas: ['office', 'area', 'leadership'],
    page: page(() => import('./awards/awards-page.tsx')),
  },
  {
    path: 'statistics',
    section: 'result',
    personas: ['leadership', 'office'],
    page: page(() => import('./statistics/statistics-page.tsx')),
  },
  { path: 'audit', section: 'system', personas: ['admin'], page: page(() => import('./audit/audit-page.tsx')) },
  { path: 'backups', section: 'system', personas: ['admin'], page: page(() => import('./backups/backups-page.tsx')) },
  {
    path: 'accounts',
    section: 'system',
    personas: ['admin'],
    page: page(() => import('./accounts/accounts-page.tsx')),
  },
  {
    path: 'mine',
    section: 'system',
    personas: ['office', 'area', 'leadership', 'admin'],
    page: page(() => import('./accounts/mine-page.tsx')),
  },
];
