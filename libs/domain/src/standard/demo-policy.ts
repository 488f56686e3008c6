import type { StarPolicy } from './types.ts';

/** The demo's published policy (SCORING.md §§3-4). */
export const demoPolicy: StarPolicy = {
  lambda: { team: 16 / 9, judge: 1, visit: 4 },
  huber: 7.5,
  sigmaTotal: 3,
  z: 0.67,
  revisits: 12,
  minJudges: 2,
  fullPanel: 3,
  stars: [
    { stars: 3, from: 70, quota: null },
    { stars: 4, from: 80, quota: null },
    { stars: 5, from: 90, quota: null },
  ],
  deductions: { minor: 0.5, major: 1.5, critical: 3 },
  rectifiedFactor: { minor: 0, major: 0.3, critical: 0.5 },
  deductionCap: 5,
  vetoCap: 3,
  minimumCap: 3,
};
