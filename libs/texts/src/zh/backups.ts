import type { Backups } from '@xinglou/contract';

/** Words of the administrator's backup page; the source of the English ones. */
export const backupsZh = {
  title: '备份',
  states: {
    good: '备份正常',
    none: '还没有备份',
    late: '备份过期了：太久没有新的备份',
    failed: '最近一次备份失败',
    incomplete: '最近一次备份缺照片',
    off: '没有定时备份',
  } satisfies Record<Backups['state'], string>,
  advice: {
    good: '备份文件请再存一份到另一台机器上，每年试恢复一次。',
    none: '启动一分钟后会自动做第一份；也可以现在在服务器上运行 npm run backup。',
    late: '请看服务器是否一直开着，在服务器上运行 npm run backup 看它怎么说。',
    failed:
      '原因在下面。多半是磁盘满了或备份文件夹写不进去；处理好后一小时内会自动再试，也可以马上运行 npm run backup。',
    incomplete: '这些照片的文件丢失或损坏。请检查磁盘，并从以前的备份里找回照片。',
    off: '需要时请在服务器上运行 npm run backup；要定时备份，请设 BACKUP_EVERY_HOURS=24。',
  } satisfies Record<Backups['state'], string>,
  last: '最近一份',
  reason: '失败原因',
  failedAt: '失败时间',
  made: '时间',
  file: '文件',
  size: '大小',
  content: '内容',
  contents: (rows: number, photos: number) => `${rows} 行，${photos} 张照片`,
  lost: '缺少的照片',
  seconds: '用时（秒）',
  digest: '清单摘要',
  encryption: '加密',
  encrypted: '已加密，没有口令打不开',
  plain: '没有加密：请在服务器上设 BACKUP_PASSPHRASE',
  every: '间隔',
  hours: (n: number) => (n === 0 ? '只在需要时做' : `每 ${n} 小时`),
  folder: '文件夹',
  kept: '现有的备份',
  keptHint: '保留最近 7 份、最近 5 周和 12 个月各一份，更早的自动删除。',
  nothing: '还没有备份文件',
};
export type BackupsTexts = typeof backupsZh;
