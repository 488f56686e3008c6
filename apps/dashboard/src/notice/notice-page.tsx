import { type GroupCode, type Objection, type OfficeObjection, routes } from '@xinglou/contract';
import { Alert, Button, Collapse, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useKept } from '../shell/kept.ts';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { Posters } from './posters.tsx';

/** The notice from the office's side: what publishing means, the codes to post, objections to answer. */
export default function NoticePage() {
  const t = useTexts();
  const year = useYear();
  const stage = useCycle()?.stage;
  const preview = useRead(routes.previewNotice, { params: { year } }, stage === 'deliberation').data;
  const objections = useRead(routes.listObjections, { params: { year } });
  const [posters, setPosters] = useState<readonly GroupCode[]>();
  if (posters) return <Posters codes={posters} onClose={() => setPosters(undefined)} />;
  return (
    <>
      <h1>{t.notice.title}</h1>
      {preview ? (
        <Alert type="info" title={t.notice.preview(t.day(preview.from), t.day(preview.endsOn), preview.groups)} />
      ) : null}
      <p>
        <a href={`/notice/?year=${year}`}>{t.shell.openNotice}</a>
      </p>
      <h2>{t.notice.objections}</h2>
      <Loaded query={objections}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.notice.noObjections}</p>
          ) : (
            items.map((o) => <One key={`${o.id} ${o.version}`} objection={o} />)
          )
        }
      </Loaded>
      <Enter />
      <Codes onPrint={setPosters} />
    </>
  );
}

const outcomes = ['upheld', 'partlyUpheld', 'rejected', 'explained'] as const;

function One({ objection: o }: { objection: Objection }) {
  const t = useTexts();
  const act = useAct();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('explained');
  const [text, keep] = useKept(`objection ${o.id}`, '');
  const answer = async () => {
    if (await act(routes.answerObjection, { params: { id: o.id }, body: { outcome, text } })) keep(undefined);
  };
  return (
    <article style={{ borderBottom: '1px solid var(--line)', padding: '8px 0' }}>
      <Tag color={o.state === 'open' ? 'warning' : 'success'}>
        {o.state === 'open' ? t.notice.open : t.notice.answered}
      </Tag>
      {[t.day(o.receivedOn), t.notice.channel[o.channel], t.notice.kinds[o.kind], o.group, o.contact]
        .filter(Boolean)
        .join(' · ')}
      <p>{o.text}</p>
      {o.answer ? (
        <p>
          {t.notice.outcome[o.answer.outcome]}：{o.answer.text}
        </p>
      ) : (
        <div className="row">
          <Select
            aria-label={t.common.state}
            value={outcome}
            onChange={setOutcome}
            options={outcomes.map((x) => ({ value: x, label: t.notice.outcome[x] }))}
            style={{ width: 140 }}
          />
          <Input.TextArea
            aria-label={t.notice.answer}
            placeholder={t.notice.answer}
            rows={2}
            value={text}
            onChange={(e) => keep(e.target.value)}
            style={{ width: 360 }}
          />
          <Button type="primary" disabled={!text.trim()} onClick={() => void answer()}>
            {t.notice.answer}
          </Button>
        </div>
      )}
    </article>
  );
}

const nothingSaid: OfficeObjection = { channel: 'phone', kind: 'concern', text: '' };
const channels = ['phone', 'letter', 'visit'] as const;
const kinds = ['concern', 'review', 'praise', 'question'] as const;

function Enter() {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const stage = useCycle()?.stage;
  const [body, setBody] = useState<OfficeObjection>(nothingSaid);
  const [token, setToken] = useState('');
  const groups = useRead(routes.groupCodes, { params: { year } }).data?.items ?? [];
  if (stage !== 'publicNotice') return null;
  const change = (next: Partial<OfficeObjection>) => setBody({ ...body, ...next });
  const save = async () => {
    const { contact = '', groupId, ...rest } = body;
    const more = { ...(contact.trim() ? { contact } : {}), ...(groupId ? { groupId } : {}) };
    const done = await act(routes.enterObjection, { params: { year }, body: { ...rest, ...more } });
    if (!done) return;
    setToken(done.answer.token);
    setBody(nothingSaid);
  };
  return (
    <section>
      <h2>{t.notice.enter}</h2>
      <div className="row">
        <label className="labelled">
          {t.notice.byHand}
          <Select
            aria-label={t.notice.enter}
            value={body.channel}
            onChange={(channel) => change({ channel })}
            options={channels.map((c) => ({ value: c, label: t.notice.channel[c] }))}
            style={{ width: 110 }}
          />
        </label>
        <label className="labelled">
          {t.common.kind}
          <Select
            aria-label={t.common.kind}
            value={body.kind}
            onChange={(kind) => change({ kind })}
            options={kinds.map((k) => ({ value: k, label: t.notice.kinds[k] }))}
            style={{ width: 140 }}
          />
        </label>
        <label className="labelled">
          {t.notice.group}
          <Select
            aria-label={t.notice.group}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={body.groupId ?? null}
            onChange={(groupId) => setBody({ ...body, groupId: groupId ?? '' })}
            options={groups.map((g) => ({ value: g.groupId, label: `${g.area} ${g.name}` }))}
            style={{ width: 260 }}
          />
        </label>
        <label className="labelled">
          {t.notice.contact}
          <Input value={body.contact ?? ''} maxLength={60} onChange={(e) => change({ contact: e.target.value })} />
        </label>
      </div>
      <Input.TextArea
        aria-label={t.common.text}
        placeholder={t.common.text}
        rows={2}
        value={body.text}
        onChange={(e) => change({ text: e.target.value })}
        style={{ maxWidth: 640 }}
      />
      <div className="row">
        <Button disabled={!body.text.trim()} onClick={() => void save()}>
          {t.common.save}
        </Button>
      </div>
      {token ? <Alert type="success" title={t.notice.token(token)} /> : null}
    </section>
  );
}

function Codes({ onPrint }: { onPrint: (codes: readonly GroupCode[]) => void }) {
  const t = useTexts();
  const year = useYear();
  const query = useRead(routes.groupCodes, { params: { year } });
  return (
    <section>
      <h2>{t.notice.codes}</h2>
      <p>{t.notice.codesHint}</p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <div className="row">
              <Button disabled={items.length === 0} onClick={() => onPrint(items)}>
                {t.notice.posters}
              </Button>
            </div>
            <Collapse
              items={[
                {
                  key: 'codes',
                  label: `${t.notice.codes}（${items.length}）`,
                  children: (
                    <ul>
                      {items.map((c) => (
                        <li key={c.groupId}>
                          {c.area} {c.name}：<code>{c.code}</code>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
