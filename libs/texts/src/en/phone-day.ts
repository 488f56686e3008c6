import type { PhoneDayTexts } from '../zh/phone-day.ts';

export const phoneDayEn: PhoneDayTexts = {
  locale: 'en-GB',
  climb: (groups, floors) => `${groups} groups, ${floors} floors without a lift`,
  leader: ' (leads)',
  alsoSeen: 'Another team has seen this group too',
  map: (n) => `Sketch of the route, ${n} groups, in the order of the list above`,
  asked: {
    asking: 'Looking …',
    newest: 'This is the newest.',
    asBefore: 'Nothing new could be read: the list is the one from before.',
  },
  mapNote: 'A sketch: only where things lie to one another',
  standing: 'How I score',
  standingOnlyYou: 'Beside the others in the trial scoring. Only you can see this.',
  standingNoAnswer: 'Not to be seen now: look again with a network.',
  standingTooFew: 'Too few trial sheets to compare yet.',
  verdicts: {
    alike: () => 'You score much like the others.',
    stricter: (points) => `On average you are ${points} points stricter. That is corrected: keep to your own eyes.`,
    milder: (points) => `On average you are ${points} points milder. That is corrected: keep to your own eyes.`,
  },
};
