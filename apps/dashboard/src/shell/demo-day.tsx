import { routes } from '@xinglou/contract';
import { Button, Input, Popover, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from './act.tsx';
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
      <Input
        type="date"
        aria-label={t.shell.demoDay}
        value={day}
        onChange={(e) => setDay(e.target.value)}
        style={{ width: 180 }}
      />
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
