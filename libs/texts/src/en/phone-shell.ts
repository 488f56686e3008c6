import type { PhoneShellTexts } from '../zh/phone-shell.ts';

export const phoneShellEn: PhoneShellTexts = {
  opening: 'Opening…',
  settings: 'Settings',
  sizes: { 20: 'Normal', 24: 'Large', 30: 'Largest' },
  contrast: 'Colours',
  contrasts: { normal: 'Soft', high: 'Black on white' },
  paging: 'How the sheet is paged',
  pagings: { dimension: 'A dimension a page', item: 'An item a page' },
  order: 'Order of the items',
  orders: { standard: 'As in the standard', walk: 'From the top floor down' },
  signOutUnsent: 'Something is not sent yet: send it first, then sign out.',
  signOutOffline: 'There is no network, so you cannot sign out. Try again where there is one.',
  howToOpen: 'How to open this page',
  around: {
    wechat: {
      title: 'This page is open inside WeChat. Without a network it cannot be opened there.',
      steps: ['Tap “…” at the top right', 'Choose “Open in browser”', 'From now on score in the browser'],
    },
    plainHttp: {
      title: 'This address is not encrypted (not https): use it where there is a network.',
      steps: ['Do not close this page while scoring', 'To score offline, ask the office for the https address'],
    },
    noWorker: {
      title: 'This browser cannot open the page without a network.',
      steps: ['Copy the address below', 'Open the phone’s own browser and paste it', 'From now on score there'],
    },
  },
  copyAddress: 'Copy the address',
  copied: 'Copied',
  update: 'There is a new version',
  updateNow: 'Update now',
  photoOf: (title, n) => `${title} photo ${n}`,
  photoFailed: 'This picture could not be prepared. Please take another.',
};
