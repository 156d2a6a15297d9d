import type { Ports } from '../ports';
import { annexesOf } from './read-annexes';

/** What goes on for an item has its annexes (I9): the same bytes, in rows of its own. */
export async function carryAnnexes(ports: Ports, from: string, to: string): Promise<void> {
  for (const annex of await annexesOf(ports, [from])) {
    const { name, mime, size, sha256, sha512, contentId, addedBy, addedAt } = annex;
    await ports.tables.annexes.add({ itemId: to, name, mime, size, sha256, sha512, contentId, addedBy, addedAt });
  }
}
