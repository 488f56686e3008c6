// `npm run restore -- FILE [--check]`: into an empty DATA_DIR (and, where DATABASE_URL is set, an empty database); then
// everything that was stored is computed again. --check only proves the file.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lock, openDataFolder, restoringMark, secret, strong } from '../start/data-folder.mjs';
import { root } from '../start/root.mjs';
import { step, Stop } from '../start/say.mjs';
import { command, maintenance } from './tools.mjs';

await command(async () => {
  const { env } = process;
  const [given, flag] = process.argv.slice(2);
  if (!given || (flag && flag !== '--check'))
    throw new Stop('请给出备份文件 give the file: npm run restore -- 文件.tar.gz [--check]');
  const { readBackup } = await import('@xinglou/backup');
  const source = {
    file: resolve(env.INIT_CWD || '.', given),
    passphrase: env.BACKUP_PASSPHRASE || undefined,
    known: maintenance(['known']),
  };
  let read;
  await step('检查备份', 'prove the file', async () => {
    read = await readBackup(source);
    return `${read.header.madeAt}，${Object.keys(read.manifest.contents).length} 项 items`;
  });
  if (flag) return;

  const dataDir = resolve(root, env.DATA_DIR || '.data');
  const unlock = await requireEmpty(dataDir, env.DATABASE_URL);
  try {
    await restore(source, read.header, dataDir, env);
  } finally {
    unlock();
  }
});

async function restore(source, header, dataDir, env) {
  const { loadBackup } = await import('@xinglou/backup');
  const { analyzeFilled, makeRoles, startPostgres, withClient } = await import('@xinglou/postgres');
  const mark = restoringMark(dataDir);
  writeFileSync(mark, source.file, { mode: 0o600 });
  const own = env.DATABASE_URL ? undefined : await startPostgres({ dataDir });
  const url = env.DATABASE_URL || own.url;
  const at = { DATABASE_URL: url, DATA_DIR: dataDir };
  try {
    await makeRoles(url, secret(dataDir, 'app.password', env.DATABASE_APP_PASSWORD, strong));
    await step(
      '建立数据库结构',
      'schema of the backup',
      () => maintenance(['migrate', ...header.migrations], at).length,
    );
    await step(
      '装入',
      'load, and compare every table',
      async () => void (await loadBackup({ ...source, url, dataDir })),
    );
    await step('升级', 'migrate on', () => maintenance(['migrate'], at).length);
    await withClient(url, analyzeFilled);
    await step('核对', 'compute everything again', () => checked(maintenance(['check'], at)));
    rmSync(mark);
    console.log(
      `已恢复到 ${dataDir}。现在可以 npm start；所有人需要重新登录。 Restored: npm start; everybody signs in again.`,
    );
  } finally {
    await own?.stop();
  }
}

/** Also for a restore that was cut short: what it left is the administrator's to empty. */
async function requireEmpty(dataDir, databaseUrl) {
  const { BadBackup } = await import('@xinglou/backup');
  openDataFolder(dataDir);
  const unlock = lock(dataDir);
  try {
    const there = readdirSync(dataDir).find(
      (name) => !/^(start\.lock|backups|backups\.json|app\.password)$/.test(name),
    );
    if (there) throw new BadBackup('not-empty', join(dataDir, there));
    if (databaseUrl && !(await isEmpty(databaseUrl))) throw new BadBackup('not-empty', 'DATABASE_URL');
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

async function isEmpty(url) {
  const { default: pg } = await import('pg');
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rowCount } = await db.query(`select from pg_tables where schemaname in ('public', 'vault') limit 1`);
    return rowCount === 0;
  } finally {
    await db.end();
  }
}

function checked(found) {
  const faults = Object.entries(found).flatMap(([kind, { faults }]) => faults.map((id) => `${kind} ${id}`));
  if (faults.length > 0)
    throw new Stop(
      `核对发现 ${faults.length} 处不一致 ${faults.length} do not agree:\n${faults.slice(0, 20).join('\n')}`,
    );
  return Object.entries(found)
    .map(([kind, { count }]) => `${count} ${kind}`)
    .join('，');
}
