export { TodayPage } from './today-page.tsx';
export { useKept } from './use-kept.ts';
