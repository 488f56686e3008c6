import { packed, upright } from '@xinglou/ui/shrink';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { BeforeKept } from '../shell/photo-strip.tsx';
import { useTexts } from '../shell/phone.ts';
import { type Spot, cover, drawn } from './cover.ts';

/** Before a photo is kept or sent: faces and door numbers are wiped over with a finger. What was under them never leaves this page. */
export function CoverPhoto({ file, onDone, onCancel }: BeforeKept) {
  const { inspecting, shell } = useTexts();
  const t = inspecting.cover;
  const canvas = useRef<HTMLCanvasElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [picture, setPicture] = useState<HTMLCanvasElement | null>();
  const [strokes, setStrokes] = useState<readonly (readonly Spot[])[]>([]);
  const stroke = useRef<Spot[]>(undefined);
  useEffect(() => {
    dialog.current?.showModal();
    upright(file).then(setPicture, () => setPicture(null));
  }, [file]);
  useEffect(() => {
    if (canvas.current && picture) drawn(canvas.current, picture, strokes);
  }, [picture, strokes]);
  const wipe = (e: PointerEvent) => {
    const target = canvas.current;
    if (!target || !stroke.current) return;
    const box = target.getBoundingClientRect();
    const scale = target.width / box.width;
    const spot = { x: (e.clientX - box.left) * scale, y: (e.clientY - box.top) * scale };
    stroke.current.push(spot);
    cover(target, spot);
  };
  const begin = (e: PointerEvent) => {
    canvas.current?.setPointerCapture(e.pointerId);
    stroke.current = [];
    wipe(e);
  };
  const end = () => {
    const made = stroke.current;
    stroke.current = undefined;
    if (made) setStrokes((before) => [...before, made]);
  };
  const done = () => {
    if (canvas.current) packed(canvas.current).then(onDone, () => setPicture(null));
  };
  return (
    <dialog ref={dialog} className="cover" aria-label={t.title} onCancel={onCancel}>
      {picture === null ? <p role="alert">{shell.photoFailed}</p> : <p>{t.ask}</p>}
      <canvas
        ref={canvas}
        role="img"
        aria-label={t.picture}
        onPointerDown={begin}
        onPointerMove={wipe}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <nav>
        <button disabled={strokes.length === 0} onClick={() => setStrokes(strokes.slice(0, -1))}>
          {t.undo}
        </button>
        <button onClick={onCancel}>{t.again}</button>
        <button className="primary" disabled={!picture} onClick={done}>
          {t.done}
        </button>
      </nav>
    </dialog>
  );
}
