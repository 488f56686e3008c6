import { type Visit, routes } from '@xinglou/contract';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded, useRead, useReadAll } from '../shell/read.tsx';
import { useSession } from '../shell/session.tsx';
import { useTexts } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';
import { BegunEntries } from './begun-entries.tsx';
import { BlankSheets } from './blank-sheets.tsx';
import { EntryForm } from './entry-form.tsx';

/** 纸质评分表: print blank ones for a day, type them in afterwards. The visit and the judge are in the address: a sheet's QR leads there. */
export default function PaperPage() {
  const t = useTexts();
  const year = useYear();
  const { today } = useSession();
  const [where, setWhere] = useSearchParams();
  const [printed, setPrinted] = useState(false);
  const standard = useRead(routes.readStandard, { params: { year } });
  const visits = useReadAll(routes.listVisits, { params: { year } });
  return (
    <>
      <h1 className="no-print">{t.paper.title}</h1>
      <p className="no-print">{t.paper.explain}</p>
      <Loaded query={standard}>
        {(read) => (
          <Loaded query={visits}>
            {({ items }) => {
              if (!('dimensions' in read)) return <p>{t.common.empty}</p>;
              if (items.length === 0) return <p>{t.plan.none}</p>;
              const days = [...new Set(items.map((v) => v.day))];
              const day = where.get('day') ?? (days.includes(today) ? today : days[0]);
              const visit = items.find((v) => v.id === where.get('visit'));
              const set = (change: Record<string, string>) => {
                const kept = ['day', 'visit', 'judge'].flatMap((k) =>
                  where.get(k) ? [[k, where.get(k)] as const] : [],
                );
                setWhere({ ...(Object.fromEntries(kept) as Record<string, string>), ...change }, { replace: true });
              };
              const ofDay = items.filter((v) => v.day === (visit?.day ?? day));
              return (
                <>
                  <div className="row no-print">
                    <Select
                      aria-label={t.common.day}
                      value={visit?.day ?? day ?? null}
                      options={days.map((d) => ({ value: d, label: t.day(d) }))}
                      onChange={(d) => set({ day: d ?? '', visit: '', judge: '' })}
                      style={{ width: 220 }}
                    />
                    <Select
                      aria-label={t.paper.visit}
                      placeholder={t.paper.visit}
                      value={visit?.id ?? null}
                      options={ofDay.map((v) => ({ value: v.id, label: nameOf(v) }))}
                      onChange={(id) => set({ visit: id ?? '', judge: '' })}
                      showSearch={{ optionFilterProp: 'label' }}
                      style={{ width: 320 }}
                    />
                    <Select
                      aria-label={t.paper.judge}
                      placeholder={t.paper.judge}
                      value={where.get('judge') || null}
                      options={visit?.judges.map((id, i) => ({ value: id, label: judgesByName(visit)[i] ?? id })) ?? []}
                      onChange={(id) => set({ judge: id ?? '' })}
                      style={{ width: 180 }}
                    />
                    <Button disabled={ofDay.length === 0} onClick={() => setPrinted(!printed)}>
                      {printed ? t.common.close : t.paper.print}
                    </Button>
                  </div>
                  {printed ? (
                    <BlankSheets visits={ofDay} standard={read} />
                  ) : visit && where.get('judge') ? (
                    <EntryForm
                      key={`${visit.id} ${where.get('judge')}`}
                      visit={visit}
                      judgeId={where.get('judge') ?? ''}
                      standard={read}
                    />
                  ) : (
                    <BegunEntries
                      onOpen={(id, judge) =>
                        set({ visit: id, judge, day: items.find((v) => v.id === id)?.day ?? day ?? '' })
                      }
                    />
                  )}
                </>
              );
            }}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

const nameOf = (v: Visit): string => `${v.areaName} ${v.groupName}`;
/** The names are told in the order of the judges' ids; the judges in that of the panel. */
function judgesByName(visit: Visit): (string | undefined)[] {
  const sorted = [...visit.judges].sort();
  return visit.judges.map((id) => visit.judgeNames[sorted.indexOf(id)]);
}
