import { routes } from '@xinglou/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useRead } from '../shell/read.tsx';
import { useSure } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';

/** Areas: a new one, or one that becomes part of another from a day on. */
export function AreasPart() {
  const t = useTexts();
  const act = useAct();
  const sure = useSure();
  const areas = useRead(routes.listAreas).data?.items ?? [];
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [from, setFrom] = useState<string>();
  const [into, setInto] = useState<string>();
  const [day, setDay] = useState('');
  const options = areas.map((a) => ({ value: a.id, label: `${a.name}（${a.groups}）` }));
  const merge = async () => {
    const [gone, kept] = [from, into].map((id) => areas.find((a) => a.id === id));
    if (!gone || !kept) return;
    if (!(await sure(t.groups.merge, t.groups.mergeAsk(gone.name, gone.groups, kept.name, t.day(day))))) return;
    if (await act(routes.mergeArea, { params: { id: gone.id }, body: { into: kept.id, day } })) setFrom(undefined);
  };
  const create = async () => {
    if (!(await act(routes.createArea, { body: { code, name } }))) return;
    setCode('');
    setName('');
  };
  return (
    <section>
      <h2>{t.groups.areas}</h2>
      <div className="row">
        <Input
          aria-label={t.groups.code}
          placeholder={t.groups.code}
          value={code}
          onChange={(e) => setCode(e.target.value)}
          style={{ width: 140 }}
        />
        <Input
          aria-label={t.common.name}
          placeholder={t.common.name}
          value={name}
          onChange={(e) => setName(e.target.value)}
          style={{ width: 160 }}
        />
        <Button onClick={() => void create()} disabled={!code || !name}>
          {t.groups.newArea}
        </Button>
      </div>
      <div className="row">
        <Select
          aria-label={t.common.area}
          placeholder={t.common.area}
          value={from}
          onChange={setFrom}
          options={options}
          style={{ minWidth: 160 }}
        />
        {t.groups.merge}
        <Select
          aria-label={t.groups.merge}
          placeholder={t.common.area}
          value={into}
          onChange={setInto}
          options={options}
          style={{ minWidth: 160 }}
        />
        <label>
          {t.groups.mergeDay} <DayInput value={day} onChange={setDay} />
        </label>
        <Button disabled={!from || !into || from === into || !day} onClick={() => void merge()}>
          {t.groups.merge}
        </Button>
      </div>
    </section>
  );
}
