import type { Session } from '@xinglou/contract';
import { saveFile } from '@xinglou/ui';
import { useState } from 'react';
import { deviceOf } from '../outbox/db.ts';
import type { Sheet } from '../outbox/item.ts';
import { sealedSheet } from '../outbox/sealed.ts';
import { useTexts } from '../shell/phone.ts';
import { StorageWord } from '../shell/storage-word.tsx';
import type { Outbox } from '../shell/use-outbox.ts';
import { useCareTexts } from '../sign-in/index.tsx';
import { HandOver } from './hand-over.tsx';
import { rescueText, toRescue } from './rescue-file.ts';

interface Props {
  readonly session: Session;
  readonly outbox: Outbox;
  readonly onBack: () => void;
}

/** 没上传的: send, save a rescue file, or let a colleague carry it. Nothing here removes anything from the phone. */
export default function Unsent({ session, outbox, onBack }: Props) {
  const all = useTexts();
  const t = useCareTexts().unsent;
  const [handed, setHanded] = useState<{ sheet: Sheet; device: string; sealed: string } | null>(null);
  const [saved, setSaved] = useState<{ photos: number; left: number }>();
  const waiting = outbox.items.filter((i) => i.state === 'sealed' || i.state === 'refused');
  const sheets = waiting.filter((i) => i.kind === 'sheet');
  const carried = waiting.filter((i) => i.kind === 'carried').length;
  const photos = waiting.filter((i) => i.kind === 'photo').length;
  const others = waiting.length - sheets.length - carried - photos;
  const hand = async (sheet: Sheet) => {
    const device = await deviceOf(session.id);
    if (device) setHanded({ sheet, device: device.id, sealed: await sealedSheet(device, sheet) });
  };
  const save = async () => {
    const device = await deviceOf(session.id);
    if (!device) return;
    const rescue = toRescue(outbox.items);
    const file = new Blob([await rescueText(device, rescue)], { type: 'application/json' });
    saveFile(file, t.fileName(session.name, rescue.sheets.length));
    setSaved({ photos: rescue.photos.length, left: rescue.left });
  };
  if (handed) return <HandOver {...handed} onBack={() => setHanded(null)} />;
  return (
    <main>
      <h1>{t.title}</h1>
      <p role="status">{waiting.length === 0 ? t.none : t.count(sheets.length, photos, carried, others)}</p>
      {waiting.length > 0 ? (
        <>
          <p>{t.noSignOut}</p>
          <button className="primary" disabled={outbox.sending} onClick={() => void outbox.send()}>
            {all.sendNow}
          </button>
        </>
      ) : null}
      {session.persona === 'judge' && sheets.length + photos > 0 ? (
        <>
          <h2>{t.stuck}</h2>
          <p>{t.fileHint}</p>
          <button onClick={() => void save()}>{t.file}</button>
          {saved ? <p role="status">{t.fileSaved(saved.photos, saved.left)}</p> : null}
          {sheets.length > 0 ? <p>{t.handHint}</p> : null}
          {sheets.map((sheet, i) => (
            <button key={sheet.id} className="card" onClick={() => void hand(sheet)}>
              {t.hand(i + 1, new Date(sheet.sealedAt))}
              {sheet.problem ? ` · ${all.problem}${sheet.problem.detail}` : ''}
            </button>
          ))}
        </>
      ) : null}
      <StorageWord />
      <div className="bottom">
        <button onClick={onBack}>{all.back}</button>
      </div>
    </main>
  );
}
