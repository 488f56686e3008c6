// The few sentences that every migration repeats, so that no table is ever without its wall.

/** Row-level security by subdistrict, and what xl_app may do. A missing context sees no row. */
export const walled = (table: string, rights: string) => `
  alter table ${table} enable row level security;
  create policy ${table.replace('.', '_')}_wall on ${table}
    using (subdistrict_id = (select current_subdistrict()))
    with check (subdistrict_id = (select current_subdistrict()));
  grant ${rights} on ${table} to xl_app;`;

/** The subdistrict column, filled from the request's context. */
export const ofSubdistrict = 'subdistrict_id uuid not null default current_subdistrict() references subdistrict (id)';

/** A table whose rows nobody changes or removes, not even its owner by accident. */
export const appendOnly = (table: string) => `
  create trigger ${table.replace('.', '_')}_append_only before update or delete on ${table}
    for each row execute function refuse_change();
  create trigger ${table.replace('.', '_')}_no_truncate before truncate on ${table}
    for each statement execute function refuse_change();${walled(table, 'select, insert')}`;

export const mutable = (table: string) => walled(table, 'select, insert, update');
export const collection = (table: string) => walled(table, 'select, insert, update, delete');
