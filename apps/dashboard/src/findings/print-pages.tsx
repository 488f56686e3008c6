import type { Finding } from '@xinglou/contract';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useSession } from '../shell/session.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { LeaderLinks } from './leader-links.tsx';
import { sharedPhotos } from './shared-of.ts';
import './findings.css';

const photo = (sha: string) => `/api/photos/${sha}?w=800`;
const open = ({ state, responsible }: Finding) =>
  responsible === 'group' && (state === 'released' || state === 'reopened');

interface Props {
  readonly findings: readonly Finding[];
  readonly titleOf: (key: string) => string;
}

/** What the address asks to print: `?print=sheet&group=…` the sheet for a leader’s door, `?print=album` photos, a page an area. */
export function PrintPages({ findings, titleOf }: Props) {
  const w = useInspectionTexts();
  const [search, setSearch] = useSearchParams();
  const group = search.get('group');
  return (
    <>
      <div className="row no-print">
        <Button type="primary" onClick={() => globalThis.print()}>
          {w.print.now}
        </Button>
        <Button onClick={() => setSearch({})}>{w.print.back}</Button>
      </div>
      {search.get('print') === 'sheet' ? (
        <TaskSheet findings={findings.filter((f) => f.groupId === group && open(f))} titleOf={titleOf} />
      ) : (
        <Album findings={findings.filter((f) => f.answer?.photos[0])} titleOf={titleOf} />
      )}
    </>
  );
}

function TaskSheet({ findings, titleOf }: Props) {
  const t = useTexts();
  const w = useInspectionTexts();
  const { persona, subdistrict } = useSession();
  const [first] = findings;
  if (!first) return <p>{w.print.none}</p>;
  return (
    <section className="sheet on-paper">
      <h1>{w.print.sheetTitle}</h1>
      <p>
        {w.print.to(`${first.areaName} ${first.groupName}`)}
        <br />
        {w.print.intro}
      </p>
      {findings.map((f, i) => (
        <article key={f.id}>
          <strong>
            {i + 1}. {titleOf(f.dimension)} · {t.policy.grades[f.grade]}
          </strong>
          <p>{f.text}</p>
          <div className="foot">
            <Before finding={f} />
            <span>
              {f.due ? w.print.due(t.day(f.due)) : ''}
              <br />
              {w.print.done}
            </span>
          </div>
        </article>
      ))}
      <div className="foot">
        <span>
          {subdistrict.name} {w.print.office}
        </span>
        {persona === 'area' ? <LeaderLinks groupId={first.groupId} groupName={first.groupName} /> : null}
      </div>
    </section>
  );
}

function Album({ findings, titleOf }: Props) {
  const t = useTexts();
  const w = useInspectionTexts();
  if (findings.length === 0) return <p>{w.print.none}</p>;
  const areas = [...new Map(findings.map((f) => [f.areaId, f.areaName]))];
  return areas.map(([id, name]) => (
    <section key={id} className="sheet on-paper">
      <h1>{w.print.albumTitle(name)}</h1>
      {findings
        .filter((f) => f.areaId === id)
        .map((f) => (
          <article key={f.id}>
            <p>
              {f.groupName} · {titleOf(f.dimension)}：{f.text}
            </p>
            <div className="pair">
              {sharedPhotos(f)
                .slice(0, 1)
                .map((sha) => (
                  <Shot key={sha} sha={sha} words={w.before} />
                ))}
              <Shot sha={f.answer?.photos[0] ?? ''} words={`${w.after} · ${w.received(t.day(f.answer?.day ?? ''))}`} />
            </div>
          </article>
        ))}
    </section>
  ));
}

/** On paper, and on a door: what was shared only. */
function Before({ finding }: { finding: Finding }) {
  const w = useInspectionTexts();
  const [first] = sharedPhotos(finding);
  return first ? <img src={photo(first)} alt={w.before} width={220} /> : <span />;
}

const Shot = ({ sha, words }: { sha: string; words: string }) => (
  <figure>
    <img src={photo(sha)} alt={words} />
    <figcaption>{words}</figcaption>
  </figure>
);
