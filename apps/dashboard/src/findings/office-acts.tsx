import { type Finding, type FindingReview, routes } from '@xinglou/contract';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useReason } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';

const who = ['group', 'propertyManager', 'shop', 'authority'] as const;

/** What the office may do with a finding in its state. */
export function OfficeActs({ finding }: { finding: Finding }) {
  const t = useTexts();
  const act = useAct();
  const ask = useReason();
  const [responsible, setResponsible] = useState<(typeof who)[number]>('group');
  const [due, setDue] = useState('');
  const params = { id: finding.id };
  const review = async (outcome: FindingReview['outcome'], label: string) => {
    const reason = outcome === 'accepted' ? undefined : await ask(label);
    if (reason === null) return;
    await act(routes.reviewFinding, { params, body: { outcome, ...(reason ? { reason } : {}) } });
  };
  const has = (...states: Finding['state'][]) => states.includes(finding.state);
  return (
    <section>
      {finding.hints.length > 0 && has('recorded') ? (
        <Alert
          type="warning"
          title={t.findings.hints}
          description={finding.hints.map((h) => t.findings.hint[h] ?? h).join('、')}
        />
      ) : null}
      {has('recorded') ? (
        <div className="row">
          <Select
            aria-label={t.findings.responsible}
            value={responsible}
            onChange={setResponsible}
            style={{ minWidth: 140 }}
            options={who.map((w) => ({ value: w, label: t.findings.who[w] }))}
          />
          <Input
            type="date"
            aria-label={t.findings.due}
            value={due}
            onChange={(e) => setDue(e.target.value)}
            style={{ width: 180 }}
          />
          <Button
            type="primary"
            onClick={() => void act(routes.releaseFinding, { params, body: { responsible, ...(due ? { due } : {}) } })}
          >
            {t.findings.release}
          </Button>
        </div>
      ) : null}
      <div className="row">
        {has('responded', 'released', 'reopened') ? (
          <Button
            type={has('responded') ? 'primary' : 'default'}
            onClick={() => void review('accepted', t.findings.accept)}
          >
            {t.findings.accept}
          </Button>
        ) : null}
        {has('responded', 'accepted') ? (
          <Button onClick={() => void review('reopened', t.findings.reopen)}>{t.findings.reopen}</Button>
        ) : null}
        {has('accepted', 'dismissed') ? null : (
          <Button onClick={() => void review('dismissed', t.findings.dismiss)}>{t.findings.dismiss}</Button>
        )}
        {finding.grade === 'critical' && !has('recorded', 'dismissed') ? (
          <Button danger onClick={() => void review('vetoConfirmed', t.findings.veto)}>
            {t.findings.veto}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
