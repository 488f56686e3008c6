import type { Dimension, Standard } from '../standard/types.ts';
import { type Iccs, iccs } from './icc.ts';
import { kendallW } from './kendall.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import { type Ratings, type Told, mean, sum } from './table.ts';

/** One judge's sheet of a building of the second training round. */
export interface TrainingSheet {
  readonly judge: string;
  readonly building: string;
  /** Points by item; null: does not apply, or was not seen. */
  readonly items: Readonly<Record<string, number | null>>;
}

/** What is compared: whole buildings, dimensions of buildings, items of buildings; each as 0 to 100. */
export const agreementLevels = ['total', 'dimension', 'item'] as const;
export type AgreementLevel = (typeof agreementLevels)[number];
export interface AgreementAt {
  readonly level: AgreementLevel;
  readonly icc: Told<Iccs>;
  readonly kendall: ReturnType<typeof kendallW>;
  readonly krippendorff: ReturnType<typeof krippendorffAlpha>;
}

/** How one item was read: how far judges lie apart, as a share of its maximum. */
export interface ItemReading {
  readonly item: string;
  readonly dimension: string;
  readonly max: number;
  readonly judges: number;
  /** Mean points; and the least and most that a judge gave, over the buildings. */
  readonly mean: number | null;
  readonly range: readonly [number, number] | null;
  readonly spread: number | null;
  readonly reading: 'alike' | 'apart' | 'too-few';
}

/** Where a judge stands beside the others, on the scale of the total; positive: more lenient. */
export type JudgeStanding =
  | { readonly judge: string; readonly kind: 'too-few'; readonly sheets: number }
  | {
      readonly judge: string;
      readonly kind: 'told';
      readonly sheets: number;
      readonly difference: number;
      /** Standard error of the difference. */
      readonly error: number;
      readonly verdict: 'alike' | 'stricter' | 'milder';
    };

export interface TrainingAgreement {
  readonly judges: number;
  readonly buildings: number;
  readonly levels: readonly AgreementAt[];
  /** The most differently read first. */
  readonly items: readonly ItemReading[];
  readonly standings: readonly JudgeStanding[];
}

/** Fewer judges on an item, or fewer shared sheets of a judge, and a number would say more about chance than about people. */
export const fewestJudges = 3;
export const fewestSharedSheets = 2;
/** A standard deviation between judges above a fifth of the item's points: they read it differently. */
export const apartFrom = 0.2;

const ordered = (list: Iterable<string>): string[] => [...new Set(list)].sort();
const deviation = (list: readonly number[]): number =>
  list.length < 2 ? 0 : Math.sqrt(sum(list.map((x) => (x - mean(list)) * (x - mean(list)))) / (list.length - 1));

function shareOf({ items }: Dimension, sheet: TrainingSheet): number | null {
  const seen = items.filter((i) => sheet.items[i.key] != null);
  const most = sum(seen.map((i) => i.max));
  return most === 0 ? null : (100 * sum(seen.map((i) => sheet.items[i.key]!))) / most;
}
function totalOf({ dimensions }: Standard, sheet: TrainingSheet): number | null {
  const shares = dimensions.map((d) => shareOf(d, sheet));
  return shares.includes(null) ? null : sum(dimensions.map((d, i) => (d.weight * shares[i]!) / 100));
}

/** 第二轮培训（实地试评）：评委评得是否一致，哪一项读法不同，每位评委与大家相比如何。 */
export function trainingAgreement(standard: Standard, sheets: readonly TrainingSheet[]): TrainingAgreement {
  const judges = ordered(sheets.map((s) => s.judge));
  const buildings = ordered(sheets.map((s) => s.building));
  const known = new Map(sheets.map((s) => [`${s.judge} ${s.building}`, s]));
  const row = (building: string, score: (sheet: TrainingSheet) => number | null) =>
    judges.map((j) => {
      const sheet = known.get(`${j} ${building}`);
      return sheet ? score(sheet) : null;
    });
  const items = standard.dimensions.flatMap((d) => d.items);
  const tables: Record<AgreementLevel, Ratings> = {
    total: buildings.map((b) => row(b, (s) => totalOf(standard, s))),
    dimension: buildings.flatMap((b) => standard.dimensions.map((d) => row(b, (s) => shareOf(d, s)))),
    item: buildings.flatMap((b) =>
      items.map((i) => row(b, ({ items: points }) => (points[i.key] == null ? null : (100 * points[i.key]!) / i.max))),
    ),
  };
  return {
    judges: judges.length,
    buildings: buildings.length,
    levels: agreementLevels.map((level) => ({
      level,
      icc: iccs(tables[level]),
      kendall: kendallW(tables[level]),
      krippendorff: krippendorffAlpha(tables[level], 'interval'),
    })),
    items: readingsOf(standard, sheets).sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1)),
    standings: judges.map((judge) => standingOf(judge, standard, sheets)),
  };
}

function readingsOf(standard: Standard, sheets: readonly TrainingSheet[]): ItemReading[] {
  return standard.dimensions.flatMap((d) =>
    d.items.map(({ key, max }): ItemReading => {
      const given = sheets.filter((s) => s.items[key] != null);
      const judges = new Set(given.map((s) => s.judge)).size;
      const base = { item: key, dimension: d.key, max, judges };
      if (judges < fewestJudges) return { ...base, mean: null, range: null, spread: null, reading: 'too-few' };
      const points = given.map((s) => s.items[key]!);
      const perBuilding = ordered(given.map((s) => s.building)).map((b) =>
        deviation(given.filter((s) => s.building === b).map((s) => s.items[key]! / max)),
      );
      const spread = mean(perBuilding);
      const range = [Math.min(...points), Math.max(...points)] as const;
      return { ...base, mean: mean(points), range, spread, reading: spread > apartFrom ? 'apart' : 'alike' };
    }),
  );
}

/** One judge beside the mean of the others, dimension by dimension of every building that they share. */
export function standingOf(judge: string, standard: Standard, sheets: readonly TrainingSheet[]): JudgeStanding {
  const shared = sheets.filter(
    (s) => s.judge === judge && sheets.filter((o) => o.building === s.building && o.judge !== judge).length >= 2,
  );
  if (shared.length < fewestSharedSheets) return { judge, kind: 'too-few', sheets: shared.length };
  const differences = shared.flatMap((own) =>
    standard.dimensions.flatMap((d) => {
      const others = sheets
        .filter((o) => o.building === own.building && o.judge !== judge)
        .flatMap((o) => shareOf(d, o) ?? []);
      const mine = shareOf(d, own);
      return mine === null || others.length === 0 ? [] : [mine - mean(others)];
    }),
  );
  const [difference, error] = [mean(differences), deviation(differences) / Math.sqrt(differences.length)];
  const clear = Math.abs(difference) > 2 * error && Math.abs(difference) >= 1;
  const verdict = !clear ? 'alike' : difference < 0 ? 'stricter' : 'milder';
  return { judge, kind: 'told', sheets: shared.length, difference, error, verdict };
}
