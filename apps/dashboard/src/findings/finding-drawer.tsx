import type { Finding } from '@xinglou/contract';
import { Button, Drawer, Tag } from 'antd';
import { Photos } from '../shell/photos.tsx';
import { useSession } from '../shell/session.tsx';
import { useInspectionTexts } from '../shell/inspection-words.ts';
import { useTexts } from '../shell/use-words.ts';
import { AreaActs } from './area-acts.tsx';
import { BeforeAfter } from './before-after.tsx';
import { OfficeActs } from './office-acts.tsx';
import { SharedPhotos } from './shared-photos.tsx';

interface Props {
  readonly finding: Finding | undefined;
  readonly titleOf: (key: string) => string;
  readonly onClose: () => void;
  readonly onPrint: (group: string) => void;
}

/** One finding with all that happened to it, and what one may do now. Nobody sees who wrote it. */
export function FindingDrawer({ finding, titleOf, onClose, onPrint }: Props) {
  const t = useTexts();
  const w = useInspectionTexts();
  const { persona } = useSession();
  return (
    <Drawer open={finding !== undefined} onClose={onClose} title={finding?.groupName} size="large">
      {finding ? (
        <>
          <p>
            {t.day(finding.day)} · {titleOf(finding.dimension)} · {t.policy.grades[finding.grade]}
          </p>
          <p>{finding.text}</p>
          {finding.original ? (
            <p>
              <small>
                {w.original}：{finding.original}
              </small>
            </p>
          ) : null}
          {finding.repeatOf.length > 0 ? <Tag color="warning">{w.repeat(finding.repeatOf)}</Tag> : null}
          {finding.followUp ? <Tag>{w.followUp[finding.followUp]}</Tag> : null}
          <InspectorsPhotos finding={finding} />
          {finding.checks && Object.values(finding.checks).some((n) => n > 0) ? (
            <p>{t.findings.checks(finding.checks)}</p>
          ) : null}
          <BeforeAfter finding={finding} />
          {persona === 'office' ? (
            <OfficeActs key={`${finding.id} ${finding.version}`} finding={finding} />
          ) : (
            <AreaActs key={`${finding.id} ${finding.version}`} finding={finding} />
          )}
          <Button onClick={() => onPrint(finding.groupId)}>{w.print.sheet}</Button>
          <h2>{t.findings.events}</h2>
          <ul>
            {finding.events.map((e, i) => (
              <li key={i}>
                {t.day(e.day)} {t.findings.kinds[e.kind]} {e.responsible ? t.findings.who[e.responsible] : ''}{' '}
                {e.text ?? ''}
                {e.kind === 'photosShared' || e.kind === 'photosTakenBack' ? w.share.now(e.photos.length) : ''}
                <Photos value={e.photos} most={6} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Drawer>
  );
}

/** The office ticks them in the form of the release, and afterwards one by one; everybody else sees what was shared. */
function InspectorsPhotos({ finding }: { finding: Finding }) {
  const { persona } = useSession();
  if (persona !== 'office') return <Photos value={finding.photos} most={6} />;
  return finding.state === 'recorded' ? null : <SharedPhotos key={finding.id} finding={finding} />;
}
