import { type Phones, routes } from '@xinglou/contract';
import { Button, Popconfirm, Tag } from 'antd';
import { useAct } from '../shell/act.tsx';
import { useTexts } from '../shell/use-words.ts';

/** One person's phones; of an inspector's nothing but that there is one. */
export function PhonesOf({ person }: { person: Phones['items'][0] }) {
  const t = useTexts();
  const act = useAct();
  if (person.devices.length === 0) return <>{t.phones.none}</>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {person.devices.map((d, i) => (
        <li key={d.id}>
          {t.phones.phone(i + 1)}{' '}
          {d.seenAt === null ? null : (
            <>
              {t.phones.seen(new Date(d.seenAt))}{' '}
              {d.sheets + d.photos > 0 ? (
                <Tag color="warning">{t.phones.unsent(d.sheets, d.photos)}</Tag>
              ) : (
                t.phones.nothing
              )}{' '}
              {d.drafts > 0 ? t.phones.drafts(d.drafts) : null}
            </>
          )}
          {d.locked ? <Tag color="error">{t.phones.locked}</Tag> : null}
          <Popconfirm
            title={t.phones.revokeAsk(person.name)}
            okText={t.common.confirm}
            cancelText={t.common.cancel}
            onConfirm={() => void act(routes.revokeDevice, { params: { id: d.id } }, t.phones.revoked)}
          >
            <Button size="small" type="link" danger>
              {t.phones.revoke}
            </Button>
          </Popconfirm>
        </li>
      ))}
    </ul>
  );
}
