// The file: tar, gzip, and age (age-encryption.org/v1) around them where a passphrase is set; each opens with public tools.
//   xinglou-backup.json            what it is, the schema's version, the tables in the order of their references
//   files/<name>                   small files of the data folder
//   tables/<table>/<n>             rows as COPY writes them, in the order of the primary key, in parts of some MB
//   vault/<table>/<n>              the same for who wrote a note: sealed to two keys that are not here
//   photos/<sha256>.jpg
//   manifest.json                  last: a digest of everything before it

export const formatVersion = 1;
export const headerName = 'xinglou-backup.json';
export const manifestName = 'manifest.json';

export interface TableHead {
  /** With its schema: public.area. */
  readonly name: string;
  readonly columns: readonly string[];
}

export interface Header {
  readonly format: number;
  readonly madeAt: string;
  /** Migrations that the database had, in their order: a restore goes through the same ones, and later on to today's. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableHead[];
}

export interface Content {
  readonly rows?: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  /** By the entry's name without its part's number. */
  readonly contents: Readonly<Record<string, Content>>;
  /** Photos that the database names and whose file was missing or no longer had its digest: not in here, and said aloud. */
  readonly lostPhotos: readonly string[];
}

export const folderOf = (table: string): string => `${table.startsWith('vault.') ? 'vault' : 'tables'}/${table}`;

/** tables/public.area/0 → tables/public.area; everything else is its own. */
export const contentOf = (entry: string): string => /^((?:tables|vault)\/[^/]+)\/\d+$/.exec(entry)?.[1] ?? entry;

export function isHeader(value: unknown): value is Header {
  const { format, madeAt, migrations, tables } = (value ?? {}) as Record<string, unknown>;
  return typeof format === 'number' && typeof madeAt === 'string' && Array.isArray(migrations) && Array.isArray(tables);
}
