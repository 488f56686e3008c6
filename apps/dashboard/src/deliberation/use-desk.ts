import { type FrozenReckoning, type PublicNumber, routes } from '@xinglou/contract';
import {
  type Certainness,
  type Evidence,
  type GroupTrace,
  type ReckonedGroup,
  certainnessOf,
  inOrderOfMeeting,
  tracer,
} from '@xinglou/domain';
import { useMemo } from 'react';
import { useRead } from '../shell/read.tsx';
import { useNamed } from '../shell/use-words.ts';
import { useYear } from '../shell/year.ts';

/** A reckoned group under its own name. */
export interface DeskGroup extends ReckonedGroup {
  /** The register's id; `id` is the year's public number. */
  readonly uuid: string;
  readonly name: string;
  readonly areaName: string;
  readonly certainness: Certainness;
}
export interface Desk {
  readonly reckoning: FrozenReckoning;
  readonly evidence: Evidence;
  /** In the order of the meeting, without the training buildings. */
  readonly groups: readonly DeskGroup[];
  readonly trace: (group: ReckonedGroup) => GroupTrace;
  /** What a public number means: a team, a judge, a group; a visit by its group, a sheet by its judge too. */
  readonly nameOf: (number: string) => string;
  readonly idOf: (number: string) => string;
  readonly dimension: (key: string) => string;
  readonly item: (key: string) => string;
}

/** All that the desk is drawn from, once it is read: a frozen reckoning, its evidence, and the names behind the numbers. */
export function useDesk(id: string) {
  const year = useYear();
  const named = useNamed();
  const reckoning = useRead(routes.readReckoning, { params: { year, id } });
  const evidence = useRead(routes.readEvidence, { params: { year, id } });
  const numbers = useRead(routes.publicNumbers, { params: { year } });
  const standard = useRead(routes.readStandard, { params: { year } });
  const [r, e, n, s] = [reckoning.data, evidence.data, numbers.data?.items, standard.data];
  const data = useMemo((): Desk | undefined => {
    if (!r || !e || !n || !s) return undefined;
    const dimensions = 'dimensions' in s ? s.dimensions : [];
    const titles = new Map([
      ...dimensions.map((d) => [d.key, d.title] as const),
      ...dimensions.flatMap((d) => d.items.map((i) => [i.key, i.title] as const)),
    ]);
    const of = new Map(n.map((row) => [row.number, row]));
    const title = (key: string) => named(titles.get(key)) ?? key;
    return {
      reckoning: r,
      evidence: e,
      groups: inOrderOfMeeting(r.groups.flatMap((g) => asNamed(g, of.get(g.id)))),
      trace: tracer(e, r),
      nameOf: namesIn(e, of),
      idOf: (number) => of.get(number)?.id ?? '',
      dimension: title,
      item: title,
    };
  }, [r, e, n, s, named]);
  return { data, reads: [reckoning, evidence, numbers, standard] as const };
}

function namesIn({ visits, sheets }: Evidence, of: ReadonlyMap<string, PublicNumber>) {
  const groupOf = new Map(visits.map((v) => [v.id, v.group]));
  const sheetOf = new Map(sheets.map((s) => [s.id, s]));
  const nameOf = (number: string): string => {
    const sheet = sheetOf.get(number);
    if (sheet) return `${nameOf(sheet.visit)}（${nameOf(sheet.judge)}）`;
    return of.get(groupOf.get(number) ?? number)?.name || number;
  };
  return nameOf;
}

function asNamed(group: ReckonedGroup, number: PublicNumber | undefined): DeskGroup[] {
  if (!number || number.training) return [];
  const { id: uuid, name, areaName } = number;
  return [{ ...group, uuid, name, areaName: areaName ?? '', certainness: certainnessOf(group) }];
}
