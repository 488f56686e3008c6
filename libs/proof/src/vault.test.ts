import { beforeAll, describe, expect, it } from '@jest/globals';
import { authorIn, opensOuter, outerKeyOf, sealAuthor, vaultKeyId, vaultPrivateKey } from './vault.ts';

interface Pair {
  readonly publicPem: string;
  readonly privatePem: string;
}
declare const crypto: {
  readonly subtle: {
    generateKey(how: object, out: boolean, uses: string[]): Promise<{ publicKey: object; privateKey: object }>;
    exportKey(form: string, key: object): Promise<ArrayBuffer>;
  };
};
declare const btoa: (binary: string) => string;
const pem = (kind: string, der: ArrayBuffer) =>
  `-----BEGIN ${kind} KEY-----\n${btoa(String.fromCharCode(...new Uint8Array(der)))}\n-----END ${kind} KEY-----\n`;
async function pair(): Promise<Pair> {
  const how = { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(how, true, ['encrypt', 'decrypt']);
  return {
    publicPem: pem('PUBLIC', await crypto.subtle.exportKey('spki', publicKey)),
    privatePem: pem('PRIVATE', await crypto.subtle.exportKey('pkcs8', privateKey)),
  };
}

let [office, admin, newOffice, newAdmin] = [] as unknown as [Pair, Pair, Pair, Pair];
beforeAll(async () => {
  [office, admin, newOffice, newAdmin] = await Promise.all([pair(), pair(), pair(), pair()]);
});
const author = '11111111-1111-4111-8111-111111111111';
const sealedTo = (o: Pair, a: Pair, who = author) => sealAuthor(who, { office: o.publicPem, admin: a.publicPem });
const mine = ({ privatePem }: Pair) => vaultPrivateKey(privatePem);

describe('the author of a note', () => {
  it('comes out with the administrator’s key and then the office’s; what travels between them is 32 bytes that say nothing', async () => {
    const sealed = await sealedTo(office, admin);
    const between = await outerKeyOf(sealed, await mine(admin));
    expect([between.length, await opensOuter(sealed, between)]).toEqual([32, true]);
    expect(await authorIn(sealed, between, await mine(office))).toBe(author);
  });

  it('comes out with neither key alone, nor with one of them twice', async () => {
    const sealed = await sealedTo(office, admin);
    await expect(outerKeyOf(sealed, await mine(office))).rejects.toThrow();
    const between = await outerKeyOf(sealed, await mine(admin));
    await expect(authorIn(sealed, between, await mine(admin))).rejects.toThrow();
    await expect(authorIn(sealed, new Uint8Array(32), await mine(office))).rejects.toThrow();
  });

  it('cannot be exchanged by who opens the outer envelope: its key fits that one envelope', async () => {
    const [one, other] = [await sealedTo(office, admin), await sealedTo(office, admin, 'somebody else')];
    expect(await opensOuter(one, await outerKeyOf(other, await mine(admin)))).toBe(false);
    expect(one.length).toBe(other.length);
  });

  it('of an old note opens with the old pair after a rotation, of a new one with the new; the id beside it says which', async () => {
    const [old, fresh] = [await sealedTo(office, admin), await sealedTo(newOffice, newAdmin)];
    const open = async (sealed: typeof old, o: Pair, a: Pair) =>
      authorIn(sealed, await outerKeyOf(sealed, await mine(a)), await mine(o));
    expect([await open(old, office, admin), await open(fresh, newOffice, newAdmin)]).toEqual([author, author]);
    await expect(open(old, newOffice, newAdmin)).rejects.toThrow();
    expect((await mine(admin)).id).toBe(await vaultKeyId(admin.publicPem));
    expect((await mine(newAdmin)).id).not.toBe((await mine(admin)).id);
  });

  it('stays shut when one key is lost; notes after that are sealed to a new pair and open', async () => {
    const sealed = await sealedTo(office, admin);
    const between = await outerKeyOf(sealed, await mine(admin));
    await expect(authorIn(sealed, between, await mine(newOffice))).rejects.toThrow();
    await expect(vaultPrivateKey('not a key')).rejects.toThrow();
  });
});
