import { type Finding, type FindingReview, routes } from '@xinglou/contract';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { DayInput } from '../shell/day-input.tsx';
import { useReason } from '../shell/reason.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { PhotoTicks } from './photo-ticks.tsx';

/** “下午3点”可能透露时间 */
const said = ({ hints, tells }: Finding, words: Readonly<Record<string, string>>): string[] =>
  tells ? tells.map((t) => `“${t.words}”${words[t.kind] ?? t.kind}`) : hints.map((h) => words[h] ?? h);
const who = ['group', 'propertyManager', 'shop', 'authority'] as const;

/** What the office may do with a finding in its state. */
export function OfficeActs({ finding }: { finding: Finding }) {
  const t = useTexts();
  const w = useInspectionTexts();
  const act = useAct();
  const ask = useReason();
  const [responsible, setResponsible] = useState<(typeof who)[number]>('group');
  const [due, setDue] = useState('');
  const [wording, setWording] = useState(finding.text);
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const params = { id: finding.id };
  const review = async (outcome: FindingReview['outcome'], label: string) => {
    const reason = outcome === 'accepted' ? undefined : await ask(label);
    if (reason === null) return;
    await act(routes.reviewFinding, { params, body: { outcome, ...(reason ? { reason } : {}) } });
  };
  const release = () => {
    const words = wording.trim() && wording !== finding.text ? { wording } : {};
    const ticked = photos.length > 0 ? { photos: [...photos] } : {};
    return act(routes.releaseFinding, { params, body: { responsible, ...(due ? { due } : {}), ...words, ...ticked } });
  };
  const answerExtension = async (granted: boolean) => {
    const reason = granted ? undefined : await ask(w.extension.refuse);
    if (reason === null) return;
    await act(routes.answerExtension, { params, body: { granted, ...(reason ? { reason } : {}) } });
  };
  const has = (...states: Finding['state'][]) => states.includes(finding.state);
  return (
    <section>
      {finding.hints.length > 0 && has('recorded') ? (
        <Alert type="warning" title={t.findings.hints} description={said(finding, t.findings.hint).join('、')} />
      ) : null}
      {finding.extension ? (
        <div className="row">
          <span>{w.extension.asked(t.day(finding.extension.due), finding.extension.reason)}</span>
          <Button type="primary" onClick={() => void answerExtension(true)}>
            {w.extension.grant}
          </Button>
          <Button onClick={() => void answerExtension(false)}>{w.extension.refuse}</Button>
        </div>
      ) : null}
      {has('recorded') ? (
        <PhotoTicks
          title={w.share.title}
          hint={w.share.hint}
          photos={finding.photos}
          ticked={photos}
          onTick={setPhotos}
        />
      ) : null}
      {has('recorded') ? (
        <label className="labelled">
          {w.wording}
          <Input.TextArea rows={3} value={wording} onChange={(e) => setWording(e.target.value)} />
        </label>
      ) : null}
      {has('recorded') ? (
        <div className="row">
          <label className="labelled">
            {t.findings.responsible}
            <Select
              aria-label={t.findings.responsible}
              value={responsible}
              onChange={setResponsible}
              style={{ minWidth: 140 }}
              options={who.map((w) => ({ value: w, label: t.findings.who[w] }))}
            />
          </label>
          <label className="labelled">
            {t.findings.dueOr}
            <DayInput label={t.findings.due} value={due} onChange={setDue} />
          </label>
          <Button type="primary" onClick={() => void release()}>
            {t.findings.release}
          </Button>
        </div>
      ) : null}
      <div className="row">
        {has('responded', 'released', 'reopened', 'reinspection') ? (
          <Button
            type={has('responded', 'reinspection') ? 'primary' : 'default'}
            onClick={() => void review('accepted', t.findings.accept)}
          >
            {t.findings.accept}
          </Button>
        ) : null}
        {has('responded', 'accepted') ? (
          <Button onClick={() => void review('reinspection', w.reinspect)}>{w.reinspect}</Button>
        ) : null}
        {has('responded', 'accepted', 'reinspection') ? (
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
