import { type Backups, routes } from '@xinglou/contract';
import { backupsTexts } from '@xinglou/texts/backups';
import { useWords } from '@xinglou/ui';
import { Alert, Descriptions, Table } from 'antd';
import { instant } from '../shell/instant.ts';
import { Loaded, useRead } from '../shell/read.tsx';

const tone = {
  good: 'success',
  none: 'warning',
  late: 'error',
  failed: 'error',
  incomplete: 'error',
  off: 'warning',
} as const;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** 备份: how they stand in one line, what to do about it, what there is. */
export default function BackupsPage() {
  const t = useWords(backupsTexts);
  return (
    <>
      <h1>{t.title}</h1>
      <Loaded query={useRead(routes.readBackups, {})}>{(backups) => <Standing {...backups} />}</Loaded>
    </>
  );
}

function Standing(backups: Backups) {
  const t = useWords(backupsTexts);
  const { state, kept } = backups;
  return (
    <>
      <Alert type={tone[state]} showIcon title={t.states[state]} description={t.advice[state]} />
      <Descriptions column={1} size="small" style={{ margin: '16px 0' }} items={facts(backups, t)} />
      <h2>{t.kept}</h2>
      <p>{t.keptHint}</p>
      <Table
        rowKey="file"
        size="small"
        pagination={false}
        locale={{ emptyText: t.nothing }}
        dataSource={[...kept].reverse()}
        columns={[
          { title: t.file, dataIndex: 'file' },
          { title: t.size, dataIndex: 'bytes', render: megabytes },
        ]}
      />
    </>
  );
}

function facts(
  { lastSuccess: last, lastFailure, encrypted, everyHours, folder }: Backups,
  t: (typeof backupsTexts)['zh'],
) {
  const failure = lastFailure && [
    [t.failedAt, instant(lastFailure.at)],
    [t.reason, lastFailure.reason],
  ];
  const newest = last && [
    [t.last, `${instant(last.at)} · ${last.file}`],
    [t.content, `${t.contents(last.rows, last.photos)}，${megabytes(last.bytes)}`],
    ...(last.lostPhotos > 0 ? [[t.lost, String(last.lostPhotos)]] : []),
    [t.seconds, String(last.seconds)],
    [t.digest, last.digest],
  ];
  const standing = [
    [t.every, t.hours(everyHours)],
    [t.encryption, encrypted ? t.encrypted : t.plain],
    [t.folder, folder],
  ];
  return [...(failure ?? []), ...(newest ?? []), ...standing].map(([label, children]) => ({
    key: label ?? '',
    label,
    children,
  }));
}
