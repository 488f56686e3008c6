import { Link } from 'react-router';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { BeginYear } from './begin-year.tsx';

/** A year that has not begun, the very first one too: the office begins it, the administrator opens the accounts for that. */
export function NoYear({ newest }: { newest: number | undefined }) {
  const t = useTexts();
  const year = Number(useYear());
  const { persona } = useSession();
  return (
    <>
      <h1>{t.home.notBegun(year)}</h1>
      {persona === 'office' ? (
        <BeginYear suggested={newest === undefined ? year : newest + 1} />
      ) : (
        <p>{t.home.begins}</p>
      )}
      {persona === 'admin' ? (
        <p>
          <Link to={`/${year}/accounts`}>{t.home.accountsFirst}</Link>
        </p>
      ) : null}
    </>
  );
}
