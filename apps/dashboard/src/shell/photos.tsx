import { routes } from '@xinglou/contract';
import { shrink } from '@xinglou/ui/shrink';
import { App, Button, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from './api.ts';
import { Refusal } from './read.tsx';
import { useTexts } from './use-words.ts';

async function upload(file: Blob): Promise<string> {
  const { sha256Bytes } = await import('@xinglou/proof');
  const small = await shrink(file);
  const digest = sha256Bytes(new Uint8Array(await small.arrayBuffer()));
  await api.call(routes.putPhoto, { params: { sha256: digest }, raw: small });
  return digest;
}

/** Photos by digest: shown, taken away, added. */
export function Photos({
  value,
  most,
  onChange,
}: {
  value: readonly string[];
  most: number;
  onChange?: (photos: string[]) => void;
}) {
  const t = useTexts();
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  }, [value]);
  const add = async (file: File) => {
    setBusy(true);
    try {
      const digest = await upload(file);
      if (!newest.current.includes(digest)) onChange?.([...newest.current, digest]);
    } catch (error) {
      void modal.error({ title: t.common.failed, content: <Refusal error={error} />, okText: t.common.confirm });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="row">
      {value.map((sha, i) => (
        <figure key={sha} style={{ margin: 0 }}>
          <a href={`/api/photos/${sha}`} target="_blank" rel="noreferrer">
            <img
              src={`/api/photos/${sha}?w=240`}
              alt={t.common.photoOf(i + 1)}
              width={120}
              height={90}
              style={{ objectFit: 'cover' }}
            />
          </a>
          {onChange ? (
            <figcaption>
              <Button size="small" onClick={() => onChange(value.filter((p) => p !== sha))}>
                {t.common.remove}
              </Button>
            </figcaption>
          ) : null}
        </figure>
      ))}
      {onChange && value.length < most ? (
        <Upload
          accept="image/jpeg,image/png,image/webp"
          showUploadList={false}
          beforeUpload={(file) => (void add(file), false)}
        >
          <Button loading={busy}>{t.common.addPhoto}</Button>
        </Upload>
      ) : null}
    </div>
  );
}
