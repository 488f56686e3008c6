import { type NothingYet, type StarPolicyBody, type StarPolicyRead, routes } from '@xinglou/contract';
import { type Grade, demoPolicy } from '@xinglou/domain';
import { Alert, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { Firmness } from './firmness.tsx';

/** From totals to stars: lines, quotas, deductions, caps, and the constants of the severity correction. */
export default function PolicyPage() {
  const year = useYear();
  const query = useRead(routes.readStarPolicy, { params: { year } });
  return <Loaded query={query}>{(policy) => <Editor key={`${year} ${policy.version}`} stored={policy} />}</Loaded>;
}

function bodyOf(stored: StarPolicyRead | NothingYet): StarPolicyBody {
  if (!('stars' in stored)) return { ...demoPolicy, stars: [...demoPolicy.stars] } as StarPolicyBody;
  const { version: _version, number: _number, published: _published, ...body } = stored;
  return body;
}

function Editor({ stored }: { stored: StarPolicyRead | NothingYet }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const cycle = useCycle();
  const { persona } = useSession();
  const mayEdit = cycle?.stage === 'preparation' && persona === 'office';
  const [body, setBody] = useState(() => bodyOf(stored));
  const field = (label: string, value: number | null | undefined, set: (value: number | null) => void) => (
    <label className="row" key={label}>
      <span style={{ minWidth: 270 }}>{label}</span>
      <InputNumber aria-label={label} value={value ?? null} disabled={!mayEdit} onChange={set} style={{ width: 200 }} />
    </label>
  );
  /** A field that is emptied while typing keeps its value until there is another. */
  const number = (label: string, value: number | undefined, set: (value: number) => void) =>
    field(label, value, (v) => (v === null ? undefined : set(v)));
  const star = (index: number, next: Partial<StarPolicyBody['stars'][0]>) =>
    setBody({ ...body, stars: body.stars.map((line, i) => (i === index ? { ...line, ...next } : line)) });
  const grades: Grade[] = ['minor', 'major', 'critical'];
  return (
    <>
      <h1>{t.policy.title}</h1>
      <p>{stored.published ? t.standard.published(stored.version) : t.standard.draft}</p>
      {cycle && cycle.stage !== 'preparation' ? <Alert type="info" title={t.standard.frozen} /> : null}
      {body.stars.map((line, i) => (
        <div key={line.stars}>
          {number(t.policy.line(t.stars(line.stars)), line.from, (from) => star(i, { from }))}
          {field(t.policy.quota(t.stars(line.stars)), line.quota, (quota) => star(i, { quota }))}
        </div>
      ))}
      {grades.map((g) =>
        number(t.policy.deductions(t.policy.grades[g]), body.deductions[g], (v) =>
          setBody({ ...body, deductions: { ...body.deductions, [g]: v } }),
        ),
      )}
      {grades.map((g) =>
        number(t.policy.factor(t.policy.grades[g]), body.rectifiedFactor[g], (v) =>
          setBody({ ...body, rectifiedFactor: { ...body.rectifiedFactor, [g]: v } }),
        ),
      )}
      {number(t.policy.cap, body.deductionCap, (v) => setBody({ ...body, deductionCap: v }))}
      {number(t.policy.vetoCap, body.vetoCap, (v) => setBody({ ...body, vetoCap: v }))}
      {number(t.policy.minJudges, body.minJudges, (v) => setBody({ ...body, minJudges: v }))}
      {number(t.policy.fullPanel, body.fullPanel, (v) => setBody({ ...body, fullPanel: v }))}
      {number(t.policy.revisits, body.revisits, (v) => setBody({ ...body, revisits: v }))}
      {body.lambda ? (
        <>
          <h2>{t.policy.correction}</h2>
          <p>{t.policy.correctionNote}</p>
          {(['team', 'judge', 'visit'] as const).map((of) =>
            number(t.policy.lambda[of], body.lambda?.[of], (v) =>
              setBody({ ...body, lambda: { ...demoPolicy.lambda!, ...body.lambda, [of]: v } }),
            ),
          )}
          {(['huber', 'sigmaTotal', 'z'] as const).map((name) =>
            number(t.policy[name], body[name], (v) => setBody({ ...body, [name]: v })),
          )}
        </>
      ) : null}
      {mayEdit ? (
        <Button
          type="primary"
          onClick={() => void act(routes.publishStarPolicy, { params: { year }, body, ifMatch: stored.version })}
        >
          {t.standard.publish}
        </Button>
      ) : null}
      {persona === 'office' ? <Firmness /> : null}
    </>
  );
}
