import { routes } from '@xinglou/contract';
import { Button, Segmented, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { useAct } from '../shell/act.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useDeskTexts } from '../shell/desk-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { useCycle, useYear } from '../shell/year.ts';
import { ApprovalOf } from './approvals.tsx';
import './deliberation.css';
import { DeskView } from './desk-view.tsx';
import { LateSheets } from './late-sheets.tsx';
import { Minutes } from './minutes.tsx';
import { ReckoningsView } from './reckonings-view.tsx';

const views = ['desk', 'reckonings', 'minutes'] as const;

/** 评审总结会: reckon, look at every group on the projector, decide the few that are marked, print the minutes. */
export default function DeliberationPage() {
  const t = useTexts();
  const d = useDeskTexts();
  const act = useAct();
  const year = useYear();
  const stage = useCycle()?.stage;
  const list = useRead(routes.listReckonings, { params: { year } });
  const [search, setSearch] = useSearchParams();
  const view = views.find((v) => v === search.get('view')) ?? 'desk';
  return (
    <div className="deliberation" data-view={view}>
      <div className={view === 'minutes' ? 'row no-print' : 'row'}>
        <h1>{t.deliberation.title}</h1>
        <Segmented
          className="no-print"
          value={view}
          onChange={(next) => setSearch(next === 'desk' ? {} : { view: next })}
          options={views.map((v) => ({ value: v, label: d.views[v] }))}
        />
        <span className="grow" />
        {stage === 'deliberation' || stage === 'finalInspection' ? (
          <Button type="primary" onClick={() => void act(routes.reckon, { params: { year } }, t.deliberation.reckoned)}>
            {t.deliberation.reckon}
          </Button>
        ) : null}
        {list.data?.items[0] ? (
          <Tag color={list.data.items[0].current ? 'success' : 'warning'}>
            {list.data.items[0].current ? t.deliberation.current : t.deliberation.outdated}
          </Tag>
        ) : null}
      </div>
      {list.data?.items[0]?.approval ? <ApprovalOf reckoningId={list.data.items[0].id} /> : null}
      {view === 'desk' ? <LateSheets /> : null}
      <Loaded query={list}>
        {({ items }) => {
          const [newest] = items;
          if (!newest) return <p>{t.deliberation.nothing}</p>;
          if (view === 'reckonings') return <ReckoningsView rows={items} />;
          return view === 'minutes' ? <Minutes newest={newest} /> : <DeskView id={newest.id} />;
        }}
      </Loaded>
    </div>
  );
}
