export { itemsOf, missingItems } from './draft.ts';
export { SheetPage } from './sheet-page.tsx';
