export * from './calendar/index.ts';
export * from './cycle/index.ts';
export * from './judging/index.ts';
export * from './nomination/index.ts';
export * from './reckoning/index.ts';
export * from './rectification/index.ts';
export * from './register/index.ts';
export * from './standard/index.ts';
