/** What fits into one QR code that a phone's camera reads off another phone's screen. */
const most = 700;

export interface Part {
  readonly device: string;
  readonly sheet: string;
  readonly number: number;
  readonly of: number;
  readonly data: string;
}

export function partsOf(device: string, sheet: string, sealed: string): Part[] {
  const of = Math.ceil(sealed.length / most);
  return Array.from({ length: of }, (_, i) => ({
    device,
    sheet,
    number: i + 1,
    of,
    data: sealed.slice(i * most, (i + 1) * most),
  }));
}

/** After the '#', where no server sees it; any camera app opens it. */
export const linkOf = ({ device, sheet, number, of, data }: Part): string =>
  `${location.origin}/judge/#/carry/${device}/${sheet}/${number}/${of}/${data}`;

/** What `usePlace` read of such a link, or null where it was cut short. */
export function partIn([word, device, sheet, number, of, data]: readonly string[]): Part | null {
  const uuid = /^[0-9a-f-]{36}$/;
  const part = { device: device ?? '', sheet: sheet ?? '', number: Number(number), of: Number(of), data: data ?? '' };
  const sound =
    word === 'carry' &&
    uuid.test(part.device) &&
    uuid.test(part.sheet) &&
    Number.isInteger(part.number) &&
    part.number >= 1 &&
    part.number <= part.of &&
    part.of < 200 &&
    /^[\w-]+$/.test(part.data) &&
    (part.number === part.of || part.data.length === most);
  return sound ? part : null;
}
