import { NoAnswer } from '@xinglou/client';
import { type Session, routes } from '@xinglou/contract';
import { useLanguage } from '@xinglou/ui';
import { useState } from 'react';
import { forgetKept, keep } from '../outbox/db.ts';
import { type Look, look, rememberLook } from './look.ts';
import { nameless } from './nameless.ts';
import { api, useTexts } from './phone.ts';
import { StorageWord } from './storage-word.tsx';
import type { Outbox } from './use-outbox.ts';

interface Props {
  readonly session: Session;
  readonly outbox: Outbox;
  readonly onBack: () => void;
  /** Where a way out is found for what is not sent yet. */
  readonly onUnsent: () => void;
  readonly onSignedOut: () => void;
}

/** What a person may set for themselves: size, contrast, how a sheet is paged, the language; and the way out. */
export default function Settings({ session, outbox, onBack, onUnsent, onSignedOut }: Props) {
  const t = useTexts();
  const { language, choose } = useLanguage();
  const [now, setNow] = useState(look);
  const set = (change: Partial<Look>) => setNow(rememberLook(change));
  const [stays, setStays] = useState(false);
  const unsent = outbox.items.some((i) => i.state === 'sealed');
  const signOut = async () => {
    if (unsent) return onUnsent();
    // Without an answer the session is not over: the next network would open it again.
    const answered = await api.call(routes.signOut).then(
      () => true,
      (error: unknown) => !(error instanceof NoAnswer),
    );
    setStays(!answered);
    if (!answered) return;
    await forgetKept();
    await keep('last', nameless(session));
    onSignedOut();
  };
  return (
    <main>
      <h1>{t.shell.settings}</h1>
      <Choice
        label={t.textSize}
        value={now.size}
        options={[20, 24, 30].map((size) => [size, t.shell.sizes[size as Look['size']]] as const)}
        onChoose={(size) => set({ size: size as Look['size'] })}
      />
      <Choice
        label={t.shell.contrast}
        value={now.contrast}
        options={[
          ['normal', t.shell.contrasts.normal],
          ['high', t.shell.contrasts.high],
        ]}
        onChoose={(contrast) => set({ contrast })}
      />
      {session.persona === 'judge' ? (
        <>
          <Choice
            label={t.shell.paging}
            value={now.page}
            options={[
              ['dimension', t.shell.pagings.dimension],
              ['item', t.shell.pagings.item],
            ]}
            onChoose={(page) => set({ page })}
          />
          <Choice
            label={t.shell.order}
            value={now.order}
            options={[
              ['standard', t.shell.orders.standard],
              ['walk', t.shell.orders.walk],
            ]}
            onChoose={(order) => set({ order })}
          />
        </>
      ) : null}
      <Choice
        label="语言 Language"
        value={language}
        options={[
          ['zh', '中文'],
          ['en', 'English'],
        ]}
        onChoose={choose}
      />
      <StorageWord />
      <div className="bottom">
        <button onClick={onBack}>{t.back}</button>
        <button onClick={() => void signOut()}>{t.signOut}</button>
      </div>
      {unsent ? <p>{t.shell.signOutUnsent}</p> : null}
      {stays ? (
        <p className="alert" role="alert">
          {t.shell.signOutOffline}
        </p>
      ) : null}
    </main>
  );
}

interface ChoiceProps<T> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}
function Choice<T extends string | number>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="chips">
        {options.map(([option, words]) => (
          <button key={option} aria-pressed={option === value} onClick={() => onChoose(option)}>
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
