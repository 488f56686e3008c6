import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type VaultKeys, sealAuthor, vaultKeyId } from '@xinglou/proof/vault';
import { Problem, sql } from '../platform/index.ts';

/** Who wrote a note, sealed beside the ids of the keys that it was sealed to. Nobody reads it back here. */
export async function keepAuthor(noteId: string, author: string, keys: VaultKeys): Promise<void> {
  await sql('insert into vault.note_author (note_id, sealed, office_key, admin_key) values ($1, $2, $3, $4)', [
    noteId,
    Buffer.from(await sealAuthor(author, keys)),
    await vaultKeyId(keys.office),
    await vaultKeyId(keys.admin),
  ]);
}

/** The keys of VAULT_PUBLIC_KEYS; a demo makes its own pair once and keeps the private halves, which no real office may do. */
export function vaultKeys(settings: { vaultPublicKeys: string | null; demo: boolean; dataDir: string }): VaultKeys {
  if (settings.vaultPublicKeys) return JSON.parse(readFileSync(settings.vaultPublicKeys, 'utf8')) as VaultKeys;
  if (!settings.demo) throw new Problem('vault-closed');
  const folder = join(settings.dataDir, 'demo-vault');
  const publicFile = join(folder, 'public-keys.json');
  if (existsSync(publicFile)) return JSON.parse(readFileSync(publicFile, 'utf8')) as VaultKeys;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pairs = { office: pair(), admin: pair() };
  for (const holder of ['office', 'admin'] as const)
    writeFileSync(join(folder, `${holder}-private.pem`), pairs[holder].privateKey, { mode: 0o600 });
  const keys = { office: pairs.office.publicKey, admin: pairs.admin.publicKey };
  writeFileSync(publicFile, JSON.stringify(keys, null, 2), { mode: 0o600 });
  return keys;
}

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
