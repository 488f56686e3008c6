import { type Cycle, routes } from '@xinglou/contract';
import { Button, Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useTexts } from '../shell/use-words.ts';

/** Deadlines and the length of the notice, saved against the version that was seen. */
export function YearSettings({ cycle }: { cycle: Cycle }) {
  const t = useTexts();
  const act = useAct();
  const [deadline, setDeadline] = useState(cycle.nominationDeadline ?? '');
  const [closed, setClosed] = useState(cycle.nominationClosed);
  const [days, setDays] = useState<number | null>(cycle.noticeWorkingDays);
  const save = () =>
    act(routes.changeCycle, {
      params: { year: String(cycle.year) },
      body: { nominationDeadline: deadline || null, nominationClosed: closed, noticeWorkingDays: days ?? 5 },
      ifMatch: cycle.version,
    });
  return (
    <section>
      <h2>{t.home.settings}</h2>
      <div className="row">
        <label>
          {t.home.deadline} <DayInput value={deadline} onChange={setDeadline} />
        </label>
        <Checkbox checked={closed} onChange={(e) => setClosed(e.target.checked)}>
          {t.home.closeNow}
        </Checkbox>
        <label>
          {t.home.noticeDays} <InputNumber value={days} min={1} max={60} onChange={setDays} />
        </label>
        <Button onClick={() => void save()}>{t.common.save}</Button>
      </div>
    </section>
  );
}
