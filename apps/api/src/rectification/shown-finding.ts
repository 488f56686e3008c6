import type { Finding } from '@xinglou/contract';
import {
  type SpecialDay,
  answeredLate,
  askedExtension,
  dueOf,
  isInternal,
  leaderAnswer,
  reminderOf,
  responsibleOf,
  stateOf,
  tellsIn,
} from '@xinglou/domain';
import type { FindingRow, StoredEvent } from './finding-row.ts';

/** A finding as it is answered. For the office alone are the inspector's words where it went out in others, and the photos that were not shared. */
export function shownFinding(
  { events: all, named, shared, ...row }: FindingRow,
  today: string,
  special: readonly SpecialDay[],
  toOffice: boolean,
): Finding {
  const events = toOffice ? all : all.filter((e) => !isInternal(e.kind));
  const wording = events.findLast((e) => e.wording !== null)?.wording ?? null;
  const extension = askedExtension(events);
  const sent = leaderAnswer(events);
  const answered = events.findLast((e) => e.kind === 'responded');
  const tells = toOffice ? tellsIn(row.text, named) : [];
  return {
    ...row,
    text: wording ?? row.text,
    photos: toOffice ? row.photos : shared,
    ...(toOffice ? { shared } : {}),
    ...(toOffice && wording !== null ? { original: row.text } : {}),
    state: stateOf(events),
    responsible: responsibleOf(events),
    due: dueOf(events),
    late: answeredLate(events, today),
    reminder: reminderOf(events, today, special),
    extension: extension ? { due: extension.due ?? '', reason: extension.text ?? '' } : null,
    leaderAnswer: sent ? answer(sent, sent.day) : null,
    answer: answered ? answer(answered, receivedOn(events, answered)) : null,
    checks: toOffice ? row.checks : null,
    veto: events.some((e) => e.kind === 'vetoConfirmed'),
    hints: [...new Set(tells.map((t) => t.kind))],
    ...(toOffice ? { tells } : {}),
    events: events.map(({ actor: _actor, wording: _wording, ...e }) => e),
    version: events.length,
  };
}

const answer = ({ text, photos }: StoredEvent, day: string) => ({ text: text ?? '', photos, day });

/** The day on which the photos came in: from the leader, where the committee confirmed what the leader had sent. */
function receivedOn(events: readonly StoredEvent[], answered: StoredEvent): string {
  const before = events.slice(0, events.indexOf(answered)).findLast((e) => e.kind === 'leaderAnswered');
  const same = before?.photos.length && before.photos.join() === answered.photos.join();
  return same ? before.day : answered.day;
}
