import { type ReckonedGroup, reasonsFrom, starChances } from '@xinglou/domain';
import { sentence } from '@xinglou/texts/reasons';
import { useLanguage } from '@xinglou/ui';
import { Suspense } from 'react';
import { Growth } from '../statistics/index.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { FindingsPart } from './findings-part.tsx';
import { SheetsPart } from './sheets-part.tsx';
import { useShown } from './use-shown.ts';
import type { Desk, DeskGroup } from './use-desk.ts';
import type { Supposed } from './use-what-if.ts';

/** Everything about one group: why these stars, from which sheets each number comes, what was found, earlier years. */
export function GroupDetails({ desk, group, supposed }: { desk: Desk; group: DeskGroup; supposed: Supposed }) {
  const { group: d } = useDeskTexts();
  const { language } = useLanguage();
  const trace = desk.trace(group);
  return (
    <>
      <section aria-label={d.why}>
        <p className="why">{sentence(reasonsFrom(trace, desk.evidence), language, desk.dimension)}。</p>
        <Chances desk={desk} group={group} />
      </section>
      <h3>{d.dimensions}</h3>
      <Dimensions desk={desk} group={group} />
      {trace.presentation.map((p) => (
        <p key={p.dimension} className="quiet">
          {desk.dimension(p.dimension)}：{d.talk(share(p.talk), share(p.others))}
        </p>
      ))}
      <h3>{d.sheets}</h3>
      <SheetsPart desk={desk} trace={trace} supposed={supposed} />
      <h3>{d.findings}</h3>
      <FindingsPart desk={desk} group={group} findings={trace.findings} />
      <h3>{d.history}</h3>
      <Suspense fallback={null}>
        <Growth id={group.uuid} />
      </Suspense>
    </>
  );
}

const share = (n: number | null): string => (n === null ? '—' : n.toFixed(0));

function Chances({ desk, group }: { desk: Desk; group: ReckonedGroup }) {
  const t = useTexts();
  const { group: d } = useDeskTexts();
  const chances = group.total === null ? [] : starChances(group.total, group.se, desk.evidence.policy.stars);
  if (chances.length === 0) return null;
  return (
    <>
      <h3>{d.chances}</h3>
      <ul className="chances">
        {chances.map(({ stars, atLeast }) => (
          <li key={stars}>
            <span>{d.atLeast(t.stars(stars))}</span>
            <meter aria-label={d.atLeast(t.stars(stars))} min={0} max={1} value={atLeast} />
            <b>{d.chance(Math.round(atLeast * 1000) / 10)}</b>
          </li>
        ))}
      </ul>
      <p className="quiet">{d.chancesHint}</p>
    </>
  );
}

function Dimensions({ desk, group }: { desk: Desk; group: ReckonedGroup }) {
  const { group: d } = useDeskTexts();
  const { columns } = d;
  const shown = useShown();
  return (
    <div className="wide">
      <table className="plain">
        <thead>
          <tr>
            {Object.values(columns).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desk.evidence.standard.dimensions.map(({ key, weight }) => {
            const { raw, score, deduction } = group.dimensions[key] ?? { raw: null, score: null, deduction: 0 };
            return (
              <tr key={key}>
                <th scope="row">{desk.dimension(key)}</th>
                <td>{weight}</td>
                <td>{shown(raw)}</td>
                <td>{shown(score)}</td>
                <td>{shown(deduction)}</td>
                <td>{shown(score === null ? null : (weight * score) / 100 - deduction)}</td>
              </tr>
            );
          })}
          <tr className="sum">
            <th scope="row">{d.sum}</th>
            <td>100</td>
            <td>{shown(group.rawTotal)}</td>
            <td />
            <td>{shown(Object.values(group.dimensions).reduce((sum, one) => sum + one.deduction, 0))}</td>
            <td>{shown(group.total)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
