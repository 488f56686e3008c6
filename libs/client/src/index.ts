export * from './base64url.ts';
export * from './client.ts';
export * from './new-id.ts';
export * from './problem-error.ts';
export * from './read-all.ts';
