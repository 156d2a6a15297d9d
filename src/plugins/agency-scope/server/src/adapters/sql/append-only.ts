import type { Core } from '@strapi/strapi';

import { UID } from '../../content-types/uids';

/** Makes the database itself refuse to change or delete what was written down. Repeated at each start: idempotent. */
export async function keepAuditAppendOnly({ db }: Core.Strapi): Promise<void> {
  const table = db.metadata.get(UID.auditEntry).tableName;
  for (const statement of db.dialect.client === 'postgres' ? postgres(table) : sqlite(table)) {
    await db.connection.raw(statement);
  }
}

const sqlite = (table: string): readonly string[] => [
  ...['update', 'delete'].map(
    (event) =>
      `create trigger if not exists ${table}_no_${event} before ${event} on ${table}
       begin select raise(abort, 'the audit trail is append-only'); end`,
  ),
  // INSERT OR REPLACE deletes the row that is in its way without asking the trigger above.
  `create trigger if not exists ${table}_no_replace before insert on ${table}
   when exists (select 1 from ${table} where id = new.id or sequence = new.sequence)
   begin select raise(abort, 'the audit trail is append-only'); end`,
];

/** Row by row: deleting an account of the panel sets the creator of its entries to null, and here it created none. */
const postgres = (table: string): readonly string[] => [
  `create or replace function ${table}_refuse() returns trigger language plpgsql as
   $$ begin raise exception 'the audit trail is append-only'; end $$`,
  `create or replace trigger ${table}_no_change before update or delete on ${table}
   for each row execute function ${table}_refuse()`,
  `create or replace trigger ${table}_no_truncate before truncate on ${table}
   for each statement execute function ${table}_refuse()`,
];
