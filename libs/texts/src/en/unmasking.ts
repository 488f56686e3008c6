import type { UnmaskingTexts } from '../zh/unmasking.ts';

export const unmaskingEn: UnmaskingTexts = {
  title: 'Unmask an author',
  about:
    'Who wrote which inspection note nobody can find out in daily work. Where it must be known, one side asks and the other agrees; then office and administrator each open one envelope in their own browser with their own private key file. Neither key nor name ever goes to the server. One note at a time, for 24 hours; it is audited, and every inspector reads which note was opened, when and why.',
  demo: 'These are the demo’s keys',
  demoHint:
    'Both private halves lie in demo-vault in the server’s data folder: whoever has them can open any author. Before real use run npm run vault:keys on another computer, let two persons keep one half each, and leave only the public file on the server.',
  plain:
    'This address is not encrypted (https), so the browser cannot open seals. Use the https address, or open the page on the server itself.',
  ask: {
    title: 'Ask',
    group: 'Building group',
    note: 'Which note',
    noNotes: 'There is no note on this group.',
    noteOf: (day, outcome, findings) => (findings > 0 ? `${day}: ${findings} findings` : `${day}: ${outcome}`),
    outcomes: { findings: 'findings', none: 'nothing found', noAccess: 'no access' },
    reason: 'Reason',
    reasonHint: 'Every inspector will read the reason: name nobody in it.',
    send: 'Ask',
    sent: 'Asked; the other side must agree',
  },
  list: 'What was asked',
  none: 'Nobody has asked yet.',
  states: {
    asked: 'waits for approval',
    approved: 'approved',
    opened: 'opened',
    refused: 'refused',
    revoked: 'revoked',
    expired: 'expired',
  },
  sides: { office: 'office', admin: 'administrator' },
  asked: (day, side, name) => `asked on ${day} by ${name} (${side})`,
  agreed: (name) => `approved by ${name}`,
  until: (time) => `good until ${time}`,
  openedOn: (day) => `opened on ${day}`,
  approve: 'Approve for 24 hours',
  approveAsk:
    'After this, administrator and office each open one envelope with their own key. You may revoke it at any time.',
  refuse: 'Refuse',
  revoke: 'Revoke',
  waitOuter: 'The administrator must open the outer envelope with their private key.',
  waitInner: 'The outer envelope is open; the office must open the inner one with its private key.',
  openOuter: 'Open the outer envelope: choose the administrator’s private key file (admin-private.pem)',
  openInner: 'Open the inner envelope: choose the office’s private key file (office-private.pem)',
  innerHint: 'Choosing the file counts as opening: it is audited, and every inspector will read it.',
  stays: 'The file is used in this browser only and is not uploaded.',
  outerOpened: 'The outer envelope is open; the office can go on',
  author: (name) => `This note was written by ${name}`,
  gone: (id) => `account ${id} (disabled; see the page of accounts)`,
  once: 'The name is shown here only and stored nowhere. It is gone when you leave this page.',
  notAKey: 'This is not a private key file. Choose the .pem file that begins with -----BEGIN PRIVATE KEY-----.',
  otherKey: (wanted, given) =>
    `This note asks for key ${wanted}; you chose ${given}. After a change of keys use the one of that time; if it is lost, nobody can open the note.`,
  failed: 'It does not open: the wrong key, or a damaged seal. Nothing was changed.',
};
