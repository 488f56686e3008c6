import type { Flaw } from '../flaw.ts';
import type { NoteOutcome } from '../inspection/outcome.ts';
import type { Stage } from './stages.ts';

type Day = string;
type Id = string;

/** What the gates look at: plain rows, read in one go while the cycle's row is locked. */
export interface CycleEvidence {
  readonly today: Day;
  readonly stage: Stage;
  /** What is wrong with the newest published standard and policy; null: none is published. */
  readonly standard: readonly Flaw[] | null;
  readonly policy: readonly Flaw[] | null;
  readonly nominationDeadline: Day | null;
  readonly nominationClosed: boolean;
  readonly areas: readonly { id: Id; name: string; recorded: boolean }[];
  readonly nominations: readonly NominationEvidence[];
  readonly inspections: readonly { groupId: Id; outcome: NoteOutcome }[];
  readonly findings: readonly { id: Id; groupName: string; settled: boolean; due: Day | null }[];
  readonly training: readonly { round: 1 | 2; day: Day; attended: readonly Id[]; quizPassed: readonly Id[] }[];
  readonly teams: readonly TeamEvidence[];
  readonly visits: readonly VisitEvidence[];
  /** Judges and groups that must not meet, declared conflicts of estates and areas resolved to groups. */
  readonly conflicts: readonly { judgeId: Id; groupId: Id }[];
  /** What the office has accepted by name. */
  readonly acceptances: readonly { gate: string; subject: string }[];
  readonly reckoning: { id: Id; inputDigest: string; revisit: readonly Id[] } | null;
  /** The digest of today's evidence, computed when there is something to reckon. */
  readonly todaysDigest: string | null;
  readonly decided: readonly Id[];
  readonly approval: { reckoningId: Id; outcome: 'approved' | 'returned' } | null;
  readonly notice: { endsOn: Day } | null;
  readonly objections: readonly { id: Id; text: string; answered: boolean; upheld: boolean }[];
}

export interface NominationEvidence {
  readonly id: Id;
  readonly groupId: Id;
  readonly groupName: string;
  readonly areaName: string;
  readonly state: 'draft' | 'submitted' | 'accepted' | 'returned' | 'rejected';
  readonly told: boolean;
}

export interface TeamEvidence {
  readonly id: Id;
  readonly name: string;
  readonly leaderId: Id | null;
  readonly days: readonly { day: Day; judges: readonly { id: Id; name: string; kind: string }[] }[];
}

export interface VisitEvidence {
  readonly id: Id;
  readonly groupId: Id;
  readonly groupName: string;
  readonly teamId: Id;
  readonly day: Day;
  readonly judges: readonly { id: Id; name: string }[];
  /** Judges whose sheet counts. */
  readonly sheets: number;
  readonly excused: boolean;
  readonly training: boolean;
  readonly purpose: 'first' | 'second' | 'revisit';
}

/** A row that holds a gate open: its id, and what the sentence about it needs. */
export interface Held {
  readonly id: string;
  readonly code: HeldCode;
  readonly params: Readonly<Record<string, string | number | Flaw>>;
}

export type HeldCode =
  | 'standard-missing'
  | 'standard-wrong'
  | 'policy-missing'
  | 'policy-wrong'
  | 'nomination-open'
  | 'draft-left'
  | 'application-missing'
  | 'nomination-unreviewed'
  | 'nomination-returned'
  | 'group-not-inspected'
  | 'group-no-access'
  | 'no-accepted-group'
  | 'finding-open'
  | 'training-missing'
  | 'judge-untrained'
  | 'no-team'
  | 'team-without-leader'
  | 'team-too-small'
  | 'team-kind-missing'
  | 'group-not-planned'
  | 'visit-in-conflict'
  | 'team-not-linked'
  | 'panel-not-full'
  | 'revisit-open'
  | 'reckoning-missing'
  | 'reckoning-outdated'
  | 'approval-missing'
  | 'approval-returned'
  | 'notice-missing'
  | 'notice-running'
  | 'objection-open'
  | 'no-objection-upheld';

/** Every row that holds the gate open; empty when it is met. */
export type GateRule = (evidence: CycleEvidence) => readonly Held[];

/** A row that holds a gate open, as a gate's rule writes it. */
export const held = (id: string, code: HeldCode, params: Held['params'] = {}): Held => ({ id, code, params });
/** 自治办已点名接受：这一条不再拦住阶段。 */
export const acceptedByName = (e: CycleEvidence, gate: string, subject: string): boolean =>
  e.acceptances.some((a) => a.gate === gate && a.subject === subject);
/** 通过材料初审的楼组。 */
export const acceptedGroups = (e: CycleEvidence) => e.nominations.filter((n) => n.state === 'accepted');
