import { Kit } from './kit.tsx';
import { OwnPassword } from './own-password.tsx';
import { SecondFactor } from './second-factor.tsx';

/** What is to be done before anything else is open: a password of one's own, or the second factor whose day has passed. */
export default function HeldUp({ at }: { at: 'password' | 'factor' }) {
  return (
    <Kit>
      {at === 'password' ? (
        <OwnPassword first />
      ) : (
        <main className="page">
          <SecondFactor />
        </main>
      )}
    </Kit>
  );
}
