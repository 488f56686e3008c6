/** Columns as wide as they need; Chinese characters take two places. The first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => wide(row[c] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((text, c) => {
        const room = ' '.repeat((widths[c] ?? 0) - wide(text));
        return c === 0 ? text + room : room + text;
      })
      .join('  ')
      .trimEnd();
  return [head, widths.map((w) => '─'.repeat(w)), ...rows].map((row) => `  ${line(row)}`).join('\n');
}

const wide = (text: string): number =>
  [...text].reduce((sum, c) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(c) ? 2 : 1), 0);
