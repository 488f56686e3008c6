export * from './nomination.ts';
