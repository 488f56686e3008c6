import { urlOf } from '@xinglou/client';
import { type AuditRow, auditActions, personas, routes } from '@xinglou/contract';
import { auditTexts, inWords } from '@xinglou/texts/audit';
import { useLanguage, useWords } from '@xinglou/ui';
import { Button, Select, Table } from 'antd';
import { useSearchParams } from 'react-router';
import { DayInput } from '../shell/day-input.tsx';
import { Loaded, useRead } from '../shell/read.tsx';
import { useTexts } from '../shell/use-words.ts';
import { ChainCheck } from './chain-check.tsx';

const filters = ['from', 'to', 'persona', 'action', 'actor'] as const;

/** 操作记录: who did what when; the filters stand in the address. */
export default function AuditPage() {
  const t = useWords(auditTexts);
  const common = useTexts().common;
  const [search, setSearch] = useSearchParams();
  const set = (next: Record<string, string>) =>
    setSearch(
      Object.fromEntries(
        Object.entries({ ...Object.fromEntries(search), cursor: '', ...next }).filter(([, v]) => v !== ''),
      ),
    );
  const asked = Object.fromEntries(filters.map((name) => [name, search.get(name) ?? '']));
  const cursor = search.get('cursor') ?? '';
  const rows = useRead(routes.listAudit, { query: { ...asked, cursor, limit: '50' } });
  return (
    <>
      <h1>{t.title}</h1>
      <ChainCheck />
      <div className="row">
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            {name === 'from' ? t.from : t.until}{' '}
            <DayInput value={asked[name]} onChange={(day) => set({ [name]: day })} />
          </label>
        ))}
        <Choice
          label={t.columns.persona}
          value={asked['persona'] ?? ''}
          onChange={(persona) => set({ persona })}
          options={personas.map((p) => [p, t.personas[p]])}
        />
        <Choice
          label={t.columns.action}
          value={asked['action'] ?? ''}
          onChange={(action) => set({ action })}
          options={auditActions.map((a) => [a, t.actions[a]])}
        />
        {asked['actor'] ? <Button onClick={() => set({ actor: '' })}>{t.columns.actor} ✕</Button> : null}
        <a href={urlOf(routes.exportAudit, {}, asked)}>{t.export}</a>
      </div>
      <Loaded query={rows}>
        {({ items, next }) => (
          <div className="wide">
            <Rows items={items} filtered={Object.values(asked).some(Boolean)} onActor={(actor) => set({ actor })} />
            <div className="row">
              {cursor ? <Button onClick={() => set({})}>{common.first}</Button> : null}
              {next ? <Button onClick={() => set({ cursor: next })}>{common.more}</Button> : null}
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}

interface RowsProps {
  readonly items: readonly AuditRow[];
  readonly filtered: boolean;
  readonly onActor: (id: string) => void;
}
function Rows({ items, filtered, onActor }: RowsProps) {
  const t = useWords(auditTexts);
  const { day } = useTexts();
  const { language } = useLanguage();
  const time = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    timeStyle: 'medium',
    hour12: false,
  });
  return (
    <Table<AuditRow>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={[...items]}
      locale={{ emptyText: filtered ? t.empty : t.nothing }}
      columns={[
        { title: t.columns.day, render: (_, r) => day(r.day), className: 'day' },
        { title: t.columns.time, render: (_, r) => (r.at === null ? t.noHour : time.format(new Date(r.at))) },
        {
          title: t.columns.actor,
          render: (_, r) => {
            const { actor } = r;
            const name = inWords(r, t).actor;
            return actor ? (
              <Button type="link" size="small" onClick={() => onActor(actor.id)}>
                {name}
              </Button>
            ) : (
              name
            );
          },
        },
        { title: t.columns.persona, render: (_, r) => inWords(r, t).persona },
        { title: t.columns.action, render: (_, r) => inWords(r, t).action },
        { title: t.columns.about, render: (_, r) => inWords(r, t).about },
      ]}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [string, string])[];
}
function Choice({ label, value, onChange, options }: ChoiceProps) {
  const t = useWords(auditTexts);
  return (
    <Select
      aria-label={label}
      value={value}
      style={{ minWidth: 150 }}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={[{ value: '', label: `${label}：${t.all}` }, ...options.map(([v, l]) => ({ value: v, label: l }))]}
    />
  );
}
