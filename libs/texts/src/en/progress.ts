import type { progressZh } from '../zh/progress.ts';

/** Tue, 5 November 2019. An unknown day is shown as it is. */
export function dayEn(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return at.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

export const progressEn: typeof progressZh = {
  board: {
    title: 'Progress',
    filters: {
      all: 'All',
      papers: 'Papers not accepted',
      uninspected: 'Not inspected yet',
      findings: 'Findings open',
      unplanned: 'No visit planned yet',
      sheets: 'Sheets missing',
      complete: 'All sheets in',
    },
    count: (n, of) => (n === of ? `${n} groups` : `${n} of ${of} groups`),
    none: 'No group fits. Groups appear here once they are nominated.',
    applied: 'Applied for',
    papers: 'Papers',
    inspection: 'Inspection',
    inspected: 'Inspected',
    uninspected: 'Not yet',
    findings: 'Findings',
    settled: (n) => (n === 0 ? 'None' : `${n}, all settled`),
    open: (open, n) => `${n}, ${open} open`,
    visit: 'Visit',
    sheets: 'Sheets',
    ofSheets: (n, due) => `${n} / ${due}`,
    earlier: 'Earlier years',
    timeline: 'This year',
    submitted: (day) => `Submitted on ${day}`,
    seen: (n) => `Inspected, findings: ${n}`,
    visited: (team, n, due) => `Visit by ${team}, sheets ${n} / ${due}`,
    figures: {
      groups: 'Groups',
      papers: 'Papers accepted',
      inspected: 'Inspected',
      findings: 'Findings open',
      sheets: 'Sheets',
      today: 'Visits today',
    },
    of: (n, all) => `${n} / ${all}`,
  },
  live: {
    title: 'Live day',
    pickDay: 'Day',
    none: 'No visits are planned on this day.',
    summary: (sent, due) => `Sheets received: ${sent} of ${due}`,
    team: (name, sent, due) => `${name}: ${sent} of ${due}`,
    waits: (names) => `Not received yet: ${names}`,
    complete: 'All in',
    map: 'Schematic map',
    mapOf: (n) => `Where the ${n} groups are, by team number`,
    refreshed: 'Refreshed every 15 seconds',
    excused: 'Excused',
  },
};
