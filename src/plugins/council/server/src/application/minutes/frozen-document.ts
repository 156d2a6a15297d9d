import { canonicalJson, ok } from '@hamresan/kit';

import type { MinutesSection } from '../../domain/minutes/sections';
import { minutesPaper } from '../paper/minutes-paper';
import type { Answer, Ports, Printed } from '../ports';
import type { MinutesRow, PaperRow } from '../rows';
import { sectionsOf, toSection } from './generate-minutes';
import { publicSections, publicSight } from './public-minutes';

/** Minutes as they are in force: nothing in it is looked up again (I33). */
export type MinutesDocument = Readonly<{
  minutesId: string;
  meetingId: string;
  edition: number;
  amends: string | null;
  sections: readonly MinutesSection[];
}>;

/** The sections that count: of approved minutes those of the document, whatever became of the rows it was made from. */
export async function sectionsInForce(ports: Ports, row: MinutesRow): Promise<readonly MinutesSection[]> {
  const document = row.document as MinutesDocument | null;
  return document?.sections ?? (await sectionsOf(ports, row.id)).map(toSection);
}

type Frozen = Pick<MinutesRow, 'document' | 'documentHash' | 'pdfHash' | 'publicPdfHash'>;

/**
 * Freezes minutes (I33): the document with the SHA-256 of its canonical JSON, and both papers, as bytes, with theirs.
 * Where nothing sets documents the minutes come into force without papers; any other fault of the typesetter stops it.
 */
export async function freeze(ports: Ports, row: MinutesRow, approvedAt: Date): Answer<Frozen> {
  const { id: minutesId, meetingId, edition, amends } = row;
  const document: MinutesDocument = {
    minutesId,
    meetingId,
    edition,
    amends,
    sections: await sectionsInForce(ports, row),
  };
  const documentHash = ports.paper.sha256(canonicalJson(document));
  const approved = { ...row, document, documentHash, approvedAt };
  const hashes: Partial<Record<PaperRow['kind'], string>> = {};
  for (const kind of ['minutes', 'public-minutes'] as const) {
    const paper = await printMinutes(ports, approved, kind);
    if (!paper.ok && paper.error.code !== 'paper-not-available') return paper;
    if (!paper.ok) break;
    await ports.tables.papers.add({ minutesId, kind, ...paper.value });
    hashes[kind] = paper.value.hash;
  }
  const [pdfHash, publicPdfHash] = [hashes.minutes ?? null, hashes['public-minutes'] ?? null];
  return ok({ document, documentHash, pdfHash, publicPdfHash });
}

/** Sets minutes as they are now; what is not approved says on each page that it is a draft. */
async function printMinutes(ports: Ports, row: MinutesRow, kind: PaperRow['kind']): Answer<Printed> {
  const sections = await sectionsInForce(ports, row);
  const seen = kind === 'minutes' ? sections : publicSections(sections, await publicSight(ports, row));
  return ports.paper.print(minutesPaper(row, seen, kind));
}

/** Minutes on paper: those that are in force as they were printed then (I33), others as they stand. */
export async function paperOfMinutes(ports: Ports, row: MinutesRow, kind: PaperRow['kind']): Answer<Printed> {
  const [kept] = await ports.tables.papers.list({ minutesId: row.id, kind });
  if (kept === undefined) return printMinutes(ports, row, kind);
  const { content, hash } = kept;
  return ok({ content, hash });
}
