export { GroupHistory } from './group-history.tsx';
