import { useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '@xinglou/client';
import { type ScoreSheetReceipt, routes } from '@xinglou/contract';
import { useState } from 'react';
import { api } from '../shell/api.ts';
import { useTexts } from '../shell/use-words.ts';

interface RescueFile {
  readonly device: string;
  readonly sheets: readonly { readonly id: string; readonly sealed: string }[];
}
type Outcome = { readonly receipt: ScoreSheetReceipt } | { readonly refused: string };

/** What a phone saved, or null: another file, or one that was cut short on its way. */
export function readRescueFile(text: string): RescueFile | null {
  try {
    const file = JSON.parse(text) as Partial<RescueFile> & { format?: unknown };
    const sound = file.format === 'xinglou-rescue-1' && typeof file.device === 'string' && Array.isArray(file.sheets);
    return sound ? (file as RescueFile) : null;
  } catch {
    return null;
  }
}

/** 备份文件: each sheet in it is taken as if the judge's own phone had sent it, and marked; twice is once. */
export function RescuePart() {
  const t = useTexts();
  const queries = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const [broken, setBroken] = useState(false);
  const take = async (chosen: File) => {
    const file = readRescueFile(await chosen.text());
    setBroken(file === null);
    setOutcomes(undefined);
    if (!file) return;
    const done: Outcome[] = [];
    for (const { id, sealed } of file.sheets)
      done.push(
        await api.call(routes.submitSealedSheet, { params: { id }, body: { device: file.device, sealed } }).then(
          (receipt) => ({ receipt }),
          (error: unknown) => ({
            refused: error instanceof ProblemError ? error.problem.detail : t.common.noAnswerDetail,
          }),
        ),
      );
    setOutcomes(done);
    await queries.invalidateQueries();
  };
  return (
    <section>
      <h2>{t.phones.rescue}</h2>
      <p>{t.phones.rescueExplain}</p>
      <input
        type="file"
        accept=".json,application/json"
        aria-label={t.phones.rescueFile}
        onChange={(e) => {
          const file = e.target.files?.[0];
          e.target.value = '';
          if (file) void take(file);
        }}
      />
      {broken ? <p role="alert">{t.phones.rescueBroken}</p> : null}
      {outcomes ? (
        <ul role="status">
          {outcomes.map((o, i) => (
            <li key={i}>
              {t.phones.nth(i + 1)}
              {'receipt' in o ? t.phones.rescued(o.receipt.digest.slice(0, 8)) : o.refused}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
