export { BeginYear } from './begin-year.tsx';
