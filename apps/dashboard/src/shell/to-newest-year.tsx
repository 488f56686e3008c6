import { routes } from '@xinglou/contract';
import { Button, Result } from 'antd';
import { Link, Navigate, useLocation } from 'react-router';
import type { Feature } from '../features.ts';
import { Loaded, useRead } from './read.tsx';
import { useSession } from './session.tsx';
import { useTexts } from './use-words.ts';
import { useYear } from './year.ts';

/** `/` leads to the newest year's home, `/groups` to its groups; where there is none yet, this year's, from where the first is begun. Phones have a page of their own. */
export function ToNewestYear({ page = 'home' }: { page?: Feature['path'] }) {
  const t = useTexts();
  const { persona, today } = useSession();
  const { search } = useLocation();
  const query = useRead(routes.listCycles);
  if (persona === 'judge' || persona === 'inspector')
    return <Result title={t.signIn.phone} extra={<Button href="/judge/">/judge/</Button>} />;
  return (
    <Loaded query={query}>
      {({ items }) => <Navigate to={{ pathname: `/${items[0]?.year ?? today.slice(0, 4)}/${page}`, search }} replace />}
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
