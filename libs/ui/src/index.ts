export * from './chinese-font.ts';
export * from './fitted.ts';
export * from './language.tsx';
export * from './problem-notice.tsx';
export * from './save-file.ts';
export * from './stage-bar.tsx';
export * from './stars.tsx';
