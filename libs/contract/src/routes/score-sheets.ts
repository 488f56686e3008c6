import { route } from '../route.ts';
import type { LateSheet, LateSheetDecision, ScoreSheet, ScoreSheetBody, ScoreSheetReceipt } from '../score-sheets.ts';

export const scoreSheetRoutes = {
  submitScoreSheet: route<{ params: { id: string }; body: ScoreSheetBody; answer: ScoreSheetReceipt }>({
    method: 'PUT',
    path: '/api/score-sheets/{id}',
    who: ['judge'],
    summary: 'A judge’s sheet under the id that the phone made; the same again is answered the same',
    body: 'ScoreSheetBody',
    answer: 'ScoreSheetReceipt',
    ok: [201, 200],
  }),
  readScoreSheet: route<{ params: { id: string }; answer: ScoreSheet }>({
    method: 'GET',
    path: '/api/score-sheets/{id}',
    who: ['judge', 'office'],
    summary: 'A sheet as it was sent; a judge reads only their own',
    answer: 'ScoreSheet',
  }),
  lateSheets: route<{ params: { year: string }; answer: { items: readonly LateSheet[] } }>({
    method: 'GET',
    path: '/api/cycles/{year}/late-sheets',
    who: ['office'],
    summary: 'Sheets that came after the final inspection had ended, with what the office decided',
    answer: 'LateSheets',
  }),
  decideLateSheet: route<{ params: { id: string }; body: LateSheetDecision }>({
    method: 'POST',
    path: '/api/score-sheets/{id}/late-decision',
    who: ['office'],
    summary: 'Take a late sheet into the reckoning, or leave it out, with a reason',
    body: 'LateSheetDecision',
    ok: [204],
  }),
};
