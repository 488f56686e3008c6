/**
 * 年度创建的九个阶段与进入下一阶段的条件：屏幕、接口和测试都读这一张表。
 * One literal: each stage, where one may go from it, and what must be true before. It prints as the table of DESIGN.md §3.
 */
export const arrows = {
  preparation: [{ to: 'nomination', gates: ['standard-published'] }],
  nomination: [{ to: 'materialReview', gates: ['nomination-closed', 'no-draft-untold', 'applications-recorded'] }],
  materialReview: [{ to: 'anonymousInspection', gates: ['every-nomination-reviewed'] }],
  anonymousInspection: [{ to: 'rectification', gates: ['every-group-inspected'] }],
  rectification: [
    {
      to: 'finalInspection',
      gates: [
        'findings-settled',
        'training-held',
        'teams-complete',
        'every-group-planned',
        'no-visit-in-conflict',
        'teams-linked',
      ],
    },
  ],
  finalInspection: [{ to: 'deliberation', gates: ['panels-full'] }],
  deliberation: [{ to: 'publicNotice', gates: ['revisits-settled', 'reckoning-current', 'result-approved'] }],
  publicNotice: [
    { to: 'awarded', gates: ['notice-period-over', 'objections-answered'] },
    { to: 'deliberation', gates: ['objection-upheld'], reason: true },
  ],
  awarded: [],
} as const satisfies Record<string, readonly Arrow[]>;

interface Arrow {
  readonly to: string;
  readonly gates: readonly string[];
  /** The way back wants a reason. */
  readonly reason?: boolean;
}

export type Stage = keyof typeof arrows;
export type Gate = (typeof arrows)[Stage][number]['gates'][number];
export const stages = Object.keys(arrows) as readonly Stage[];

export interface StageArrow {
  readonly to: Stage;
  readonly gates: readonly Gate[];
  readonly reason: boolean;
}

/** Where one may go from a stage; the first is the way forward. */
export const arrowsFrom = (stage: Stage): readonly StageArrow[] =>
  arrows[stage].map((arrow: Arrow) => ({
    to: arrow.to as Stage,
    gates: arrow.gates as readonly Gate[],
    reason: arrow.reason ?? false,
  }));

/** The stages that come before one, on the way forward. */
export const stagesBefore = (stage: Stage): readonly Stage[] => stages.slice(0, stages.indexOf(stage));

/** While inspectors may be out: their notes are taken and rounds are opened. */
export const inspectionStages: readonly Stage[] = ['anonymousInspection', 'rectification', 'finalInspection'];

/** Whether a text that came from outside names a stage. */
export const isStage = (text: string): text is Stage => Object.hasOwn(arrows, text);
