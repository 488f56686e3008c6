/** When a backup was made, from its name; null: not one of ours, and never deleted. */
export function madeAt(name: string): Date | null {
  const found = /^xinglou-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz(\.age)?$/.exec(name);
  if (!found) return null;
  const [, y, mo, d, h, mi, s] = found.map(Number) as [number, number, number, number, number, number, number];
  return new Date(Date.UTC(y, mo - 1, d, h, mi, s));
}

export const nameOf = (at: Date, encrypted: boolean): string =>
  `xinglou-${at.toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz${encrypted ? '.age' : ''}`;

/** Kept: the newest 7, the newest of each of the last 5 weeks and of the last 12 months that have one. Answers the others. */
export function tooMany(names: readonly string[]): string[] {
  const ours = names
    .flatMap((name) => {
      const at = madeAt(name);
      return at ? [{ name, at }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const week = (at: Date) => Math.floor((at.getTime() / 86_400_000 + 3) / 7); // Mondays
  const month = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth();
  const kept = new Set(ours.slice(0, 7));
  for (const [period, count] of [[week, 5] as const, [month, 12] as const]) {
    const newestOf = new Map<number, (typeof ours)[number]>();
    for (const one of ours) if (!newestOf.has(period(one.at))) newestOf.set(period(one.at), one);
    for (const one of [...newestOf.values()].slice(0, count)) kept.add(one);
  }
  return ours.filter((one) => !kept.has(one)).map((one) => one.name);
}
