import type { FullAgendaItem } from '../../domain/publication/full-record';
import type { Ports } from '../ports';

/** Notes of annexes that a publication shows that they are out: from then on nobody takes them off. */
export async function noteShownAnnexes({ tables, now }: Ports, items: readonly FullAgendaItem[]): Promise<void> {
  const shown = items
    .filter(({ isConfidential }) => !isConfidential)
    .flatMap(({ files }) => files.map(({ documentId }) => documentId));
  const fresh = shown.length === 0 ? [] : await tables.annexes.list({ id: { $in: shown }, shownAt: null });
  for (const { id } of fresh) await tables.annexes.change(id, { shownAt: now() });
}
