import { useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTexts } from '../shell/use-words.ts';
import { type Rescued, takeRescueFile } from './take-rescue-file.ts';

/** 收备份文件: what a judge's phone could not send, brought by hand; every sheet's fate is told, and how many photos came. */
export function RescuePart() {
  const t = useTexts();
  const queries = useQueryClient();
  const [rescued, setRescued] = useState<Rescued | 'broken'>();
  const take = async (chosen: File) => {
    setRescued(undefined);
    setRescued((await takeRescueFile(await chosen.text(), t.common.noAnswerDetail)) ?? 'broken');
    await queries.invalidateQueries();
  };
  return (
    <section>
      <h2>{t.phones.rescue}</h2>
      <p>{t.phones.rescueExplain}</p>
      <Upload accept=".json,application/json" showUploadList={false} beforeUpload={(file) => (void take(file), false)}>
        <Button>{t.phones.rescueFile}</Button>
      </Upload>
      {rescued === 'broken' ? <p role="alert">{t.phones.rescueBroken}</p> : null}
      {typeof rescued === 'object' ? <Fates {...rescued} /> : null}
    </section>
  );
}

function Fates({ sheets, photos }: Rescued) {
  const t = useTexts();
  const came = photos.filter((p) => 'taken' in p).length;
  const refused = photos.find((p) => 'refused' in p);
  return (
    <ul role="status">
      {sheets.map((o, i) => (
        <li key={i}>
          {t.phones.nth(i + 1)}
          {'taken' in o ? t.phones.rescued(o.taken.digest.slice(0, 8)) : o.refused}
        </li>
      ))}
      {photos.length > 0 ? (
        <li>
          {t.phones.photosRescued(came, photos.length)}
          {refused ? ` ${refused.refused}` : ''}
        </li>
      ) : null}
    </ul>
  );
}
