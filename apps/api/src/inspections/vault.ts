import {
  constants,
  createCipheriv,
  createDecipheriv,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../platform/index.ts';

/** Public halves of the two keys that only open a note's author together. */
export interface VaultKeys {
  readonly office: string;
  readonly admin: string;
}
const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;
const plainLength = 64;

/** AES-256-GCM under a fresh key, that key under RSA-OAEP: length(2) ‖ wrapped key ‖ iv(12) ‖ tag(16) ‖ ciphertext. */
function sealTo(publicKey: string, plain: Buffer): Buffer {
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const wrapped = publicEncrypt({ key: publicKey, ...oaep }, key);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  return Buffer.concat([length, wrapped, iv, cipher.getAuthTag(), body]);
}

function openWith(privateKey: string, sealed: Buffer): Buffer {
  const end = 2 + sealed.readUInt16BE(0);
  const key = privateDecrypt({ key: privateKey, ...oaep }, sealed.subarray(2, end));
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(end, end + 12));
  decipher.setAuthTag(sealed.subarray(end + 12, end + 28));
  return Buffer.concat([decipher.update(sealed.subarray(end + 28)), decipher.final()]);
}

/** To the office first, then to the administrator: every sealed author has the same length. */
export function seal(author: string, keys: VaultKeys): Buffer {
  const plain = Buffer.alloc(plainLength);
  plain.write(author);
  return sealTo(keys.admin, sealTo(keys.office, plain));
}

/** Takes both private halves; neither is ever on the api's machine but in a demo. */
export function unseal(sealed: Buffer, privateKeys: VaultKeys): string {
  const plain = openWith(privateKeys.office, openWith(privateKeys.admin, sealed));
  return plain.toString('utf8').replace(/\0+$/, '');
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
