import { type RosterReport, type RosterReportRow, routes } from '@xinglou/contract';
import { Alert, Button, Checkbox, Popconfirm, Table, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useAct, useDownload } from '../shell/act.tsx';
import { useTexts } from '../shell/use-words.ts';

const colour = {
  new: 'success',
  changed: 'warning',
  unchanged: 'default',
  error: 'error',
  skipped: 'default',
} as const;

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

/** An Excel roster: every row's fate first; written only when the office confirms: all of it, or by name what has no fault. */
export default function RosterPage() {
  const t = useTexts();
  const act = useAct();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<RosterReport | null>(null);
  const [onlyErrors, setOnlyErrors] = useState(false);
  const download = useDownload();
  const send = async (chosen: File, query: { dryRun?: 'true'; skipErrors?: 'true' }) => {
    const sent = { query, raw: formOf(chosen) };
    const done = await act(routes.importRoster, sent, query.dryRun ? t.roster.read : undefined);
    setFile(done ? chosen : null);
    setReport(done?.answer ?? null);
  };
  const counts = report?.counts;
  const writing = counts ? counts.new + counts.changed : 0;
  const rows = report?.rows.filter((r) => !onlyErrors || r.problems.length > 0) ?? [];
  return (
    <>
      <h1>{t.roster.title}</h1>
      <p>{t.roster.preview}</p>
      <Upload
        accept=".xlsx,.xls,.csv"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => (void send(chosen, { dryRun: 'true' }), false)}
      >
        <Button type={report ? 'default' : 'primary'}>{t.roster.pick}</Button>
      </Upload>
      {report && counts ? (
        <>
          <div className="row">
            <strong>
              {t.roster.sheet} {report.sheet}
            </strong>
            {(['new', 'changed', 'unchanged', 'error', 'skipped'] as const).map((fate) => (
              <Tag key={fate} color={colour[fate]}>
                {t.roster.fate[fate]} {counts[fate]}
              </Tag>
            ))}
            <Checkbox checked={onlyErrors} onChange={(e) => setOnlyErrors(e.target.checked)}>
              {t.roster.onlyErrors}
            </Checkbox>
          </div>
          {report.dryRun ? null : <Alert type="success" title={t.roster.done(counts.new, counts.changed)} />}
          {file && counts.error > 0 ? (
            <Alert
              type={report.dryRun ? 'error' : 'warning'}
              title={t.roster.wrong(counts.error)}
              description={t.roster.mend}
              action={
                <Button
                  onClick={() =>
                    void download(routes.rosterToMend, { raw: formOf(file) }, t.roster.mendFile(counts.error))
                  }
                >
                  {t.roster.download(counts.error)}
                </Button>
              }
            />
          ) : null}
          {file && report.dryRun && counts.error > 0 && writing > 0 ? (
            <Popconfirm
              title={t.roster.skipAsk(counts.error)}
              okText={t.common.confirm}
              cancelText={t.common.cancel}
              onConfirm={() => void send(file, { skipErrors: 'true' })}
            >
              <Button>{t.roster.skip(writing)}</Button>
            </Popconfirm>
          ) : null}
          {report.dryRun && counts.error === 0 ? (
            <Button type="primary" disabled={writing === 0} onClick={() => file && void send(file, {})}>
              {writing === 0 ? t.roster.nothing : t.roster.confirm(writing)}
            </Button>
          ) : null}
          <div className="wide">
            <Table<RosterReportRow>
              rowKey="row"
              size="small"
              dataSource={rows}
              pagination={{ pageSize: 50 }}
              columns={[
                { title: t.roster.row, dataIndex: 'row', width: 70 },
                {
                  title: t.common.state,
                  width: 90,
                  render: (_, r) => <Tag color={colour[r.fate]}>{t.roster.fate[r.fate]}</Tag>,
                },
                { title: t.common.group, dataIndex: 'name' },
                { title: t.roster.cell, width: 90, render: (_, r) => r.problems.map((p) => p.cell).join('、') },
                {
                  title: t.roster.problem,
                  render: (_, r) => r.problems.map((p) => <div key={p.cell + p.code}>{p.message}</div>),
                },
              ]}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
