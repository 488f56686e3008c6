import { routes } from '@xinglou/contract';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useTexts } from '../shell/use-words.ts';

/** Starts a year: last year's standard and policy come along as drafts. */
export function BeginYear({ suggested }: { suggested: number }) {
  const t = useTexts();
  const act = useAct();
  const navigate = useNavigate();
  const [year, setYear] = useState<number | null>(suggested);
  const [deadline, setDeadline] = useState('');
  const begin = async () => {
    if (year === null) return;
    const body = { year, ...(deadline ? { nominationDeadline: deadline } : {}) };
    if (await act(routes.createCycle, { body })) void navigate(`/${year}/home`);
  };
  return (
    <section>
      <h2>{t.home.begin}</h2>
      <div className="row">
        <label>
          {t.home.beginYear} <InputNumber value={year} onChange={setYear} min={2000} max={2100} />
        </label>
        <label>
          {t.home.deadline} <DayInput value={deadline} onChange={setDeadline} />
        </label>
        <Button onClick={() => void begin()} disabled={year === null}>
          {t.home.begin}
        </Button>
      </div>
    </section>
  );
}
