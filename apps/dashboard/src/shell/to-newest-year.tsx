import { routes } from '@xinglou/contract';
import { Button, Empty, Result } from 'antd';
import { Navigate } from 'react-router';
import { BeginYear } from '../cycle/index.tsx';
import { Loaded, useRead } from './read.tsx';
import { useSession } from './session.tsx';
import { useTexts } from './use-words.ts';

/** `/` leads to the newest year's home; where there is none, the office begins one. Phones have a page of their own. */
export function ToNewestYear() {
  const t = useTexts();
  const { persona } = useSession();
  const query = useRead(routes.listCycles);
  if (persona === 'judge' || persona === 'inspector')
    return <Result title={t.signIn.phone} extra={<Button href="/judge/">/judge/</Button>} />;
  return (
    <Loaded query={query}>
      {({ items }) =>
        items[0] ? (
          <Navigate to={`/${items[0].year}/home`} replace />
        ) : (
          <main className="page">
            <Empty description={t.shell.noYear} />
            {persona === 'office' ? <BeginYear /> : null}
          </main>
        )
      }
    </Loaded>
  );
}

export function NotFound() {
  const t = useTexts();
  return <Result status="404" title={t.shell.notFound} />;
}
