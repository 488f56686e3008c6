import { routes } from '@xinglou/contract';
import { Button, Empty, Result } from 'antd';
import { Link, Navigate, useLocation } from 'react-router';
import type { Feature } from '../features.ts';
import { BeginYear } from '../cycle/index.tsx';
import { Loaded, useRead } from './read.tsx';
import { useSession } from './session.tsx';
import { useTexts } from './use-words.ts';
import { useYear } from './year.ts';

/** `/` leads to the newest year's home, `/groups` to its groups; where there is no year, the office begins one. Phones have a page of their own. */
export function ToNewestYear({ page = 'home' }: { page?: Feature['path'] }) {
  const t = useTexts();
  const { persona } = useSession();
  const { search } = useLocation();
  const query = useRead(routes.listCycles);
  if (persona === 'judge' || persona === 'inspector')
    return <Result title={t.signIn.phone} extra={<Button href="/judge/">/judge/</Button>} />;
  return (
    <Loaded query={query}>
      {({ items }) =>
        items[0] ? (
          <Navigate to={{ pathname: `/${items[0].year}/${page}`, search }} replace />
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
  const year = useYear();
  return (
    <>
      <h1>{t.shell.notFound}</h1>
      <Link to={`/${year}/home`}>{t.menu.home}</Link>
    </>
  );
}
