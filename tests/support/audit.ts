import type { House } from './house';
import type { Person } from './people';

const ENTRY = 'plugin::agency-scope.audit-entry';

export type Entry = Readonly<{
  sequence: number;
  actor: string;
  action: string;
  subject: string | null;
  agencyId: string | null;
  payload: string;
}>;

/** The audit trail of a house, oldest entry first. */
export const auditEntries = async ({ strapi }: House, after = 0): Promise<readonly Entry[]> =>
  (await strapi.db
    .query(ENTRY)
    .findMany({ where: { sequence: { $gt: after } }, orderBy: { sequence: 'asc' } })) as Entry[];

export const newestEntry = async (house: House): Promise<number> => (await auditEntries(house)).at(-1)?.sequence ?? 0;

/** What was written down while this was done: who, what, to what, of which agency. */
export async function writtenBy(house: House, work: () => Promise<unknown>) {
  const before = await newestEntry(house);
  await work();
  const entries = await auditEntries(house, before);
  return entries.map(({ actor, action, subject, agencyId }) => [actor, action, subject, agencyId]);
}

/** What the trail calls somebody. */
export const labelOf = ({ surface, id }: Person): string => `${surface}:${String(id)}`;

type Audit = { verify: () => Promise<unknown> };

/** Reads the whole trail again, and says whether it is still true. */
export const verifyAudit = ({ strapi }: House) => strapi.plugin('agency-scope').service<Audit>('audit').verify();
