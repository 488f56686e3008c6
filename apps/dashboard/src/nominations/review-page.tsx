import { type Nomination, routes } from '@xinglou/contract';
import { type ReviewOutcome, reviewChecklist } from '@xinglou/domain';
import { Button, Checkbox, Drawer, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { Photos } from '../shell/photos.tsx';
import { Loaded, useRead, useReadAll } from '../shell/read.tsx';
import { useReason } from '../shell/reason.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';

const states = ['draft', 'submitted', 'accepted', 'returned', 'rejected'] as const;

/** The office's review: a table, and one nomination in full beside it. */
export default function ReviewPage() {
  const t = useTexts();
  const act = useAct();
  const year = useYear();
  const stage = useCycle()?.stage;
  const [search, setSearch] = useSearchParams();
  const state = states.find((s) => s === search.get('state'));
  const query = useReadAll(routes.listNominations, {
    params: { year },
    query: state ? { state } : {},
  });
  const [told, setTold] = useState<number>();
  const items = query.data?.items ?? [];
  const at = items.findIndex((n) => n.id === search.get('open'));
  const open = items[at];
  const show = (id: string | undefined) => setSearch({ ...(state ? { state } : {}), ...(id ? { open: id } : {}) });
  const remind = async () => {
    const { told } = (await act(routes.remindAreas, { params: { year } }, t.nominations.remind))?.answer ?? {};
    if (told !== undefined) setTold(told);
  };
  return (
    <>
      <h1>{t.review.title}</h1>
      <div className="row">
        <Select
          aria-label={t.common.state}
          value={state ?? ''}
          style={{ minWidth: 140 }}
          onChange={(next) => setSearch(next ? { state: next } : {})}
          options={[
            { value: '', label: t.common.all },
            ...states.map((s) => ({ value: s, label: t.nominations.states[s] })),
          ]}
        />
        {stage === 'nomination' ? <Button onClick={() => void remind()}>{t.nominations.remind}</Button> : null}
        {told === undefined ? null : <span role="status">{t.nominations.told(told)}</span>}
      </div>
      <Loaded query={query}>
        {(page) => (
          <div className="wide">
            <Table<Nomination>
              rowKey="id"
              dataSource={[...page.items]}
              pagination={false}
              locale={{ emptyText: t.review.none }}
              columns={[
                { title: t.common.area, dataIndex: 'areaName' },
                { title: t.nominations.rank, dataIndex: 'rank', align: 'right' },
                {
                  title: t.common.group,
                  render: (_, n) => (
                    <Button type="link" onClick={() => show(n.id)}>
                      {n.groupName}
                    </Button>
                  ),
                },
                {
                  title: t.nominations.applied,
                  render: (_, n) => (n.starsApplied === null ? '—' : t.stars(n.starsApplied)),
                },
                { title: t.common.state, render: (_, n) => <Tag>{t.nominations.states[n.state]}</Tag> },
              ]}
            />
          </div>
        )}
      </Loaded>
      <Applications />
      <Drawer open={open !== undefined} onClose={() => show(undefined)} title={open?.groupName} size="large">
        {open ? <Review key={open.id} nomination={open} onNext={() => show(items[at + 1]?.id)} /> : null}
      </Drawer>
    </>
  );
}

function Applications() {
  const t = useTexts();
  const year = useYear();
  const query = useRead(routes.listApplications, { params: { year } });
  return (
    <section>
      <h2>{t.nominations.record}</h2>
      <Loaded query={query}>
        {({ items }) => (
          <ul>
            {items.map((a) => (
              <li key={a.areaId}>
                {a.areaName}：
                {a.applied === null
                  ? t.nominations.unrecorded
                  : `${t.nominations.groupsApplied} ${a.applied}，${t.nominations.putForward} ${a.putForward ?? '—'}，${a.meeting ?? '—'} ${a.meetingDay ? t.day(a.meetingDay) : ''}`}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

function Review({ nomination: n, onNext }: { nomination: Nomination; onNext: () => void }) {
  const t = useTexts();
  const act = useAct();
  const ask = useReason();
  const year = useYear();
  const [checked, setChecked] = useState<string[]>([]);
  const decide = async (outcome: ReviewOutcome, label: string) => {
    const reason = outcome === 'accepted' ? undefined : await ask(label);
    if (reason === null) return;
    const checklist = Object.fromEntries(reviewChecklist.map((item) => [item, checked.includes(item)]));
    const body = { outcome, checklist, ...(reason ? { reason } : {}) };
    if (await act(routes.reviewNomination, { params: { year, id: n.id }, body })) onNext();
  };
  return (
    <>
      <p>
        {n.areaName} · {n.kind ? t.nominations.kinds[n.kind] : '—'} ·{' '}
        {n.starsApplied === null ? '—' : t.stars(n.starsApplied)} · {t.nominations.held} {t.stars(n.heldStars)}
      </p>
      <h2>{t.nominations.opinion}</h2>
      <p>{n.opinion}</p>
      <h2>{t.nominations.story}</h2>
      <p>{n.story}</p>
      <Photos value={n.photos} most={6} />
      {n.review?.reason ? (
        <p>
          {t.nominations.returnedFor}：{n.review.reason}
        </p>
      ) : null}
      {n.state === 'submitted' ? (
        <>
          <h2>{t.review.checklist}</h2>
          <Checkbox.Group
            value={checked}
            onChange={(list) => setChecked(list.map(String))}
            options={reviewChecklist.map((item) => ({ value: item, label: t.review.checks[item] ?? item }))}
          />
          <div className="row">
            <Button type="primary" onClick={() => void decide('accepted', t.review.accept)}>
              {t.review.accept}
            </Button>
            <Button onClick={() => void decide('returned', t.review.return)}>{t.review.return}</Button>
            <Button danger onClick={() => void decide('rejected', t.review.reject)}>
              {t.review.reject}
            </Button>
          </div>
        </>
      ) : null}
      <Button onClick={onNext}>{t.review.next}</Button>
    </>
  );
}
