export type Badness = 'foreign' | 'newer' | 'damaged' | 'passphrase' | 'not-empty';

const sentences: Readonly<Record<Badness, string>> = {
  foreign: '这不是星楼的备份文件。 This is not a backup of Xinglou.',
  newer:
    '这份备份来自更新的版本，请先升级再恢复。 This backup was made by a newer version: upgrade first, then restore.',
  damaged: '备份文件损坏或不完整。 The backup is damaged or cut short.',
  passphrase:
    '备份已加密：请用 BACKUP_PASSPHRASE 给出正确的口令。 The backup is encrypted: give its passphrase as BACKUP_PASSPHRASE.',
  'not-empty': '要恢复到的地方不是空的。 The place to restore to is not empty.',
};

/** Why a backup is refused, as a sentence for the person at the terminal. Nothing has been touched when it is thrown while reading. */
export class BadBackup extends Error {
  override name = 'BadBackup';
  readonly kind: Badness;
  constructor(kind: Badness, detail = '') {
    super(`${sentences[kind]}${detail ? `（${detail}）` : ''} 什么都没有改动 nothing was touched.`);
    this.kind = kind;
  }
}
