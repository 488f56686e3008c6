export { BadBackup, type Badness } from './bad-backup.ts';
export type { Header, Manifest } from './format.ts';
export { madeAt, nameOf, tooMany } from './keep.ts';
export { type BackupRead, type ReadOptions, readBackup } from './read.ts';
export { type LoadOptions, loadBackup } from './restore.ts';
export { type BackupMade, type BackupOptions, writeBackup } from './write.ts';
