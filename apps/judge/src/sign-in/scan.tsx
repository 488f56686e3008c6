import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../shell/phone.ts';
import './can-scan.ts';
import { useCareTexts } from './care-texts.ts';

/** What an enrolment card says, or null: any other code. */
export function codeIn(text: string): string | null {
  return URL.canParse(text) ? (/^#\/enrol\/[\w-]+$/.exec(new URL(text).hash)?.[0] ?? null) : null;
}

/** 在页面里扫码: reads the card that the office has printed; where the camera is not allowed it says what works instead. */
export default function Scan({ onBack }: { onBack: () => void }) {
  const all = useTexts();
  const t = useCareTexts().scan;
  const video = useRef<HTMLVideoElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    const read = async () => {
      const picture = video.current;
      const Detector = globalThis.BarcodeDetector;
      if (!picture || !Detector) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      picture.srcObject = stream;
      void picture.play().catch(() => undefined);
      const detector = new Detector({ formats: ['qr_code'] });
      while (!gone) {
        const [found] = await detector.detect(picture).catch(() => []);
        const code = found && codeIn(found.rawValue);
        if (code) return void (location.hash = code);
        if (found) setSaid(t.foreign);
        await new Promise((next) => requestAnimationFrame(next));
      }
    };
    void read().catch(() => setSaid(t.noCamera));
    return () => {
      gone = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, [t]);
  return (
    <main>
      <h1>{t.title}</h1>
      <p>{t.hint}</p>
      {said ? (
        <p className="alert" role="alert">
          {said}
        </p>
      ) : null}
      <video ref={video} className="wide" playsInline muted aria-label={t.title} />
      <div className="bottom">
        <button onClick={onBack}>{all.back}</button>
      </div>
    </main>
  );
}
