import type { PhoneCareTexts } from '../zh/phone-care.ts';

export const phoneCareEn: PhoneCareTexts = {
  enrol: {
    reading: 'Checking the code…',
    title: 'Whose phone is this?',
    who: (name, persona) => `${name} (${persona === 'judge' ? 'judge' : 'inspector'})`,
    mine: 'It is me',
    notMine: 'It is not me',
    notMineHint: 'Please go no further. Give this code back to the office.',
    pinTitle: 'Choose a PIN',
    pinHint: '4 to 6 digits. From now on it opens the app; please remember it.',
    pin: 'PIN',
    pinAgain: 'Once more',
    differ: 'The two are not the same. Try again.',
    done: 'Done',
    noAnswer: 'No network. Go where there is a signal and press “Done” again.',
    retry: 'Try again',
    byPassword: 'Sign in with name and password',
  },
  unlock: {
    title: (name) => `${name}, your PIN please`,
    kept: (n) =>
      n > 0
        ? `Your session has ended. ${n} sheets are still on this phone; they are sent once you sign in.`
        : 'Your session has ended. Please sign in again.',
    open: 'Open',
    byPassword: 'Sign in with name and password',
    noAnswer: 'No network. Try again where there is a signal; the scores on this phone are safe.',
  },
};
