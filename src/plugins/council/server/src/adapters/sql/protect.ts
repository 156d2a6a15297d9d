import type { Core } from '@strapi/strapi';

import { type TableName, UID } from '../../content-types/uids';

/** Rows of these are added and never changed. */
const APPEND_ONLY: readonly TableName[] = [
  'auditEntry',
  'agendaVersion',
  'byLaws',
  'publication',
  'paper',
  'circulationAnswer',
  'invitationAnswer',
];
/** Attributes that are written once; how their columns are called, Strapi says. */
const WRITTEN_ONCE: readonly (readonly [TableName, string])[] = [
  ['poll', 'snapshot'],
  ['circulation', 'report'],
  ['minutes', 'document'],
  ['minutes', 'documentHash'],
  ['minutes', 'pdfHash'],
  ['minutes', 'publicPdfHash'],
  ['annex', 'sha256'],
  ['annex', 'sha512'],
  ['meeting', 'number'],
  ['resolution', 'number'],
];

/**
 * What must hold whoever writes, raw SQL and the tools of the command line included. Repeated at each start: idempotent,
 * and a migration of Strapi may have taken it away.
 */
export async function protectTables({ db }: Core.Strapi): Promise<void> {
  const make = db.dialect.client === 'postgres' ? postgres : sqlite;
  const tableOf = (name: TableName) => db.metadata.get(UID[name]).tableName;
  const columnOf = (name: TableName, attribute: string): string => {
    const known = db.metadata.get(UID[name]).attributes[attribute] as { columnName?: string } | undefined;
    if (known === undefined) throw new Error(`council: ${name} has no ${attribute} to protect.`);
    return known.columnName ?? attribute;
  };
  const statements = [
    ...APPEND_ONLY.flatMap((name) => make.appendOnly(tableOf(name))),
    ...WRITTEN_ONCE.flatMap(([name, attribute]) => make.writtenOnce(tableOf(name), columnOf(name, attribute))),
    // I2: one regular meeting of a council in a Jalali month that is not cancelled.
    `create unique index if not exists council_one_regular_meeting on ${tableOf('meeting')}
     (council_id, jalali_year, jalali_month) where kind = 'regular' and state <> 'cancelled'`,
    // I4: no number is given twice.
    `create unique index if not exists council_one_number on ${tableOf('resolution')}
     (council_id, number_year, kind, number) where number is not null`,
    `create unique index if not exists council_one_meeting_number on ${tableOf('meeting')}
     (council_id, number_year, kind, number) where number is not null`,
    // Only one poll of a meeting is open.
    `create unique index if not exists council_one_open_poll on ${tableOf('poll')} (meeting_id) where state = 'open'`,
  ];
  for (const statement of statements) await db.connection.raw(statement);
}

type Protection = Readonly<{
  appendOnly: (table: string) => readonly string[];
  writtenOnce: (table: string, column: string) => readonly string[];
}>;

const sqlite: Protection = {
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (event) =>
        `create trigger if not exists ${table}_no_${event} before ${event} on ${table}
         begin select raise(abort, '${table} is append-only'); end`,
    ),
  writtenOnce: (table, column) => [
    `create trigger if not exists ${table}_${column}_once before update of ${column} on ${table}
     when old.${column} is not null and new.${column} is not old.${column}
     begin select raise(abort, '${table}.${column} is written once'); end`,
  ],
};

const postgres: Protection = {
  appendOnly: (table) => [
    `create or replace function ${table}_refuse() returns trigger language plpgsql as
     $$ begin raise exception '${table} is append-only'; end $$`,
    `create or replace trigger ${table}_no_change before update or delete on ${table}
     for each row execute function ${table}_refuse()`,
    `create or replace trigger ${table}_no_truncate before truncate on ${table}
     for each statement execute function ${table}_refuse()`,
  ],
  writtenOnce: (table, column) => [
    `create or replace function ${table}_${column}_refuse() returns trigger language plpgsql as
     $$ begin
       if old.${column} is not null and new.${column}::text is distinct from old.${column}::text then
         raise exception '${table}.${column} is written once';
       end if;
       return new;
     end $$`,
    `create or replace trigger ${table}_${column}_once before update on ${table}
     for each row execute function ${table}_${column}_refuse()`,
  ],
};
