import type { JudgeStanding, TrainingAgreement } from '@xinglou/domain';
import { route } from '../route.ts';

export interface Agreement extends TrainingAgreement {
  /** Of judges and buildings. */
  readonly names: readonly { readonly id: string; readonly name: string }[];
}
type Year = { year: string };

export const readAgreement = route<{ params: Year; answer: Agreement }>({
  method: 'GET',
  path: '/api/cycles/{year}/agreement',
  who: ['office'],
  summary: 'How far judges agreed in the second training round, and which item is read differently',
  answer: 'Agreement',
});
export const readOwnStanding = route<{ params: Year; answer: JudgeStanding }>({
  method: 'GET',
  path: '/api/cycles/{year}/agreement/mine',
  who: ['judge'],
  summary: 'Where one stands beside the others in the second training round; nobody else’s',
  answer: 'OwnStanding',
});
