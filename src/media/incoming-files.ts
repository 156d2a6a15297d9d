import path from 'node:path';

import sharp from 'sharp';

import { refuse } from '../refusals/refuse';
import { MAX_FILES, MAX_PIXELS, isAllowedExtension, pictureRefusal } from './upload-policy';

/** A file as the multipart parser left it on disk. */
export type IncomingFile = {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
};

/**
 * Refuses, before anything is stored, names that could run, and pictures that cannot be read to their end, lie about
 * their type or explode when decoded. All files of a request pass, or none is stored.
 */
export async function assertAcceptable(files: IncomingFile | readonly IncomingFile[]): Promise<void> {
  const all = [files].flat();
  if (all.length > MAX_FILES) refuse({ code: 'too-many-files', maximum: MAX_FILES });
  for (const file of all) {
    const extension = path.extname(file.originalFilename ?? '');
    if (isDeclaredPicture(file)) await assertAcceptablePicture(file, extension);
    else if (!isAllowedExtension(extension)) refuse({ code: 'file-refused', reason: extension });
  }
}

const isDeclaredPicture = ({ detectedMimeType, mimetype }: IncomingFile): boolean =>
  [detectedMimeType, mimetype].some((type) => type?.startsWith('image/') ?? false);

async function assertAcceptablePicture({ filepath }: IncomingFile, extension: string): Promise<void> {
  const refusal = pictureRefusal({ extension, ...(await readHeader(filepath)) });
  if (refusal) refuse(refusal);
  if (!(await canBeDecoded(filepath))) refuse({ code: 'image-unreadable' });
}

/** Reads only the header: a bomb is recognised by the size it claims, before a pixel of it is decoded. */
async function readHeader(filePath: string): Promise<{ format: string | undefined; pixels: number }> {
  try {
    const { format, width, height, pages = 1 } = await sharp(filePath, { limitInputPixels: false }).metadata();
    return { format, pixels: width * height * pages };
  } catch {
    // Whatever sharp says, the answer to the sender is one: this is no picture.
    return { format: undefined, pixels: 0 };
  }
}

const canBeDecoded = (filePath: string): Promise<boolean> =>
  sharp(filePath, { limitInputPixels: MAX_PIXELS, animated: true })
    .stats()
    .then(
      () => true,
      () => false,
    );
