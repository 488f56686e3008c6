import type { GroupCode } from '@xinglou/contract';
import { Qr } from '@xinglou/ui/qr';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import '../shell/cards.css';

/** What is posted in the stairwells, one a group: scanned, it opens the notice at this group. */
export function Posters({ codes, onClose }: { codes: readonly GroupCode[]; onClose: () => void }) {
  const t = useTexts();
  const { subdistrict } = useSession();
  const [area, setArea] = useState<string>();
  const areas = [...new Set(codes.map((c) => c.area))];
  const notice = `${location.origin}/notice/?subdistrict=${subdistrict.code}`;
  // Asked for from far down in a page.
  useEffect(() => scrollTo(0, 0), []);
  return (
    <>
      <div className="row no-print">
        <Select
          aria-label={t.common.area}
          placeholder={t.notice.allAreas}
          allowClear
          value={area ?? null}
          onChange={(chosen) => setArea(chosen ?? undefined)}
          options={areas.map((name) => ({ value: name, label: name }))}
          style={{ width: 200 }}
        />
        <Button type="primary" onClick={() => globalThis.print()}>
          {t.common.print}
        </Button>
        <Button onClick={onClose}>{t.common.close}</Button>
      </div>
      <div className="cards">
        {codes
          .filter((c) => area === undefined || c.area === area)
          .map(({ groupId, area: of, name, code }) => (
            <article key={groupId} className="on-paper">
              <h2>
                {of} {name}
              </h2>
              <p>{t.notice.posterTitle(subdistrict.name)}</p>
              <Qr text={`${notice}#${code}`} label={t.notice.posterQr(name)} size="50mm" />
              <p>{t.notice.posterScan}</p>
              <p>
                {t.notice.posterType} <code>{notice}</code>
                <br />
                {t.notice.code} <code>{code}</code>
              </p>
              <p>{t.notice.posterObject}</p>
            </article>
          ))}
      </div>
    </>
  );
}
