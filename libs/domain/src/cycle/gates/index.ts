import type { GateRule } from '../evidence.ts';
import type { Gate } from '../stages.ts';
import { applicationsRecorded } from './applications-recorded.ts';
import { everyGroupInspected } from './every-group-inspected.ts';
import { everyGroupPlanned } from './every-group-planned.ts';
import { everyNominationReviewed } from './every-nomination-reviewed.ts';
import { findingsSettled } from './findings-settled.ts';
import { noDraftUntold } from './no-draft-untold.ts';
import { noVisitInConflict } from './no-visit-in-conflict.ts';
import { nominationClosed } from './nomination-closed.ts';
import { noticePeriodOver } from './notice-period-over.ts';
import { objectionUpheld } from './objection-upheld.ts';
import { objectionsAnswered } from './objections-answered.ts';
import { panelsFull } from './panels-full.ts';
import { reckoningCurrent } from './reckoning-current.ts';
import { resultApproved } from './result-approved.ts';
import { revisitsSettled } from './revisits-settled.ts';
import { standardPublished } from './standard-published.ts';
import { teamsComplete } from './teams-complete.ts';
import { teamsLinked } from './teams-linked.ts';
import { trainingHeld } from './training-held.ts';

/** Every gate by its name: a forgotten one does not compile. */
export const gateRules: Readonly<Record<Gate, GateRule>> = {
  'standard-published': standardPublished,
  'nomination-closed': nominationClosed,
  'no-draft-untold': noDraftUntold,
  'applications-recorded': applicationsRecorded,
  'every-nomination-reviewed': everyNominationReviewed,
  'every-group-inspected': everyGroupInspected,
  'findings-settled': findingsSettled,
  'training-held': trainingHeld,
  'teams-complete': teamsComplete,
  'every-group-planned': everyGroupPlanned,
  'no-visit-in-conflict': noVisitInConflict,
  'teams-linked': teamsLinked,
  'panels-full': panelsFull,
  'revisits-settled': revisitsSettled,
  'reckoning-current': reckoningCurrent,
  'result-approved': resultApproved,
  'notice-period-over': noticePeriodOver,
  'objections-answered': objectionsAnswered,
  'objection-upheld': objectionUpheld,
};
