import { type ScoreSheet, routes } from '@xinglou/contract';
import { useEffect, useState } from 'react';
import { api } from '../shell/phone.ts';

/** A received sheet as the api has it, and which of its photos are missing there; asked again when the phone has sent more. */
export function useSheetThere(id: string | null, waiting: number): ScoreSheet | undefined {
  const [sheet, setSheet] = useState<ScoreSheet>();
  useEffect(() => {
    if (id === null) return;
    let gone = false;
    void api.call(routes.readScoreSheet, { params: { id } }).then(
      (found) => gone || setSheet(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [id, waiting]);
  return sheet?.id === id ? sheet : undefined;
}
