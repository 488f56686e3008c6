import type { PhoneCareTexts } from '../zh/phone-care.ts';

export const phoneCareEn: PhoneCareTexts = {
  enrol: {
    reading: 'Checking the code…',
    title: 'Whose phone is this?',
    who: (name, persona) => `${name} (${persona === 'judge' ? 'judge' : 'inspector'})`,
    mine: 'It is me',
    notMine: 'It is not me',
    notMineHint: 'Please go no further. Give this code back to the office.',
    before: 'A slip; go back',
    pinTitle: 'Choose a PIN',
    pinHint: '4 to 6 digits. From now on it opens the app; please remember it.',
    pin: 'PIN',
    pinAgain: 'Once more',
    differ: 'The two are not the same. Try again.',
    done: 'Done',
    noAnswer: 'No network. Go where there is a signal and press “Done” again.',
    retry: 'Try again',
    without: 'Open without the code',
  },
  scan: {
    title: 'Sign in by QR code',
    hint: 'Hold the card from the office into the picture.',
    foreign: 'This code does not sign in: scan the card from the office.',
    noCamera:
      'This page may not use the camera. Scan the card with the phone’s own camera, or open the link from the office: it is the same.',
  },
  unlock: {
    title: (name) => (name ? `${name}, your PIN please` : 'Your PIN please'),
    kept: (n) =>
      n > 0
        ? `Your session has ended. ${n} sheets are still on this phone; they are sent once you sign in.`
        : 'Your session has ended. Please sign in again.',
    pin: 'PIN',
    open: 'Open',
    byPassword: 'Sign in with name and password',
    noAnswer: 'No network. Try again where there is a signal; the scores on this phone are safe.',
  },
  unsent: {
    title: 'Not sent yet',
    none: 'Everything was received; nothing waits on this phone.',
    count: (sheets, photos, carried, others) =>
      [
        sheets > 0 ? `${sheets} sheets` : '',
        photos > 0 ? `${photos} photos` : '',
        carried > 0 ? `${carried} carried for colleagues` : '',
        others > 0 ? `${others} notes` : '',
      ]
        .filter(Boolean)
        .join(', ') + ' not sent yet.',
    noSignOut:
      'You cannot sign out before they are sent. Nothing is lost meanwhile: they go as soon as there is a network.',
    stuck: 'When it never goes',
    fileHint:
      '1. Save a rescue file and give it to the office by any messenger. It is encrypted: only the system opens it. Photos are in it, too.',
    file: 'Save a rescue file',
    fileName: (name, sheets) => `Xinglou rescue ${name} ${sheets}.json`,
    fileSaved: (photos, left) =>
      `Saved${photos > 0 ? ` with ${photos} photos` : ''}: find it in your downloads and give it to the office. Everything stays on this phone too.${left > 0 ? ` ${left} photos did not fit; they stay here and go out with the next network.` : ''}`,
    handHint:
      '2. Let a colleague’s phone scan a code and send it for you; they cannot see your scores. Photos stay here and go out later.',
    hand: (n, at) =>
      `Sheet ${n}, finished ${at.toLocaleString('en-GB', { dateStyle: 'short', timeStyle: 'short' })}: show the code`,
    storage: 'Will the phone delete it by itself?',
    storageFirm: 'No. The browser has promised to keep it, unless you clear its data.',
    storageLoose:
      'The browser has not promised to keep it: when the phone is very full, or the app is not opened for weeks, it may be cleared. Send on the same day, see “received”, and add this page to the home screen.',
    storageUnknown: 'This browser does not say. Send on the same day and see “received”.',
  },
  handOver: {
    title: 'Let a colleague carry it',
    hint: 'They point their camera at it and do what it says. It is encrypted: they cannot see your scores.',
    part: (n, of) => (of === 1 ? 'One code only' : `Code ${n} of ${of}; all are needed`),
    next: 'Next code',
    previous: 'Previous code',
    orLink: 'Where scanning does not work, send them this link:',
    copy: 'Copy the link',
    copied: 'Copied',
  },
  carry: {
    title: 'Carry a colleague’s sheet',
    more: (missing) => `This code is kept. Still to scan: ${missing.join(', ')}.`,
    waits: 'All is kept; it goes as soon as there is a network.',
    sent: 'Sent. Please tell your colleague.',
    sealed: 'It is encrypted: you cannot see their scores, and it does not mix with your own sheets.',
    broken: 'The link is not whole. Ask your colleague to show the code again.',
  },
};
