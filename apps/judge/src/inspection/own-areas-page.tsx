import { type OwnAreas, routes } from '@xinglou/contract';
import { ProblemError } from '@xinglou/client';
import { mostOwnAreas } from '@xinglou/domain';
import { useEffect, useState } from 'react';
import { api, useTexts } from '../shell/phone.ts';

/** Where the inspector lives or often goes. Read and said with a network only: on a found phone it would be an address. */
export function OwnAreasPage({ onBack }: { onBack: () => void }) {
  const t = useTexts();
  const words = t.inspecting.own;
  const [own, setOwn] = useState<OwnAreas>();
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useEffect(() => void api.call(routes.readOwnAreas).then(setOwn, setFailed), []);
  const save = async ({ areaIds }: OwnAreas) => {
    setBusy(true);
    await api.call(routes.putOwnAreas, { body: { areaIds } }).then(onBack, setFailed);
    setBusy(false);
  };
  const turn = (id: string) => {
    setFailed(undefined);
    setOwn(
      (o) => o && { ...o, areaIds: o.areaIds.includes(id) ? o.areaIds.filter((a) => a !== id) : [...o.areaIds, id] },
    );
  };
  return (
    <main aria-busy={!own && !failed}>
      <h1>{words.title}</h1>
      <p>{words.explain(mostOwnAreas)}</p>
      {own?.inUse ? <p className="ask">{words.inUse}</p> : null}
      <div className="chips">
        {own?.areas.map(({ id, name }) => {
          const chosen = own.areaIds.includes(id);
          const full = !chosen && own.areaIds.length >= mostOwnAreas;
          return (
            <button key={id} aria-pressed={chosen} disabled={own.inUse || full} onClick={() => turn(id)}>
              {chosen ? '✓ ' : ''}
              {name}
            </button>
          );
        })}
      </div>
      {failed ? (
        <p className="alert" role="alert">
          {failed instanceof ProblemError ? failed.problem.detail : words.noAnswer}
        </p>
      ) : null}
      <nav className="bottom" aria-label={t.sheet.turn}>
        <button onClick={onBack}>{t.back}</button>
        {own && !own.inUse ? (
          <button className="primary" disabled={busy} onClick={() => void save(own)}>
            {words.save}
          </button>
        ) : null}
      </nav>
    </main>
  );
}
