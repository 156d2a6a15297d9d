import { numberOf } from '../minutes/item-facts';
import type { Ports, Print } from '../ports';
import type { AnnexRow } from '../rows';
import { type Invited, type SeenItem, agendaPart, invitationOf } from './agenda-papers';
import { nameOfMeeting, sizeInWords } from './wording';

/** Bytes that a packet takes along; what comes after stands in its list alone, and is got from the meeting's page. */
const MOST_INSIDE = 25 * 1024 * 1024;

type Inside = Readonly<{ annex: AnnexRow; file: string; name: string; bytes: Uint8Array }>;

/**
 * All that somebody wants to have in hand before a meeting: the invitation, each item with its text, and its annexes with
 * their sums. The annexes themselves lie inside of the PDF as attachments, as they were handed in: set as pages they would
 * cost the paper its promise to be readable by everybody (PDF/UA), and one that cannot be read would cost the paper.
 */
export async function packetPaper(ports: Ports, invited: Invited, to: string | null): Promise<Print> {
  const inside = await filesInside(ports, invited.items);
  const heading = `بستهٔ ${nameOfMeeting(invited.meeting)}`;
  const data = {
    ...invitationOf(invited, to),
    isConfidential: invited.items.some(({ row, isClosed }) => row.isConfidential && !isClosed),
    parts: invited.items.map((item) => ({
      ...agendaPart(item),
      annexes: item.annexes.map((annex) => annexLine(annex, inside)),
    })),
    inside: inside.map(({ annex, file, name }) => ({ file, name, mime: annex.mime, title: annex.name })),
  };
  const files = Object.fromEntries(inside.map(({ file, bytes }) => [file, bytes]));
  return { template: 'council-packet', title: heading, data, createdAt: null, files };
}

const annexLine = (annex: AnnexRow, inside: readonly Inside[]) => ({
  name: annex.name,
  size: sizeInWords(annex.size),
  sha256: annex.sha256,
  isInside: inside.some((one) => one.annex.id === annex.id),
});

/** In the order of the agenda, as far as there is room. Each has a name of its own: two items may have a `budget.csv`. */
async function filesInside({ tables, bytes }: Ports, items: readonly SeenItem[]): Promise<readonly Inside[]> {
  const inside: Inside[] = [];
  let room = MOST_INSIDE;
  for (const [at, { row, annexes }] of items.entries()) {
    for (const [position, annex] of annexes.entries()) {
      const kept = annex.size > room ? null : await tables.annexContents.find(annex.contentId);
      if (kept?.content == null) continue;
      room -= annex.size;
      const name = `${numberOf(row) || String(at + 1)}-${String(position + 1)}-${annex.name}`;
      inside.push({ annex, file: `annex-${String(inside.length + 1)}`, name, bytes: bytes.fromText(kept.content) });
    }
  }
  return inside;
}
