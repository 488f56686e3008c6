/** Whether the rows that a path names are there for who asks: bound in wiring.ts, since only the features know their tables. */
export abstract class PathRows {
  abstract visible(path: string, params: Readonly<Record<string, string>>): Promise<boolean>;
}
