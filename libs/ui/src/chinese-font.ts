/**
 * Loads a Chinese font only where the machine has none (many Linux desktops): there every letter would be the same empty box,
 * and so just as wide as one that no font can have. A phone always has one, so the phone app does without.
 */
export function withoutChineseFont(load: () => Promise<unknown>): void {
  const brush = document.createElement('canvas').getContext('2d');
  if (!brush) return;
  brush.font = '40px sans-serif';
  const width = (letter: string) => brush.measureText(letter).width;
  if (width('星') === width('\u{10FFFF}')) void load();
}
