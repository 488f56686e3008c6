import { Button, InputNumber, Slider, Tag } from 'antd';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import type { Desk } from './use-desk.ts';
import type { Supposed } from './use-what-if.ts';

/** What would be if: the answer first, then what one may turn. Nothing of it is saved. */
export function WhatIfPanel({ desk, supposed }: { desk: Desk; supposed: Supposed }) {
  const t = useTexts();
  const { whatIf: d } = useDeskTexts();
  const { evidence, changes, suppose, takeBack } = supposed;
  const without = changes.flatMap((c) => (c.kind === 'without-sheet' ? [c] : []));
  return (
    <aside className="what-if" aria-label={d.title}>
      <h2>{d.title}</h2>
      <p className="quiet">{d.hint}</p>
      <Answer desk={desk} supposed={supposed} />
      <h3>{d.thresholds}</h3>
      {evidence.policy.stars.map(({ stars, from }) => (
        <Turn
          key={stars}
          label={t.stars(stars)}
          value={from}
          min={50}
          max={100}
          step={0.5}
          onTurn={(value) => suppose({ kind: 'threshold', stars, from: value })}
        />
      ))}
      <h3>{d.quotas}</h3>
      <div className="row">
        {evidence.policy.stars.map(({ stars, quota }) => (
          <InputNumber
            key={stars}
            aria-label={`${d.title} ${t.policy.quota(t.stars(stars))}`}
            prefix={t.stars(stars)}
            min={0}
            precision={0}
            value={quota ?? null}
            onChange={(value) => suppose({ kind: 'quota', stars, quota: value })}
            style={{ width: 108 }}
          />
        ))}
      </div>
      <h3>{d.weights}</h3>
      <p className="quiet">{d.weightHint}</p>
      {evidence.standard.dimensions.map(({ key, weight }) => (
        <Turn
          key={key}
          label={desk.dimension(key)}
          value={Math.round(weight * 10) / 10}
          min={0}
          max={60}
          step={1}
          onTurn={(value) => suppose({ kind: 'weight', dimension: key, weight: value })}
        />
      ))}
      {without.length > 0 ? (
        <>
          <h3>{d.without}</h3>
          {without.map((c) => (
            <Tag key={c.sheet} closable onClose={() => takeBack(c)}>
              {sheetName(desk, c.sheet)}
            </Tag>
          ))}
        </>
      ) : null}
    </aside>
  );
}

function sheetName(desk: Desk, sheet: string): string {
  const row = desk.evidence.sheets.find((s) => s.id === sheet);
  const visit = desk.evidence.visits.find((v) => v.id === row?.visit);
  return row && visit ? `${desk.nameOf(visit.group)} · ${desk.nameOf(row.judge)}` : sheet;
}

function Answer({
  desk,
  supposed: { reckoning, changes, impossible, running, reset },
}: {
  desk: Desk;
  supposed: Supposed;
}) {
  const t = useTexts();
  const { whatIf: d } = useDeskTexts();
  if (changes.length === 0) return null;
  const now = new Map(reckoning?.groups.map((g) => [g.id, g.stars]));
  const moves = desk.groups.flatMap((g) => {
    const to = now.get(g.id) ?? g.stars;
    return to === g.stars ? [] : [{ id: g.id, text: d.move(g.name, t.stars(g.stars), t.stars(to)) }];
  });
  return (
    <div className="answer" role="status" aria-busy={running}>
      <b>{impossible ? d.impossible : moves.length === 0 ? d.same : d.moved(moves.length)}</b>
      <ul>
        {moves.map((m) => (
          <li key={m.id}>{m.text}</li>
        ))}
      </ul>
      <Button onClick={reset}>{d.reset}</Button>
    </div>
  );
}

interface TurnProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onTurn: (value: number) => void;
}

function Turn({ label, value, min, max, step, onTurn }: TurnProps) {
  const { whatIf: d } = useDeskTexts();
  return (
    <div className="turn">
      <span>{label}</span>
      <Slider
        ariaLabelForHandle={`${d.title} ${label}`}
        {...{ min, max, step, value }}
        onChange={onTurn}
        tooltip={{ open: false }}
      />
      <b>{value}</b>
    </div>
  );
}
