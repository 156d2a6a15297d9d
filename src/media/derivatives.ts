import path from 'node:path';

import sharp, { type Sharp } from 'sharp';

import { MAX_PIXELS, MAX_SIDE, derivativeWidths, isPictureFormat } from './upload-policy';

/** The part of Strapi's stored file that picture processing reads and writes. */
export type StoredFile = {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  filepath: string;
  tmpWorkingDirectory: string;
  path?: string | null;
  width?: number | null;
  height?: number | null;
  size?: number;
  sizeInBytes?: number;
  placeholder?: string;
  getStream: () => NodeJS.ReadableStream;
};
/** Without the working folder: Strapi stores what it finds here, and the public reads it. */
export type Derivative = { key: string; file: Omit<StoredFile, 'tmpWorkingDirectory'> };
export type OpenStream = (filePath: string) => NodeJS.ReadableStream;

const QUALITY = { jpeg: 82, webp: 78, avif: 50 };
const OPEN = { limitInputPixels: MAX_PIXELS, animated: true } as const;
const OPEN_STILL = { limitInputPixels: MAX_PIXELS } as const;

/** Width of the low-quality placeholder in pixels: blurred by the front end while the picture loads. */
const PLACEHOLDER_WIDTH = 20;

/** Whether the bytes are a picture of a format that is stored. Strapi's own answer is no for AVIF. */
export async function isPicture({ filepath }: Pick<StoredFile, 'filepath'>): Promise<boolean> {
  try {
    const { format } = await sharp(filepath, OPEN_STILL).metadata();
    return isPictureFormat(format);
  } catch {
    // A document, a film, a sound: sharp knows no format for it.
    return false;
  }
}

/**
 * Writes the picture anew: turned upright, and with nothing but pixels and the colour profile. EXIF (place, device,
 * time), XMP and anything appended to the file are gone. Strapi's own step keeps the original when the new file is larger.
 */
export async function rewritePicture(file: StoredFile, openStream: OpenStream): Promise<StoredFile> {
  const target = rewrittenPath(file);
  const picture = sharp(file.filepath, OPEN)
    .autoOrient()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .keepIccProfile();
  const { format } = await sharp(file.filepath, OPEN_STILL).metadata();
  const info = await encode(picture, format).toFile(target);
  return {
    ...file,
    filepath: target,
    getStream: () => openStream(target),
    width: info.width,
    height: info.pageHeight ?? info.height,
    ...sizes(info.size),
    placeholder: await placeholderOf(target),
  };
}

/** WebP and AVIF stills at every width of the ladder, keyed `webp_480`, `avif_480`, …: smaller than the original, never larger. */
export async function makeDerivatives(file: StoredFile, openStream: OpenStream): Promise<Derivative[]> {
  const { width } = await sharp(rewrittenPath(file), OPEN_STILL).metadata();
  const wanted = derivativeWidths(width).flatMap((each) => [
    { format: 'webp' as const, width: each },
    { format: 'avif' as const, width: each },
  ]);
  const derivatives: Derivative[] = [];
  for (const { format, width: target } of wanted) {
    derivatives.push(await makeDerivative(file, { format, width: target, openStream }));
  }
  return derivatives;
}

async function makeDerivative(
  file: StoredFile,
  { format, width, openStream }: { format: 'webp' | 'avif'; width: number; openStream: OpenStream },
): Promise<Derivative> {
  const key = `${format}_${String(width)}`;
  const hash = `${key}_${file.hash}`;
  const filepath = path.join(file.tmpWorkingDirectory, hash);
  const still = sharp(rewrittenPath(file), OPEN_STILL);
  const info = await encode(still.resize({ width, withoutEnlargement: true }), format).toFile(filepath);
  return {
    key,
    file: {
      name: `${key}_${path.basename(file.name, path.extname(file.name))}.${format}`,
      hash,
      ext: `.${format}`,
      mime: `image/${format}`,
      path: file.path ?? null,
      filepath,
      width: info.width,
      height: info.height,
      ...sizes(info.size),
      getStream: () => openStream(filepath),
    },
  };
}

/** Where the rewritten picture lies until the upload ends. Strapi drops `filepath` as soon as the original is stored. */
const rewrittenPath = ({ tmpWorkingDirectory, hash }: StoredFile): string =>
  path.join(tmpWorkingDirectory, `clean-${hash}`);

function encode(picture: Sharp, format: string | undefined): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: QUALITY.jpeg, mozjpeg: true });
    case 'png':
      return picture.png();
    case 'webp':
      return picture.webp({ quality: QUALITY.webp });
    case 'avif':
    case 'heif':
      return picture.avif({ quality: QUALITY.avif, effort: 2 });
    case 'gif':
      return picture.gif();
    default:
      throw new Error(`No encoder for pictures of the format ${String(format)}`);
  }
}

async function placeholderOf(filePath: string): Promise<string> {
  const bytes = await sharp(filePath, OPEN_STILL).resize({ width: PLACEHOLDER_WIDTH }).webp({ quality: 30 }).toBuffer();
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}

/** Strapi keeps sizes twice: in kilobytes of 1,000 bytes with two decimals, and in bytes. */
const sizes = (bytes: number) => ({ size: Math.round(bytes / 10) / 100, sizeInBytes: bytes });
