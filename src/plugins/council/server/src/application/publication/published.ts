import type { Ports } from '../ports';

/** How many of these resolutions the public was ever shown; what was taken back had been seen. */
export async function publishedAmong({ tables }: Ports, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tables.publications.list({ kind: 'resolution', entityId: { $in: ids } });
  return new Set(rows.map(({ entityId }) => entityId)).size;
}
