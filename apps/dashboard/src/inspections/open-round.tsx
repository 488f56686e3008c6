import { routes } from '@xinglou/contract';
import { Alert, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useYear } from '../shell/year.ts';

/** Draws the routes of the next round; with too few inspectors only for a reason. */
export function OpenRound({ inspectors, fewest }: { inspectors: number; fewest: number }) {
  const w = useInspectionTexts();
  const year = useYear();
  const act = useAct();
  const [kind, setKind] = useState<'first' | 'followUp'>('first');
  const [lastDay, setLastDay] = useState('');
  const [fewReason, setFewReason] = useState('');
  const few = inspectors < fewest;
  const open = () =>
    act(
      routes.openInspectionRound,
      { params: { year }, body: { kind, lastDay, ...(few ? { fewReason } : {}) } },
      w.rounds.opened,
    );
  return (
    <section>
      {few ? <Alert type="warning" title={w.rounds.few(inspectors, fewest)} /> : null}
      <div className="row">
        <Radio.Group value={kind} onChange={(e) => setKind(e.target.value as typeof kind)}>
          {(['first', 'followUp'] as const).map((k) => (
            <Radio key={k} value={k}>
              {w.rounds.kind[k]}（{w.rounds.kindHint[k]}）
            </Radio>
          ))}
        </Radio.Group>
        <label className="labelled">
          {w.rounds.lastDay}
          <DayInput value={lastDay} onChange={setLastDay} />
        </label>
        {few ? (
          <label className="labelled grow">
            {w.rounds.fewReason}
            <Input value={fewReason} onChange={(e) => setFewReason(e.target.value)} />
          </label>
        ) : null}
        <Button type="primary" disabled={!lastDay || (few && !fewReason.trim())} onClick={() => void open()}>
          {w.rounds.open}
        </Button>
      </div>
    </section>
  );
}
