import { type Finding, routes } from '@xinglou/contract';
import { useAct } from '../shell/act.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { Photos } from '../shell/photos.tsx';
import { PhotoTicks } from './photo-ticks.tsx';

/** After the release: one more is shared or one taken back at once, whatever has become of the finding. */
export function SharedPhotos({ finding: { id, photos, shared = [], events } }: { finding: Finding }) {
  const w = useInspectionTexts();
  const act = useAct();
  if (!events.some((e) => e.kind === 'released' || e.kind === 'handedOn')) return <Photos value={photos} most={6} />;
  const change = async (ticked: readonly string[]) => {
    for (const photo of photos) {
      const now = ticked.includes(photo);
      if (now === shared.includes(photo)) continue;
      if (!(await act(routes.sharePhoto, { params: { id }, body: { photo, shared: now } }))) return;
    }
  };
  return (
    <PhotoTicks
      title={w.share.title}
      hint={w.share.hint}
      photos={photos}
      ticked={shared}
      onTick={(ticked) => void change(ticked)}
    />
  );
}
