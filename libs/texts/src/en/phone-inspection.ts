import type { PhoneInspectionTexts } from '../zh/phone-inspection.ts';

export const phoneInspectionEn: PhoneInspectionTexts = {
  route: { first: 'Today’s route', followUp: 'Route after rectification' },
  left: (n, lastDay) => (n === 0 ? 'All of this round is seen' : `${n} still to be seen, by ${lastDay}`),
  others: (n) => `Other groups (${n})`,
  noneFound: 'Nothing found. Try other words: a part of the group, the area or the street is enough.',
  more: (n) => `${n} more are not listed: type a few words above.`,
  states: {
    notYet: 'not yet',
    noAccess: 'no access last time: try again at another time',
    seen: 'seen',
    waiting: 'written, waiting to be sent',
  },
  own: {
    title: 'Where I live or often go',
    ask: 'Please say once where you live or often go. The draw will not send you there.',
    explain: (most) =>
      `The draw does not send you to the neighbourhoods you choose, at most ${most}. Choose none if there are none. Nobody but you can see it, and this phone does not keep it.`,
    inUse: 'A round is still open. You can change this when it has ended.',
    noAnswer: 'No network: it can be neither seen nor changed now. Please come back when there is one.',
    save: 'Keep this',
    open: 'Say it',
  },
  unmasked: {
    title: (n) => `The authors of ${n} notes were opened`,
    about:
      'It takes office and administrator together, each with their own key. Whether it was yours only you know, and who opened it. Every inspector reads the same here.',
    one: (openedOn, group, day) => `Opened on ${openedOn}: the note of ${day} on ${group}.`,
    reason: (reason) => `Reason: ${reason}`,
  },
  cover: {
    title: 'Cover faces and door numbers',
    ask: 'Is there a face, a door number or a name in it? Wipe over it with a finger, then use it.',
    picture: 'The photo just taken; wipe with a finger',
    undo: 'Undo',
    again: 'Do not use it',
    done: 'Use it',
  },
  draft: 'partly written, on this phone',
  finding: (n) => `Finding ${n}`,
  telling: (words) =>
    `These words could tell who went, or when: ${words}. Change them if you can; you may send them as they are.`,
  told: { time: 'time', room: 'door', weather: 'weather', number: 'number', person: 'person' },
  toldAs: (words, kind) => `“${words}” (${kind})`,
  unwritten: (n) => `${n} findings say nothing yet of what was seen.`,
};
