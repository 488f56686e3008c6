export * from './judging/index.ts';
