import { type AreaApplication, routes } from '@xinglou/contract';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

/** How many applied, how many were put forward, by which meeting: the area's own record. */
export function Applications() {
  const year = useYear();
  const query = useRead(routes.listApplications, { params: { year } });
  return (
    <Loaded query={query}>{({ items }) => (items[0] ? <Form key={items[0].version} row={items[0]} /> : null)}</Loaded>
  );
}

function Form({ row }: { row: AreaApplication }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const editable = useCycle()?.stage === 'nomination';
  const [applied, setApplied] = useState(row.applied);
  const [putForward, setPutForward] = useState(row.putForward);
  const [meeting, setMeeting] = useState(row.meeting ?? '');
  const [meetingDay, setMeetingDay] = useState(row.meetingDay ?? '');
  const whole = applied !== null && putForward !== null && meeting.trim() !== '' && meetingDay !== '';
  const save = () =>
    act(routes.recordApplications, {
      params: { year },
      body: { applied: applied ?? 0, putForward: putForward ?? 0, meeting, meetingDay },
      ifMatch: row.version,
    });
  return (
    <section>
      <h2>{t.nominations.record}</h2>
      <div className="row">
        <label className="labelled">
          {t.nominations.groupsApplied}
          <InputNumber value={applied} min={0} disabled={!editable} onChange={setApplied} style={{ width: 140 }} />
        </label>
        <label className="labelled">
          {t.nominations.putForward}
          <InputNumber
            value={putForward}
            min={0}
            disabled={!editable}
            onChange={setPutForward}
            style={{ width: 140 }}
          />
        </label>
        <label className="labelled">
          {t.nominations.meeting}
          <Input
            value={meeting}
            disabled={!editable}
            onChange={(e) => setMeeting(e.target.value)}
            style={{ width: 220 }}
          />
        </label>
        <label className="labelled">
          {t.nominations.meetingDay}
          <DayInput value={meetingDay} disabled={!editable} onChange={setMeetingDay} />
        </label>
        {editable ? (
          <Button disabled={!whole} onClick={() => void save()}>
            {t.common.save}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
