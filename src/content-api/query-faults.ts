/**
 * Whether an error says that a request cannot be carried out, rather than that the house is broken. Strapi lets some
 * queries through that its query builder or the database then cannot express: `$not` on a relation, `$startsWith` on a
 * date (PostgreSQL), a word compared with a number. Found by tests/security/drafts.test.ts.
 */
export function isQueryFault(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { code } = fault as { code?: unknown };
  if (typeof code === 'string') return POSTGRES.test(code) || (code.startsWith('SQLITE') && SQLITE.test(fault.message));
  return QUERY_BUILDER.test(fault.message);
}

/** SQLSTATE class 22 (data exception) and, of class 42, the type and column errors: not a missing table or right. */
const POSTGRES = /^(22...|23503|42703|42804|42883|42846|42P10|42803|42601)$/;
const SQLITE = /no such column|misuse|malformed|too (many|deep|complex|big)|tables in a join/;
const QUERY_BUILDER =
  /^(Undefined attribute level operator|Expected a valid|Operator |Only one operator key|Only \$and, \$or and \$not|Where must be|You cannot filter on|Invalid (order|sort|populate|time|date|datetime))/i;
