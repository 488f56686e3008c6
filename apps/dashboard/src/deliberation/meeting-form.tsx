import { type Meeting, type MeetingBody, routes } from '@xinglou/contract';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useSession } from '../shell/session.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useYear } from '../shell/year.ts';

/** Who met, when and where: once, before the first vote. */
export function MeetingForm({ meeting, onDone }: { meeting: Meeting; onDone: () => void }) {
  const { meeting: d } = useDeskTexts();
  const act = useAct();
  const year = useYear();
  const { today } = useSession();
  const [body, setBody] = useState<MeetingBody>(
    meeting.held ?? {
      title: d.defaultName(year),
      day: today,
      place: '',
      chair: '',
      present: meeting.jury.map((j) => j.id),
    },
  );
  const change = (next: Partial<MeetingBody>) => setBody({ ...body, ...next });
  const save = async () => {
    if (await act(routes.putMeeting, { params: { year }, body, ifMatch: meeting.version })) onDone();
  };
  const text = (field: 'title' | 'place' | 'chair' | 'note', label: string, width: number) => (
    <label className="labelled">
      {label}
      <Input
        aria-label={label}
        value={body[field] ?? ''}
        onChange={(e) => change({ [field]: e.target.value })}
        style={{ width }}
      />
    </label>
  );
  return (
    <section className="no-print" aria-label={d.title}>
      <div className="row">
        {text('title', d.name, 320)}
        <label className="labelled">
          {d.day}
          <DayInput label={d.day} value={body.day} onChange={(day) => change({ day })} />
        </label>
        {text('place', d.place, 200)}
        {text('chair', d.chair, 140)}
      </div>
      <label className="labelled">
        {d.present}
        <Select
          aria-label={d.present}
          mode="multiple"
          optionFilterProp="label"
          value={body.present}
          onChange={(present) => change({ present })}
          options={meeting.jury.map((j) => ({ value: j.id, label: j.name }))}
        />
      </label>
      {text('note', d.note, 520)}
      <Button
        type="primary"
        disabled={body.title.trim() === '' || body.day === ''}
        onClick={() => void save()}
        style={{ marginTop: 8 }}
      >
        {meeting.held ? d.change : d.record}
      </Button>
    </section>
  );
}
