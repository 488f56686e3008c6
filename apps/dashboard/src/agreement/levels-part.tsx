import type { AgreementAt, Icc, Told } from '@xinglou/domain';
import { Tooltip } from 'antd';
import './agreement.css';
import { useDeskTexts } from '../shell/desk-words.ts';

const measures = ['single', 'average', 'kendall', 'krippendorff'] as const;
type Measure = (typeof measures)[number];
interface Shown {
  readonly value: number;
  readonly limits: readonly [number, number] | null;
}

/** Koo & Li (2016) for ICC, and by usage for the others: below ½ poor, from ¾ good, from 0.9 strong. */
const wordOf = (value: number) => (value < 0.5 ? 'weak' : value < 0.75 ? 'fair' : value < 0.9 ? 'good' : 'strong');

function shownOf(at: AgreementAt, measure: Measure): Told<Shown> {
  if (measure === 'kendall') return withLimits(at.kendall);
  if (measure === 'krippendorff') return withLimits(at.krippendorff);
  const { icc } = at;
  if (icc.kind !== 'told') return icc;
  const { value, limits }: Icc = icc.forms[`${measure}2`];
  return { kind: 'told', targets: icc.targets, value, limits };
}
const withLimits = (told: Told<{ readonly value: number }>): Told<Shown> =>
  told.kind === 'told' ? { kind: 'told', targets: told.targets, value: told.value, limits: null } : told;

/** Agreement in numbers, each with its limits and what it means in plain words; where there is too little, it says so. */
export function LevelsPart({ levels }: { levels: readonly AgreementAt[] }) {
  const { agreement: d } = useDeskTexts();
  return (
    <div className="wide">
      <table className="plain levels">
        <thead>
          <tr>
            <th scope="col">{d.compared}</th>
            <th scope="col">{d.targets}</th>
            {measures.map((m) => (
              <th key={m} scope="col">
                <Tooltip title={d.meaning[m]}>{d.measures[m]}</Tooltip>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((at) => (
            <tr key={at.level}>
              <th scope="row">{d.levels[at.level]}</th>
              <td>{at.krippendorff.targets}</td>
              {measures.map((m) => (
                <td key={m}>
                  <Cell told={shownOf(at, m)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="meanings">
        {measures.map((m) => (
          <div key={m}>
            <dt>{d.measures[m]}</dt>
            <dd>{d.meaning[m]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Cell({ told }: { told: Told<Shown> }) {
  const { agreement: d } = useDeskTexts();
  if (told.kind !== 'told') return <span className="quiet">{d.untold[told.kind]}</span>;
  const { value, limits } = told;
  return (
    <>
      <b>{value.toFixed(2)}</b> {d.words[wordOf(value)]}
      {limits ? <small className="quiet"> {d.limits(limits[0].toFixed(2), limits[1].toFixed(2))}</small> : null}
    </>
  );
}
