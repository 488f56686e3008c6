import { type Finding, routes } from '@xinglou/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useYear } from '../shell/year.ts';
import { PhotoTicks } from './photo-ticks.tsx';

/** Several groups’ findings at once, to the groups themselves: what concerns somebody else is released one by one. */
export function BatchRelease({ chosen, onDone }: { chosen: readonly Finding[]; onDone: () => void }) {
  const w = useInspectionTexts();
  const year = useYear();
  const act = useAct();
  const [ticked, setTicked] = useState<Readonly<Record<string, readonly string[]>>>({});
  if (chosen.length === 0) return null;
  const groups = new Set(chosen.map((f) => f.groupId)).size;
  const withPhotos = chosen.filter((f) => f.photos.length > 0);
  const release = async () => {
    const items = chosen.map(({ id }) => ({
      id,
      responsible: 'group' as const,
      ...(ticked[id]?.length ? { photos: [...ticked[id]] } : {}),
    }));
    if (await act(routes.releaseFindings, { params: { year }, body: { items } }, w.batch.done(items.length))) onDone();
  };
  return (
    <>
      {groups < 3 ? <Alert type="warning" title={w.batch.few} /> : null}
      {withPhotos.length > 0 ? <p>{w.share.hint}</p> : null}
      {withPhotos.map((f) => (
        <PhotoTicks
          key={f.id}
          title={`${f.groupName}：${f.text}`}
          photos={f.photos}
          ticked={ticked[f.id] ?? []}
          onTick={(photos) => setTicked({ ...ticked, [f.id]: photos })}
        />
      ))}
      <div className="row">
        <span>{w.batch.pick(chosen.length, groups)}</span>
        <Button type="primary" onClick={() => void release()}>
          {w.batch.release(chosen.length)}
        </Button>
      </div>
    </>
  );
}
