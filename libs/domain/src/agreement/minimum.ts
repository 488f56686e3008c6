/** Where a smooth function of few variables is least (Nelder & Mead 1965): no chance, no derivatives. */
export function minimum(
  of: (x: readonly number[]) => number,
  from: readonly number[],
  { step = 0.5, tolerance = 1e-9, most = 2000 } = {},
): { readonly at: readonly number[]; readonly value: number } {
  const point = (x: readonly number[]) => ({ x, value: of(x) });
  let simplex = [from, ...from.map((_, i) => from.map((x, j) => (i === j ? x + step : x)))].map(point);
  for (let round = 0; round < most; round++) {
    simplex = simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0]!, simplex.at(-1)!];
    const width = Math.max(...best.x.map((x, i) => Math.abs(worst.x[i]! - x)));
    if (worst.value - best.value <= tolerance && width <= Math.sqrt(tolerance)) break;
    const others = simplex.slice(0, -1);
    const centre = from.map((_, i) => others.reduce((sum, p) => sum + p.x[i]!, 0) / others.length);
    const towards = (t: number) => point(centre.map((c, i) => c + t * (worst.x[i]! - c)));
    const mirrored = towards(-1);
    const second = others.at(-1)!;
    const next =
      mirrored.value < best.value
        ? better(towards(-2), mirrored)
        : mirrored.value < second.value
          ? mirrored
          : better(towards(mirrored.value < worst.value ? -0.5 : 0.5), worst);
    simplex =
      next === worst
        ? [best, ...simplex.slice(1).map((p) => point(p.x.map((x, i) => (x + best.x[i]!) / 2)))]
        : [...others, next];
  }
  const [best] = simplex.sort((a, b) => a.value - b.value);
  return { at: best!.x, value: best!.value };
}

const better = <T extends { readonly value: number }>(a: T, b: T): T => (a.value < b.value ? a : b);
