import type { Core } from '@strapi/strapi';

import type { Ports } from '../application/ports';
import { type Shown, publicRecordsOf, shownBy } from '../application/publication/public-records';
import { NOBODY } from '../domain/actor';
import type { PublicRecords } from '../domain/publication/public-view';
import { createPorts } from './ports';

type Kept = Readonly<{ key: string; records: PublicRecords; shown: Shown }>;
const kept = new WeakMap<Core.Strapi, Map<string, Kept>>();

/**
 * What the public may see of a council: of the one that is asked for, or of the first. It is made anew when something was
 * published, withdrawn or made confidential, and at midnight; between that it is remembered.
 */
export async function openCouncil(strapi: Core.Strapi, asked: string | null): Promise<PublicRecords | null> {
  const ports = createPorts(strapi, { actor: NOBODY });
  const id = asked ?? (await firstCouncil(ports));
  if (id === null) return null;
  const key = await standOf(ports, id);
  const memory = kept.get(strapi) ?? new Map<string, Kept>();
  kept.set(strapi, memory);
  const known = memory.get(id);
  if (known?.key === key) return known.records;
  const shown = await shownBy(ports, id, known?.shown);
  const records = await publicRecordsOf(ports, id, shown);
  if (records !== null) memory.set(id, { key, records, shown });
  return records;
}

async function firstCouncil({ tables }: Ports): Promise<string | null> {
  const [first] = await tables.councils.list({}, { limit: 1 });
  return first?.id ?? null;
}

/** One text for everything that public records are made from: while it is the same, so are they. */
async function standOf({ tables, now }: Ports, councilId: string): Promise<string> {
  const [publications, closed, laws, seats] = await Promise.all([
    tables.publications.count({ councilId }),
    tables.items.count({ councilId, isConfidential: true }),
    tables.byLaws.count({ councilId }),
    tables.seats.list({ councilId }, { orderBy: { updatedAt: 'desc' }, limit: 1 }),
  ]);
  const { updatedAt = '' } = (seats[0] ?? {}) as Readonly<{ updatedAt?: string }>;
  return [publications, closed, laws, updatedAt, now().toISOString().slice(0, 10)].join('/');
}
