import type { FullFile } from './full-record';
import type { PublicFile, PublicRecords } from './public-view';

/** The files of a list that may be named outside; of a confidential one not even the name (I13). */
export const publicFiles = (files: readonly (FullFile | null)[]): readonly PublicFile[] =>
  files.flatMap((file) => {
    const shown = publicFile(file);
    return shown === null ? [] : [shown];
  });

/** Whether a file hangs on an item that the public sees (I45): what is withdrawn, closed or confidential does not. */
export const isPublicAnnex = ({ meetings }: PublicRecords, id: string): boolean =>
  meetings.flatMap(({ items }) => items).some((item) => !item.isClosed && item.files.some((file) => file.id === id));

/** A file as it is named outside, or null where it is not. */
export function publicFile(file: FullFile | null): PublicFile | null {
  if (file === null || file.isConfidential) return null;
  return {
    id: file.documentId,
    created: file.createdAt,
    modified: file.updatedAt,
    name: file.name,
    fileName: file.fileName,
    mimeType: file.mimeType,
    size: file.size,
    sha512: file.sha512,
    accessUrl: file.accessUrl,
    downloadUrl: file.downloadUrl,
  };
}
