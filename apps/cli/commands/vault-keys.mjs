// `npm run vault:keys [-- FOLDER]`: run it away from the api's machine, or carry the private halves away from it at once.
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'vault-keys');
if (existsSync(folder)) {
  console.error(`${folder} 已经存在，没有生成钥匙；请换一个文件夹。 The folder exists; name another.`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true, mode: 0o700 });
const publicKeys = {};
const ids = {};
for (const holder of ['office', 'admin']) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  publicKeys[holder] = publicKey;
  // As it stands beside every author sealed to it (libs/proof/src/vault.ts).
  const spki = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  ids[holder] = createHash('sha256').update(spki).digest('hex').slice(0, 16);
  writeFileSync(join(folder, `${holder}-private.pem`), privateKey, { mode: 0o600, flag: 'wx' });
}
const file = join(folder, 'public-keys.json');
writeFileSync(file, JSON.stringify(publicKeys, null, 2), { flag: 'wx' });
console.log(`已生成 made in ${folder}
  office-private.pem  编号 id ${ids.office}，由自治办一人保管 kept by one person of the office
  admin-private.pem   编号 id ${ids.admin}，由管理员保管 kept by the administrator
  public-keys.json    放到服务器上，设 VAULT_PUBLIC_KEYS=${file} to the server
两把私钥不能放在一起，也不能放在服务器上；丢了一把，以后谁也查不出暗访记录是谁写的。
Keep the private halves apart and off the server. If one is lost, nobody can ever open an author again.`);
