import { useQueryClient } from '@tanstack/react-query';
import { type Nomination, type NominationPatch, routes } from '@xinglou/contract';
import { mayEdit, photoRange, storyLimit } from '@xinglou/domain';
import { Button, Input, InputNumber, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { api } from '../shell/api.ts';
import { Photos } from '../shell/photos.tsx';
import { Refusal } from '../shell/read.tsx';
import { useSure } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

type Form = Pick<Nomination, 'rank' | 'kind' | 'starsApplied' | 'opinion' | 'story' | 'photos'>;
const formOf = ({ rank, kind, starsApplied, opinion, story, photos }: Nomination): Form => ({
  rank,
  kind,
  starsApplied,
  opinion,
  story,
  photos,
});
const pause = 700;

/** The form saves itself shortly after the last key; last year's text stands beside it. */
export function NominationForm({ nomination }: { nomination: Nomination }) {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const cycle = useCycle();
  const sure = useSure();
  const editable = mayEdit(nomination.state, cycle?.stage ?? '');
  const [form, setForm] = useState(() => formOf(nomination));
  const { savedAt, error, flush } = useAutosave(nomination, form);
  // From the newest form: a photo arrives while one goes on writing.
  const set = (next: Partial<Form>) => setForm((before) => ({ ...before, ...next }));
  const params = { year, id: nomination.id };
  const submit = async () => {
    await flush();
    await act(routes.submitNomination, { params });
  };
  const withdraw = async () => {
    if (await sure(t.nominations.withdraw, t.nominations.withdrawAsk(nomination.groupName)))
      await act(routes.withdrawNomination, { params });
  };
  return (
    <div>
      {error ? <Refusal error={error} /> : null}
      <div className="row">
        <InputNumber
          aria-label={t.nominations.rank}
          placeholder={t.nominations.rank}
          value={form.rank}
          min={1}
          disabled={!editable}
          onChange={(rank) => set({ rank })}
        />
        <Select
          aria-label={t.common.kind}
          placeholder={t.common.kind}
          style={{ width: 120 }}
          value={form.kind}
          disabled={!editable}
          onChange={(kind) => set({ kind })}
          options={(['new', 'raise', 'renew'] as const).map((kind) => ({
            value: kind,
            label: t.nominations.kinds[kind],
          }))}
        />
        <Select
          aria-label={t.nominations.applied}
          placeholder={t.nominations.applied}
          style={{ width: 140 }}
          value={form.starsApplied}
          disabled={!editable}
          onChange={(starsApplied) => set({ starsApplied })}
          options={[3, 4, 5].map((n) => ({ value: n, label: t.stars(n) }))}
        />
        <span>
          {t.nominations.held}：{t.stars(nomination.heldStars)}
        </span>
      </div>
      <label>
        {t.nominations.opinion}
        <Input.TextArea
          rows={2}
          value={form.opinion}
          disabled={!editable}
          onChange={(e) => set({ opinion: e.target.value })}
        />
      </label>
      <label>
        {t.nominations.story}
        <Input.TextArea
          rows={5}
          value={form.story}
          disabled={!editable}
          count={{ show: true, max: storyLimit }}
          onChange={(e) => set({ story: e.target.value })}
        />
      </label>
      {nomination.lastYear ? (
        <blockquote>
          <strong>
            {t.nominations.lastYear}（{nomination.lastYear.year}）
          </strong>
          <p>{nomination.lastYear.story}</p>
        </blockquote>
      ) : null}
      <p>{t.nominations.photos}</p>
      <Photos
        value={form.photos}
        most={photoRange[1]}
        {...(editable ? { onChange: (photos: string[]) => set({ photos }) } : {})}
      />
      {editable ? (
        <div className="row">
          <Button type="primary" onClick={() => void submit()}>
            {t.nominations.submit}
          </Button>
          {nomination.state === 'draft' ? (
            <Button onClick={() => void withdraw()}>{t.nominations.withdraw}</Button>
          ) : null}
          <span role="status">{savedAt ? t.nominations.autosaved(savedAt) : ''}</span>
        </div>
      ) : null}
    </div>
  );
}

/** Saves what changed, one save after the other, each against the version that the last one answered. */
function useAutosave(nomination: Nomination, form: Form) {
  const year = useYear();
  const queries = useQueryClient();
  const [savedAt, setSavedAt] = useState('');
  const [error, setError] = useState<unknown>(null);
  const version = useRef(nomination.version);
  const saved = useRef(JSON.stringify(formOf(nomination)));
  const newest = useRef(form);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    newest.current = form;
  }, [form]);
  const save = async () => {
    const text = JSON.stringify(newest.current);
    if (text === saved.current) return;
    try {
      const body = newest.current as NominationPatch;
      const answer = await api.call(routes.changeNomination, {
        params: { year, id: nomination.id },
        body,
        ifMatch: version.current,
      });
      version.current = answer.version;
      saved.current = text;
      setError(null);
      setSavedAt(new Date().toLocaleTimeString());
      await queries.invalidateQueries({ queryKey: [routes.listNominations.path] });
    } catch (refusal) {
      setError(refusal);
    }
  };
  const flush = () => (queue.current = queue.current.then(save));
  useEffect(() => {
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  });
  return { savedAt, error, flush };
}
