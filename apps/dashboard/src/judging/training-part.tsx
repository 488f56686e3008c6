import { type Judge, type TrainingRounds, routes } from '@xinglou/contract';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** The two training rounds: when, who attended, who passed the quiz. */
export function TrainingPart({ judges }: { judges: readonly Judge[] }) {
  const year = useYear();
  const query = useRead(routes.readTrainingRounds, { params: { year } });
  return <Loaded query={query}>{(rounds) => <Editor key={rounds.version} stored={rounds} judges={judges} />}</Loaded>;
}

function Editor({ stored, judges }: { stored: TrainingRounds; judges: readonly Judge[] }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const everybody = judges.filter((j) => j.active).map((j) => j.id);
  const [rounds, setRounds] = useState(() =>
    ([1, 2] as const).map((round) => {
      const found = stored.items.find((i) => i.round === round);
      return {
        round,
        day: found?.day ?? '',
        attended: found?.attended ?? everybody,
        quizPassed: found?.quizPassed ?? everybody,
      };
    }),
  );
  const change = (round: number, next: Partial<(typeof rounds)[0]>) =>
    setRounds(rounds.map((r) => (r.round === round ? { ...r, ...next } : r)));
  const options = judges.map((j) => ({ value: j.id, label: j.name }));
  const items = rounds.filter((r) => r.day !== '');
  const who = (name: string, label: string, value: string[], onChange: (ids: string[]) => void) => (
    <label className="labelled">
      {label}
      <Select
        aria-label={name}
        mode="multiple"
        maxTagCount={2}
        optionFilterProp="label"
        value={value}
        onChange={onChange}
        options={options}
        style={{ minWidth: 260 }}
      />
    </label>
  );
  return (
    <section>
      <h2>{t.jury.training}</h2>
      {rounds.map((r) => (
        <div className="row" key={r.round}>
          <span style={{ minWidth: 170 }}>{t.jury.rounds[r.round - 1]}</span>
          <label className="labelled">
            {t.common.day}
            <DayInput
              label={`${t.jury.rounds[r.round - 1]} ${t.common.day}`}
              value={r.day}
              onChange={(day) => change(r.round, { day })}
            />
          </label>
          {who(`${t.jury.rounds[r.round - 1]} ${t.jury.attended}`, t.jury.attended, r.attended, (attended) =>
            change(r.round, { attended }),
          )}
          {r.round === 1
            ? who(t.jury.quiz, t.jury.quiz, r.quizPassed, (quizPassed) => change(r.round, { quizPassed }))
            : null}
        </div>
      ))}
      <Button
        type="primary"
        onClick={() =>
          void act(routes.putTrainingRounds, { params: { year }, body: { items }, ifMatch: stored.version })
        }
      >
        {t.jury.saveTraining}
      </Button>
    </section>
  );
}
