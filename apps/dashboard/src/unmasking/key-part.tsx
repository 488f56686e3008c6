import { type SealedAuthor, type Unmasking, routes } from '@xinglou/contract';
import { type VaultPrivateKey, authorIn, outerKeyOf, vaultPrivateKey } from '@xinglou/proof/vault';
import { unmaskingTexts } from '@xinglou/texts/unmasking';
import { useWords } from '@xinglou/ui';
import { Alert } from 'antd';
import { type ChangeEvent, useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { api } from '../shell/api.ts';
import { Refusal } from '../shell/read.tsx';

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
const toHex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** One's own envelope, opened here: the private key is read by this page and goes nowhere, the name least of all. */
export function KeyPart({ unmasking: { id, may } }: { unmasking: Unmasking }) {
  const t = useWords(unmaskingTexts);
  const act = useAct();
  const [author, setAuthor] = useState<string>();
  const [fault, setFault] = useState<{ words?: string; error?: unknown }>({});
  const params = { id };
  const outer = may.includes('openOuter');

  const openOuter = async (key: VaultPrivateKey, sealed: string) => {
    const outerKey = toHex(await outerKeyOf(fromHex(sealed), key));
    await act(routes.putOuterKey, { params, body: { outerKey } }, t.outerOpened);
  };
  const openInner = async (key: VaultPrivateKey, sealed: string) => {
    // Everybody who could have written it: asking for one would tell who it was.
    const { items } = await api.call(routes.listPhones);
    const opened = await act(routes.openUnmasking, { params }, t.states.opened);
    if (!opened) return;
    const account = await authorIn(fromHex(sealed), fromHex(opened.answer.outerKey), key);
    setAuthor(items.find((p) => p.account === account)?.name ?? t.gone(account));
  };
  const take = async (file: File) => {
    const key = await vaultPrivateKey(await file.text()).catch(() => null);
    if (!key) return setFault({ words: t.notAKey });
    const box: SealedAuthor = await api.call(routes.sealedAuthor, { params });
    const wanted = outer ? box.adminKey : box.officeKey;
    if (wanted !== null && wanted !== key.id) return setFault({ words: t.otherKey(wanted, key.id) });
    await (outer ? openOuter : openInner)(key, box.sealed);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    setFault({});
    if (file)
      void take(file).catch((error: unknown) =>
        setFault(error instanceof DOMException ? { words: t.failed } : { error }),
      );
  };
  return (
    <>
      {outer || may.includes('openInner') ? (
        <label className="labelled">
          {outer ? t.openOuter : t.openInner}
          <input type="file" accept=".pem" onChange={choose} />
          <small>
            {outer ? null : t.innerHint} {t.stays}
          </small>
        </label>
      ) : null}
      {fault.words ? <Alert type="error" showIcon title={fault.words} /> : null}
      {fault.error ? <Refusal error={fault.error} /> : null}
      {author ? <Alert type="info" showIcon title={t.author(author)} description={t.once} /> : null}
    </>
  );
}
