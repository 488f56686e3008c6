import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { outerKeyOf } from '@xinglou/proof/vault';
import { TwoPersons, bytes } from './two-persons.ts';

let two: TwoPersons;
beforeAll(async () => {
  two = await TwoPersons.start();
});
afterAll(() => two.api.stop());
afterEach(() => two.end());

describe('the vault’s keys', () => {
  it('are changed without a restart: old notes open with the old pair, new ones with the new, and the seal says which', async () => {
    const [before, old] = [two.keys, await two.newNote()];
    await two.newKeys();
    const fresh = await two.newNote();
    const one = await two.approved(old);
    expect((await two.sealedTo('admin', one)).body.adminKey).toBe(before.admin.id);
    await two.openOuter(one, before);
    expect(await two.openInner(one, before)).toBe(two.author);
    const other = await two.approved(fresh);
    expect((await two.sealedTo('admin', other)).body).toMatchObject({
      officeKey: two.keys.office.id,
      adminKey: two.keys.admin.id,
    });
    await two.openOuter(other);
    expect(await two.openInner(other)).toBe(two.author);
  });

  it('that are lost close the notes sealed to them for good, and nothing else', async () => {
    const lost = await two.newNote();
    await two.newKeys();
    const id = await two.approved(lost);
    const { sealed } = (await two.sealedTo('admin', id)).body;
    await expect(outerKeyOf(bytes(sealed), two.keys.admin)).rejects.toThrow();
    expect((await two.answer('office', id, 'revoked', '钥匙丢了')).status).toBe(200);
    const next = await two.approved();
    await two.openOuter(next);
    expect(await two.openInner(next)).toBe(two.author);
  });
});
