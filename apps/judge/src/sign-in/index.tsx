import type { Session } from '@xinglou/contract';
import { lazy, useEffect, useState } from 'react';
import { type Device, deviceOf } from '../outbox/db.ts';
export { useCareTexts } from './care-texts.ts';
import { Password } from './password.tsx';

export const Enrol = lazy(() => import('./enrol.tsx'));
export const OwnPassword = lazy(() => import('./own-password.tsx'));
const Unlock = lazy(() => import('./unlock.tsx'));

/** The one-time code of the address, or null: `/judge/#/enrol/…`. After the '#' it is sent to no server and stands in no log. */
export const codeInAddress = (): string | null => /^#\/enrol\/([\w-]+)$/.exec(location.hash)?.[1] ?? null;

interface Props {
  /** Who was signed in last: their drafts are on this phone. */
  readonly last: Session | null;
  readonly again?: boolean;
  readonly onDone: () => Promise<void>;
}

/** By PIN where the phone was enrolled, else by name and password. */
export function SignIn({ last, again = false, onDone }: Props) {
  const [device, setDevice] = useState<Device | null | undefined>(last ? undefined : null);
  const [byPassword, setByPassword] = useState(false);
  useEffect(() => {
    if (last) void deviceOf(last.id).then((found) => setDevice(found?.enrolled ? found : null));
  }, [last]);
  if (device === undefined) return null;
  if (!device || !last) return <Password again={again} onDone={onDone} />;
  return byPassword ? (
    <Password again={again} onPin={() => setByPassword(false)} onDone={onDone} />
  ) : (
    <Unlock device={device} name={last.name} onDone={onDone} onPassword={() => setByPassword(true)} />
  );
}
