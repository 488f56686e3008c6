import { type RosterReport, type RosterReportRow, routes } from '@xinglou/contract';
import { Alert, Button, Checkbox, Table, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useAct } from '../shell/act.tsx';
import { useTexts } from '../shell/use-words.ts';

const colour = {
  new: 'success',
  changed: 'processing',
  unchanged: 'default',
  error: 'error',
  skipped: 'default',
} as const;

/** An Excel roster: every row's fate first; written only when the office confirms, all or nothing. */
export default function RosterPage() {
  const t = useTexts();
  const act = useAct();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<RosterReport | null>(null);
  const [onlyErrors, setOnlyErrors] = useState(false);
  const send = async (chosen: File, dryRun: boolean) => {
    const raw = new FormData();
    raw.append('file', chosen);
    const done = await act(
      routes.importRoster,
      { query: { dryRun: dryRun ? 'true' : 'false' }, raw },
      dryRun ? t.roster.read : undefined,
    );
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
        beforeUpload={(chosen) => (void send(chosen, true), false)}
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
          {counts.error > 0 ? <Alert type="error" title={t.roster.wrong(counts.error)} /> : null}
          {report.dryRun && counts.error === 0 ? (
            <Button type="primary" disabled={writing === 0} onClick={() => file && void send(file, false)}>
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
                { title: '', width: 90, render: (_, r) => <Tag color={colour[r.fate]}>{t.roster.fate[r.fate]}</Tag> },
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
