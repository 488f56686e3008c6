import { route } from '../route.ts';
import type {
  ExpectedQuery,
  ExpectedSheets,
  LateSheet,
  LateSheetDecision,
  PaperEntries,
  PaperOutcome,
  PaperSheet,
  ScoreSheet,
  ScoreSheetBody,
  ScoreSheetReceipt,
  SealedSheet,
} from '../score-sheets.ts';

export const submitScoreSheet = route<{ params: { id: string }; body: ScoreSheetBody; answer: ScoreSheetReceipt }>({
  method: 'PUT',
  path: '/api/score-sheets/{id}',
  who: ['judge'],
  summary: 'A judge’s sheet under the id that the phone made; the same again is answered the same',
  body: 'ScoreSheetBody',
  answer: 'ScoreSheetReceipt',
  ok: [201, 200],
});
export const readScoreSheet = route<{ params: { id: string }; answer: ScoreSheet }>({
  method: 'GET',
  path: '/api/score-sheets/{id}',
  who: ['judge', 'office'],
  summary: 'A sheet as it was sent; a judge reads only their own',
  answer: 'ScoreSheet',
});
export const lateSheets = route<{ params: { year: string }; answer: { items: readonly LateSheet[] } }>({
  method: 'GET',
  path: '/api/cycles/{year}/late-sheets',
  who: ['office'],
  summary: 'Sheets that came after the final inspection had ended, with what the office decided',
  answer: 'LateSheets',
});
export const decideLateSheet = route<{ params: { id: string }; body: LateSheetDecision }>({
  method: 'POST',
  path: '/api/score-sheets/{id}/late-decision',
  who: ['office'],
  summary: 'Take a late sheet into the reckoning, or leave it out, with a reason',
  body: 'LateSheetDecision',
  ok: [204],
});
export const submitSealedSheet = route<{ params: { id: string }; body: SealedSheet; answer: ScoreSheetReceipt }>({
  method: 'PUT',
  path: '/api/sealed-sheets/{id}',
  who: ['judge', 'office'],
  summary:
    'A sheet that its own phone sealed and could not send: brought by a colleague’s phone, or from a rescue file',
  body: 'SealedSheet',
  answer: 'ScoreSheetReceipt',
  ok: [201, 200],
});
export const expectedSheets = route<{ params: { year: string }; query: ExpectedQuery; answer: ExpectedSheets }>({
  method: 'GET',
  path: '/api/cycles/{year}/expected-sheets',
  who: ['office'],
  summary: 'What each judge owes a day: received, missing by name, and what came otherwise than from their own phone',
  query: 'ExpectedQuery',
  answer: 'ExpectedSheets',
});
export const putPaperSheet = route<{
  params: { visitId: string; judgeId: string };
  body: PaperSheet;
  answer: PaperOutcome;
}>({
  method: 'PUT',
  path: '/api/paper-sheets/{visitId}/{judgeId}',
  who: ['office'],
  summary: 'A sheet typed in from paper (录入自纸质): two persons, independently; only equal entries become a sheet',
  body: 'PaperSheet',
  answer: 'PaperOutcome',
});
export const paperSheets = route<{ params: { year: string }; answer: PaperEntries }>({
  method: 'GET',
  path: '/api/cycles/{year}/paper-sheets',
  who: ['office'],
  summary: 'Paper sheets of which one entry, or two that differ, are there',
  answer: 'PaperEntries',
});
