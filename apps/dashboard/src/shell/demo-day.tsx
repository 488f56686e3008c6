import { routes } from '@xinglou/contract';
import { Button, Popover, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from './act.tsx';
import { DayInput } from './day-input.tsx';
import { useTexts } from './use-words.ts';

/** The demo's business day, which the office moves. */
export function DemoDay({ today, mayMove }: { today: string; mayMove: boolean }) {
  const t = useTexts();
  const act = useAct();
  const [day, setDay] = useState(today);
  const tag = (
    <Tag style={{ fontSize: 14 }}>
      {t.shell.demoDay} {today}
    </Tag>
  );
  if (!mayMove) return tag;
  const form = (
    <div className="row">
      <DayInput label={t.shell.demoDay} value={day} onChange={setDay} />
      <Button type="primary" onClick={() => void act(routes.moveDemoClock, { body: { today: day } })}>
        {t.common.save}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" content={form} title={t.shell.moveClock}>
      <Button type="text">{tag}</Button>
    </Popover>
  );
}
