export { RectificationRates } from './rates.tsx';
