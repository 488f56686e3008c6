export * from './receive-sheet.ts';
