interface Placeable {
  readonly x: number | null;
  readonly y: number | null;
}
export interface Spot<T> {
  readonly row: T;
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}
interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/**
 * 示意图：Rows of the register fitted into a drawing by their positions, both directions at one scale, north on top; what the register has no place
 * for is left out.
 */
export function fitted<T extends Placeable>(rows: readonly T[], { width, height, margin }: Paper): Spot<T>[] {
  const known = rows.flatMap((row, i) =>
    row.x === null || row.y === null ? [] : [{ row, number: i + 1, x: row.x, y: -row.y }],
  );
  const low = (of: 'x' | 'y') => Math.min(...known.map((s) => s[of]));
  const span = (of: 'x' | 'y') => Math.max(...known.map((s) => s[of])) - low(of);
  const scale = Math.min((width - 2 * margin) / (span('x') || 1), (height - 2 * margin) / (span('y') || 1));
  const middle = { x: low('x') + span('x') / 2, y: low('y') + span('y') / 2 };
  return known.map((s) => ({
    ...s,
    x: Math.round(width / 2 + (s.x - middle.x) * scale),
    y: Math.round(height / 2 + (s.y - middle.y) * scale),
  }));
}
