import type { ScoreSheet, ScoreSheetBody } from '@xinglou/contract';
import { useTexts } from '../shell/phone.ts';

interface Props {
  readonly body: ScoreSheetBody;
  /** Digests of the photos that wait on this phone. */
  readonly waiting: ReadonlySet<string>;
  /** What the api has of the sheet; undefined while it has not answered. */
  readonly there: ScoreSheet | undefined;
}

/** 评分表连同照片都收到，才算齐了：by the api's own list of what is missing, never by what this phone believes to have sent. */
export function PhotosThere({ body, waiting, there }: Props) {
  const t = useTexts().sheet;
  const named = new Set(body.items.flatMap((i) => i.photos ?? []));
  if (named.size === 0) return null;
  const here = [...named].filter((sha) => waiting.has(sha)).length;
  const lost = there?.missing.filter((sha) => !waiting.has(sha)).length ?? 0;
  if (lost > 0)
    return (
      <p className="alert" role="alert">
        {t.photosLost(lost, named.size)}
      </p>
    );
  if (here > 0) return <p>{t.photosWaiting(here, named.size)}</p>;
  return <p>{there ? t.photosThere(named.size) : t.photosUnchecked(named.size)}</p>;
}
