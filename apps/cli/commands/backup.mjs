// `npm run backup [-- FILE]`, also while everybody works. Without FILE: into BACKUP_DIR, by the rule of retention.
import { resolve } from 'node:path';
import { backUp, backupSettings } from '../start/backups.mjs';
import { root } from '../start/root.mjs';
import { Stop } from '../start/say.mjs';
import { command } from './tools.mjs';

await command(async () => {
  const { env } = process;
  const dataDir = resolve(root, env.DATA_DIR || '.data');
  const [given] = process.argv.slice(2);
  const { runningUrl, startPostgres } = await import('@xinglou/postgres');
  const { writeBackup } = await import('@xinglou/backup');
  const settings = backupSettings(root, env, dataDir);
  let url = env.DATABASE_URL || runningUrl(dataDir);
  const own = url ? undefined : await startStopped(startPostgres, dataDir);
  url ??= own.url;
  try {
    const file = given && resolve(env.INIT_CWD || '.', given);
    const made = file
      ? { file, ...(await writeBackup({ url, dataDir, file, passphrase: settings.passphrase })) }
      : await backUp(settings, url);
    console.log(`已备份 ${made.file}
  ${made.rows} 行 rows，${made.photos} 张照片 photos，${(made.bytes / 1e6).toFixed(1)} MB，${settings.passphrase ? '已加密 encrypted' : '未加密 not encrypted（BACKUP_PASSPHRASE）'}
  清单 manifest sha256 ${made.digest}`);
    if (made.lostPhotos.length > 0)
      throw new Stop(
        `${made.lostPhotos.length} 张照片丢失或损坏，不在备份里。 Lost or damaged, not in it: ${made.lostPhotos.join(' ')}`,
      );
  } finally {
    await own?.stop();
  }
});

/** Nothing runs: the embedded database of a folder that has one is started for this backup. */
async function startStopped(startPostgres, dataDir) {
  const { existsSync } = await import('node:fs');
  if (!existsSync(resolve(dataDir, 'postgres/PG_VERSION')))
    throw new Stop(`${dataDir} 里没有数据库。 There is no database in it; set DATA_DIR or DATABASE_URL.`);
  return startPostgres({ dataDir });
}
