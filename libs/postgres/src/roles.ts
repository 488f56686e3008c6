import pg from 'pg';
import { withClient, withDatabase } from './databases.ts';

export const appRole = 'xl_app';

/** The api's login, derived from the owner's url. */
export const appUrl = (ownerUrl: string, password: string): string => {
  const { pathname } = new URL(ownerUrl);
  return withDatabase(ownerUrl, decodeURIComponent(pathname.slice(1)), { user: appRole, password });
};

interface RoleRow {
  rolsuper: boolean;
  rolbypassrls: boolean;
  rolcreaterole: boolean;
  rolcreatedb: boolean;
  rolreplication: boolean;
}

/**
 * The role that serves requests: it logs in, owns nothing and cannot step around row-level security.
 * Safe to call at every start; a changed password is taken over. It is the launcher's, never a migration's.
 */
export async function makeRoles(ownerUrl: string, appPassword: string): Promise<void> {
  if (!appPassword) throw new Error('The application role needs a password.');
  const role = pg.escapeIdentifier(appRole);
  await withClient(ownerUrl, async (db) => {
    await db.query('begin');
    await db.query(`select pg_advisory_xact_lock(hashtext('xinglou roles'))`);
    const found = await readRole(db);
    const verb = found ? 'alter' : 'create';
    await db.query(`${verb} role ${role} with login noinherit password ${pg.escapeLiteral(appPassword)}`);
    if (found && Object.values(found).some(Boolean))
      await db.query(`alter role ${role} with nosuperuser nobypassrls nocreaterole nocreatedb noreplication`);
    await db.query(`grant ${role} to current_user`); // the owner may look through the same wall
    await refuseOwnership(db);
    await db.query('commit');
  });
}

async function readRole(db: pg.Client): Promise<RoleRow | undefined> {
  const { rows } = await db.query<RoleRow>(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1',
    [appRole],
  );
  return rows[0];
}

/** An owner is above row-level security, and a member of a group may become it: neither may be true of this role. */
async function refuseOwnership(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ owned: number; groups: number }>(
    `select (select count(*)::int from pg_shdepend where refclassid = 'pg_authid'::regclass
               and refobjid = r.oid and deptype = 'o') as owned,
            (select count(*)::int from pg_auth_members where member = r.oid) as groups
       from pg_roles r where r.rolname = $1`,
    [appRole],
  );
  if (rows[0]?.owned || rows[0]?.groups)
    throw new Error(`The role ${appRole} owns objects or belongs to other roles. Take both away before the start.`);
}
