import { type ReckonedGroup, type StarLine, hundredths } from '@xinglou/domain';
import { pointsOf } from '@xinglou/texts/reasons';
import { Stars } from '@xinglou/ui';
import { Fragment } from 'react';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { Axis, Band, type Scale } from './band.tsx';
import type { DeskGroup } from './use-desk.ts';
import { useShown } from './use-shown.ts';

interface Props {
  readonly groups: readonly DeskGroup[];
  readonly scale: Scale;
  /** What a what-if would make of each group; empty when nothing is supposed. */
  readonly supposed: ReadonlyMap<string, ReckonedGroup>;
  readonly settled: (group: DeskGroup) => string | null;
  readonly onOpen: (group: DeskGroup) => void;
}

/** Groups in the order of the meeting, each a rung with its band across the star lines. */
export function Ladder({ groups, scale, supposed, settled, onOpen }: Props) {
  const t = useTexts();
  const d = useDeskTexts();
  const first = groups.filter((g) => g.certainness === 'revisit').length;
  const label = (l: StarLine) => [d.line(t.stars(l.stars)), pointsOf(hundredths(l.from))] as const;
  if (groups.length === 0) return <p>{d.nothingFound}</p>;
  return (
    <section className="ladder" aria-label={d.ladder}>
      <div className="rung head">
        <span />
        <span />
        <Axis scale={scale} label={label} />
        <span>{t.deliberation.total}</span>
        <span>{t.deliberation.stars}</span>
        <span />
      </div>
      {groups.map((g, i) => (
        <Fragment key={g.id}>
          {i === 0 && first > 0 ? <h2>{d.sections.first(first)}</h2> : null}
          {i === first && first > 0 ? <h2>{d.sections.rest}</h2> : null}
          <Rung
            group={g}
            place={i + 1}
            scale={scale}
            supposed={supposed.get(g.id)}
            settled={settled(g)}
            onOpen={() => onOpen(g)}
          />
        </Fragment>
      ))}
    </section>
  );
}

interface RungProps {
  readonly group: DeskGroup;
  readonly place: number;
  readonly scale: Scale;
  readonly supposed: ReckonedGroup | undefined;
  readonly settled: string | null;
  readonly onOpen: () => void;
}

function Rung({ group, place, scale, supposed, settled, onOpen }: RungProps) {
  const t = useTexts();
  const d = useDeskTexts();
  const total = useShown()(group.total);
  const state = d.certainness[group.certainness];
  const changes = supposed !== undefined && supposed.stars !== group.stars;
  return (
    <button
      type="button"
      className="rung"
      data-certainness={group.certainness}
      data-changes={changes || undefined}
      data-group={group.id}
      aria-label={d.rung(group.name, total, t.stars(group.stars), settled ?? state)}
      onClick={onOpen}
    >
      <span className="place">{place}</span>
      <span className="who">
        <b>{group.name}</b>
        <small>{group.areaName}</small>
      </span>
      <Band group={group} scale={scale} certainness={group.certainness} supposed={supposed?.total ?? null} />
      <b className="total">{total}</b>
      <span>
        <Stars stars={group.stars} label={t.stars(group.stars)} />
        {group.stars === 0 ? t.stars(0) : null}
        {changes ? <em> → {t.stars(supposed.stars)}</em> : null}
      </span>
      <span className="state">{settled ?? state}</span>
    </button>
  );
}
