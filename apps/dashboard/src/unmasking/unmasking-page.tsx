import { routes } from '@xinglou/contract';
import { unmaskingTexts } from '@xinglou/texts/unmasking';
import { useWords } from '@xinglou/ui';
import { Alert } from 'antd';
import { Loaded, useRead } from '../shell/read.tsx';
import { AskPart } from './ask-part.tsx';
import { RequestCard } from './request-card.tsx';

/** 揭示作者: one asks, the other side agrees, each opens one envelope with a key of their own in their own browser. */
export default function UnmaskingPage() {
  const t = useWords(unmaskingTexts);
  const requests = useRead(routes.listUnmaskings);
  return (
    <>
      <h1>{t.title}</h1>
      <p>{t.about}</p>
      {globalThis.isSecureContext === false ? <Alert type="error" showIcon title={t.plain} /> : null}
      <Loaded query={requests}>
        {({ demoKeys, items }) => (
          <>
            {demoKeys ? <Alert type="warning" showIcon title={t.demo} description={t.demoHint} /> : null}
            {items.some((u) => u.state === 'asked' || u.state === 'approved') ? null : <AskPart />}
            <h2>{t.list}</h2>
            {items.length === 0 ? <p>{t.none}</p> : null}
            {items.map((u) => (
              <RequestCard key={u.id} unmasking={u} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}
