interface Placeable {
  readonly x: number | null;
  readonly y: number | null;
}
export interface Stop {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** The stops of a route fitted into a sheet, both directions at the same scale; what the register has no place for is left out. */
export function placed(route: readonly Placeable[], width: number, height: number, margin: number): Stop[] {
  const known = route.flatMap(({ x, y }, i) => (x === null || y === null ? [] : [{ number: i + 1, x, y }]));
  const from = (of: 'x' | 'y') => Math.min(...known.map((s) => s[of]));
  const span = (of: 'x' | 'y') => Math.max(...known.map((s) => s[of])) - from(of);
  const scale = Math.min((width - 2 * margin) / (span('x') || 1), (height - 2 * margin) / (span('y') || 1));
  const at = (value: number, of: 'x' | 'y', room: number) =>
    Math.round(room / 2 + (value - from(of) - span(of) / 2) * scale);
  return known.map((s) => ({ number: s.number, x: at(s.x, 'x', width), y: at(s.y, 'y', height) }));
}
