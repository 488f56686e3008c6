import type { PhoneInspectionTexts } from '../zh/phone-inspection.ts';

export const phoneInspectionEn: PhoneInspectionTexts = {
  route: 'My route',
  states: { notYet: 'not yet', noAccess: 'no access last time', seen: 'seen' },
  draft: 'partly written, on this phone',
  finding: (n) => `Finding ${n}`,
  unwritten: (n) => `${n} findings say nothing yet of what was seen.`,
};
