import pg from 'pg';

export const urlOf = (at: { user: string; password: string; port: number; database: string }): string =>
  `postgres://${encodeURIComponent(at.user)}:${encodeURIComponent(at.password)}@127.0.0.1:${at.port}/${at.database}`;

/** The same server, another database (and, for the api's pool, another login). */
export function withDatabase(url: string, name: string, login?: { user: string; password: string }): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  if (login) {
    other.username = encodeURIComponent(login.user);
    other.password = encodeURIComponent(login.password);
  }
  return other.href;
}

/** Answers the new database's url. With a template it is a copy of that one, which nobody may be connected to. */
export async function createDatabase(
  ownerUrl: string,
  name: string,
  options: { template?: string } = {},
): Promise<string> {
  const template = options.template ? ` template ${pg.escapeIdentifier(options.template)}` : '';
  await withClient(maintenance(ownerUrl), (db) => db.query(`create database ${pg.escapeIdentifier(name)}${template}`));
  return withDatabase(ownerUrl, name);
}

/** Connections to it are ended. */
export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await withClient(maintenance(ownerUrl), (db) =>
    db.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

export async function ensureDatabase(ownerUrl: string, name: string): Promise<void> {
  await withClient(maintenance(ownerUrl), async (db) => {
    const { rowCount } = await db.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await db.query(`create database ${pg.escapeIdentifier(name)}`);
  });
}

export async function withClient<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => {}); // a server that leaves ends the query with an error of its own
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

const maintenance = (ownerUrl: string) => withDatabase(ownerUrl, 'postgres');
