import { type PaperOutcome, type ScoreSheetItem, type StandardRead, type Visit, routes } from '@xinglou/contract';
import { Alert, Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useKept } from '../shell/kept.ts';
import { useNamed, useTexts } from '../shell/use-words.ts';

interface Props {
  readonly visit: Visit;
  readonly judgeId: string;
  readonly standard: StandardRead;
}

interface Typed {
  readonly points: Readonly<Record<string, number | 'unseen' | null>>;
  readonly note: string;
}
const nothingTyped: Typed = { points: {}, note: '' };

/** One person's entry of one paper sheet, in the order of the paper. What the other person typed is never shown. */
export function EntryForm({ visit, judgeId, standard }: Props) {
  const t = useTexts();
  const act = useAct();
  const named = useNamed();
  const [typed, keep] = useKept(`paper ${visit.id} ${judgeId}`, nothingTyped);
  const { points, note } = typed;
  const put = (key: string, value: number | 'unseen' | null) => keep({ ...typed, points: { ...points, [key]: value } });
  const [outcome, setOutcome] = useState<PaperOutcome>();
  const items = standard.dimensions.flatMap((d) => d.items);
  const applies = (key: string) => !visit.notApplicable.includes(key);
  const complete = items.every((i) => !applies(i.key) || (points[i.key] ?? null) !== null);
  const title = (key: string) => named(items.find((i) => i.key === key)?.title) ?? (key || t.paper.theNote);
  const line = (key: string): ScoreSheetItem => {
    const value = points[key];
    if (!applies(key)) return { item: key, points: null, why: 'notApplicable' };
    return typeof value === 'number' ? { item: key, points: value } : { item: key, points: null, why: 'unseen' };
  };
  const enter = async () => {
    const trimmed = note.trim();
    const body = {
      standardVersion: standard.version,
      items: items.map((i) => line(i.key)),
      ...(trimmed ? { note: trimmed } : {}),
    };
    const done = await act(routes.putPaperSheet, { params: { visitId: visit.id, judgeId }, body });
    if (!done) return;
    setOutcome(done.answer);
    if (done.answer.state !== 'different') keep(undefined);
  };
  return (
    <section>
      {standard.dimensions.map((d) => (
        <fieldset key={d.key} style={{ border: '1px solid var(--line)', marginBottom: 8 }}>
          <legend>{named(d.title)}</legend>
          {d.items.map((i) => (
            <div className="row" key={i.key}>
              <span style={{ width: 320 }}>{named(i.title) ?? i.key}</span>
              {applies(i.key) ? (
                <>
                  <InputNumber
                    aria-label={named(i.title) ?? i.key}
                    min={0}
                    max={i.max}
                    precision={0}
                    disabled={points[i.key] === 'unseen'}
                    value={typeof points[i.key] === 'number' ? (points[i.key] as number) : null}
                    onChange={(n) => put(i.key, n)}
                  />
                  <span>{t.paper.points(i.max)}</span>
                  <Checkbox
                    checked={points[i.key] === 'unseen'}
                    onChange={(e) => put(i.key, e.target.checked ? 'unseen' : null)}
                  >
                    {t.paper.unseen}
                  </Checkbox>
                </>
              ) : (
                <span>{t.paper.notApplicable}</span>
              )}
            </div>
          ))}
        </fieldset>
      ))}
      <Input.TextArea
        aria-label={t.paper.note}
        placeholder={t.paper.note}
        value={note}
        onChange={(e) => keep({ ...typed, note: e.target.value })}
      />
      <div className="row">
        <Button type="primary" disabled={!complete} onClick={() => void enter()}>
          {t.paper.enter}
        </Button>
      </div>
      {outcome ? (
        <Alert
          type={outcome.state === 'different' ? 'warning' : 'success'}
          title={
            outcome.state === 'first'
              ? t.paper.first
              : outcome.state === 'different'
                ? `${t.paper.different}${outcome.differences.map(title).join('、')}`
                : t.paper.receivedAs(outcome.receipt?.digest.slice(0, 8) ?? '')
          }
        />
      ) : null}
    </section>
  );
}
