import type { Backups } from '../backups.ts';
import { route } from '../route.ts';

export const readBackups = route<{ answer: Backups }>({
  method: 'GET',
  path: '/api/backups',
  who: ['admin'],
  summary: 'When the last backup was made, whether one failed, which are kept',
  answer: 'Backups',
});
