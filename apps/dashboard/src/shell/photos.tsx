import { routes } from '@xinglou/contract';
import { App, Button, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { api } from './api.ts';
import { Refusal } from './read.tsx';
import { useTexts } from './use-words.ts';

const longSide = 1600;

/** Made small before it leaves: at most 1,600 pixels on the long side, as JPEG, without what the camera wrote into it. */
async function shrink(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', 0.8),
  );
}

async function upload(file: Blob): Promise<string> {
  const { sha256Bytes } = await import('@xinglou/proof');
  const small = await shrink(file).catch(() => file);
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
      void modal.error({ title: t.common.failed, content: <Refusal error={error} /> });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="row">
      {value.map((sha) => (
        <figure key={sha} style={{ margin: 0 }}>
          <img
            src={`/api/photos/${sha}?w=240`}
            alt={t.common.photos}
            width={120}
            height={90}
            style={{ objectFit: 'cover' }}
          />
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
          <Button loading={busy}>
            {t.common.add} {t.common.photos}
          </Button>
        </Upload>
      ) : null}
    </div>
  );
}
