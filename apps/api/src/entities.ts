import { AccountEntity } from './accounts/index.ts';

/** Every mapped table. */
export const entities = [AccountEntity];
