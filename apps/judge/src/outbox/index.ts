export type { Draft, Line } from './draft.ts';
export { sendWaiting } from './send-waiting.ts';
export { type Handed, type Kept, type Store, draftsOf, handIn, handedOf, openStore, saveDraft } from './store.ts';
export { type Outbox, useOutbox } from './use-outbox.ts';
