import { type Result, err, ok } from '@hamresan/kit';

/** A version of minutes that somebody may be working on: whoever saves says which one they had read (I35). */
export type SectionEdit = Readonly<{ key: string; text: string; readVersion: number }>;

export type EditRefusal =
  | Readonly<{ code: 'stale-version'; key: string; current: number }>
  | Readonly<{ code: 'section-unknown'; key: string }>
  | Readonly<{ code: 'minutes-locked'; state: string }>;

type Editable = Readonly<{ state: string; sections: readonly Readonly<{ key: string; version: number }>[] }>;

/** Whether a text may be saved: the minutes are a draft, and nobody has written into this section since it was read. */
export function mayEdit({ state, sections }: Editable, edit: SectionEdit): Result<number, EditRefusal> {
  if (state !== 'draft') return err({ code: 'minutes-locked', state });
  const section = sections.find(({ key }) => key === edit.key);
  if (section === undefined) return err({ code: 'section-unknown', key: edit.key });
  return section.version === edit.readVersion
    ? ok(section.version + 1)
    : err({ code: 'stale-version', key: edit.key, current: section.version });
}

export type ApprovedDocument = Readonly<{ id: string; amends: string | null; approvedAt: string }>;

/** The document and all corrigenda to it, oldest first; the original stays public and points to them (I33). */
export function corrigendaOf(documents: readonly ApprovedDocument[], id: string): readonly ApprovedDocument[] {
  return documents
    .filter(({ amends }) => amends === id)
    .flatMap((document) => [document, ...corrigendaOf(documents, document.id)])
    .sort((a, b) => (a.approvedAt < b.approvedAt ? -1 : 1));
}
