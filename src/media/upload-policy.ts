import type { ServerResponse } from 'node:http';
import path from 'node:path';

/** What may be stored: checked by Strapi against the bytes, the extension and the declared type of every upload. */
export const ALLOWED_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/ogg',
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.*',
  'application/vnd.oasis.opendocument.*',
  'text/plain',
  'text/csv',
] as const;

/** What a browser or an operating system could run. Denied by name even where a pattern above would let it in. */
export const DENIED_TYPES = [
  'image/svg+xml',
  'text/html',
  'application/xhtml+xml',
  'text/xml',
  'application/xml',
  'text/javascript',
  'application/javascript',
  'application/vnd.microsoft.portable-executable',
  'application/x-msdownload',
  'application/x-msdos-program',
  'application/x-executable',
  'application/x-dosexec',
  'application/x-sh',
  'text/x-shellscript',
  'application/x-mach-binary',
] as const;

/** Only these are shown by a browser in place; everything else is handed over as a download. */
const SHOWN_IN_PLACE = new Set([
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.avif',
  '.gif',
  '.mp4',
  '.webm',
  '.mp3',
  '.m4a',
  '.ogg',
]);

/** Headers of every file below `/uploads`: data to look at, never a page that runs. Names carry a hash, hence immutable. */
export function serveAsData(response: ServerResponse, filePath: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  if (!SHOWN_IN_PLACE.has(path.extname(filePath).toLowerCase())) {
    response.setHeader('Content-Disposition', 'attachment');
  }
}

/** Names that may be stored: what a reader downloads must not be something that a double click runs. */
const ALLOWED_EXTENSIONS = new Set([
  ...SHOWN_IN_PLACE,
  ...['.pdf', '.doc', '.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp', '.txt', '.csv'],
]);

export const isAllowedExtension = (extension: string): boolean => ALLOWED_EXTENSIONS.has(extension.toLowerCase());

/** How many files one request may bring. */
export const MAX_FILES = 10;

/** Longest side of a stored picture in pixels: a full page of a newspaper; larger ones are scaled down. */
export const MAX_SIDE = 4096;

/** Largest picture that is decoded: 40 million pixels, all frames together. */
export const MAX_PIXELS = 40_000_000;

/** Widths of the derivatives in pixels: phone, column, full page. */
const DERIVATIVE_WIDTHS = [480, 960, 1600] as const;

/** The widths to make for a picture of this width: never enlarged, and always at least one. */
export function derivativeWidths(originalWidth: number): readonly number[] {
  const smaller = DERIVATIVE_WIDTHS.filter((width) => width < originalWidth);
  const widest = DERIVATIVE_WIDTHS[DERIVATIVE_WIDTHS.length - 1] ?? 0;
  return originalWidth <= widest ? [...smaller, originalWidth] : smaller;
}

/** The picture formats that are stored, by the name that the decoder gives them: AVIF is a kind of HEIF. */
const EXTENSIONS_OF_FORMAT: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  heif: ['.avif'],
  gif: ['.gif'],
};

export const isPictureFormat = (format: string): boolean => format in EXTENSIONS_OF_FORMAT;

export type PictureFacts = Readonly<{ extension: string; format: string | undefined; pixels: number }>;
export type PictureRefusal =
  | Readonly<{ code: 'image-unreadable' }>
  | Readonly<{ code: 'image-too-large'; pixels: number; maximum: number }>
  | Readonly<{ code: 'image-type-mismatch'; extension: string; format: string }>;

/** Why a picture may not be stored, or `null`. `format` is what the decoder found, undefined where it found nothing. */
export function pictureRefusal({ extension, format, pixels }: PictureFacts): PictureRefusal | null {
  const expected = format === undefined ? undefined : EXTENSIONS_OF_FORMAT[format];
  if (format === undefined || expected === undefined) return { code: 'image-unreadable' };
  if (!expected.includes(extension.toLowerCase())) return { code: 'image-type-mismatch', extension, format };
  if (pixels > MAX_PIXELS) return { code: 'image-too-large', pixels, maximum: MAX_PIXELS };
  return null;
}
