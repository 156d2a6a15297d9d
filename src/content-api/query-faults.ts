/**
 * Whether an error says that a request cannot be carried out, rather than that the house is broken. Strapi lets some
 * queries through that its query builder or the database then cannot express: `$not` on a relation, `$startsWith` on a
 * date (PostgreSQL), a word compared with a number. Found by tests/security/drafts.test.ts.
 */
export function isQueryFault(fault: unknown): boolean {
  // By its shape: the errors of SQLite's driver are no `Error` of every realm.
  if (typeof fault !== 'object' || fault === null) return false;
  const { code, message } = fault as { code?: unknown; message?: unknown };
  if (typeof message !== 'string') return false;
  if (typeof code !== 'string') return QUERY_BUILDER.some((pattern) => pattern.test(message));
  return POSTGRES.test(code) || (SQLITE_CODES.has(code) && SQLITE.test(message));
}

/**
 * SQLSTATE class 22 (data exception), a row that was referred to and is gone (23503; Strapi then tries to tidy up, which
 * hides it behind 25P02) and, of class 42, errors of type and column.
 */
const POSTGRES = /^(22...|23503|25P02|42703|42804|42883|42846|42P10|42803|42601)$/;

const SQLITE_CODES = new Set(['SQLITE_ERROR', 'SQLITE_TOOBIG', 'SQLITE_MISMATCH', 'SQLITE_RANGE']);
const SQLITE = /no such column|misuse|malformed|mismatch|too (many|deep|complex|big)|out of range|tables in a join/;

/** What the query builder of @strapi/database says, by its beginning. */
const QUERY_BUILDER = [
  /^(Undefined attribute level operator|Expected a valid|Where must be|Populate must be)/,
  /^(Operator |Only one operator key|Only \$and, \$or and \$not)/,
  /^(You cannot (filter|order) on|Cannot (join on|order by)|Attribute \S+ not found on model)/,
  /^Invalid (order|sort|populate|((relation|time|date|datetime) )?format)/i,
];
