import type { Static } from '@sinclair/typebox';
import type * as schema from './schemas/backups.ts';

export type Backups = Static<typeof schema.Backups>;
