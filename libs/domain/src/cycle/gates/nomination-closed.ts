import { type GateRule, held } from '../evidence.ts';

/** 申报截止日期已过，或由自治办提前截止。截止当天仍可申报。 */
export const nominationClosed: GateRule = ({ today, nominationDeadline, nominationClosed: closed }) =>
  closed || (nominationDeadline !== null && today > nominationDeadline)
    ? []
    : [held('nomination', 'nomination-open', { day: nominationDeadline ?? '' })];
