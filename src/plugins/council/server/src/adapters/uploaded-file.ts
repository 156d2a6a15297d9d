import { readFile, rm } from 'node:fs/promises';

import { MOST_BYTES, TOO_LARGE } from '../domain/annexes/annex.policy';
import type { Request } from './http';
import { refuse } from './refuse';

export type UploadedFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** What Strapi's body parser leaves of a file: where it wrote it, and what it was called. */
type ParsedFile = Readonly<{ filepath: string; originalFilename: string | null; size: number }>;

const FIELD = 'file';

/**
 * The one file of a multipart body, in its field `file`. It was written to the disk while it came in: from there it is
 * read, unless it is too large, and in any case removed.
 */
export async function uploadedFile({ request }: Request): Promise<UploadedFile> {
  const files = Object.values(request.files ?? {}).flat() as ParsedFile[];
  const [file] = [request.files?.[FIELD] ?? []].flat() as ParsedFile[];
  try {
    if (file === undefined || files.length !== 1) return refuse({ code: 'field-invalid', field: FIELD });
    const { originalFilename, size, filepath } = file;
    if (size > MOST_BYTES) return refuse(TOO_LARGE);
    return { name: originalFilename ?? '', bytes: await readFile(filepath) };
  } finally {
    await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
  }
}
