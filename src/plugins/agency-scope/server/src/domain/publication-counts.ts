/** One row of a type with drafts: the draft of a document in a language, or its published version. */
export type VersionRow = Readonly<{ documentId: string; publishedAt: unknown; updatedAt: string }>;
export type PublicationCounts = Readonly<{ draft: number; published: number; modified: number }>;

/** Counts documents the way Strapi's home page does: never published, published as it stands, changed since. */
export function countByPublication(rows: readonly VersionRow[]): PublicationCounts {
  const documents = new Map<string, { draft: string; published: string }>();
  for (const { documentId, publishedAt, updatedAt } of rows) {
    const newest = documents.get(documentId) ?? { draft: '', published: '' };
    const version = publishedAt === null ? 'draft' : 'published';
    if (updatedAt > newest[version]) newest[version] = updatedAt;
    documents.set(documentId, newest);
  }
  const counts = { draft: 0, published: 0, modified: 0 };
  for (const { draft, published } of documents.values()) {
    counts[published === '' ? 'draft' : published === draft ? 'published' : 'modified'] += 1;
  }
  return counts;
}
