import path from 'node:path';

import sharp from 'sharp';

import { refuse } from '../refusals/refuse';
import { pictureRefusal } from './upload-policy';

/** A file as the multipart parser left it on disk. */
export type IncomingFile = {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
};

/** Refuses, before anything is stored, pictures that cannot be read, lie about their type or explode when decoded. */
export async function assertAcceptable(files: IncomingFile | readonly IncomingFile[]): Promise<void> {
  for (const file of [files].flat()) {
    if (isDeclaredPicture(file)) await assertAcceptablePicture(file);
  }
}

const isDeclaredPicture = ({ detectedMimeType, mimetype }: IncomingFile): boolean =>
  [detectedMimeType, mimetype].some((type) => type?.startsWith('image/') ?? false);

async function assertAcceptablePicture(file: IncomingFile): Promise<void> {
  const extension = path.extname(file.originalFilename ?? '');
  const refusal = pictureRefusal({ extension, ...(await readHeader(file.filepath)) });
  if (refusal) refuse(refusal);
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
