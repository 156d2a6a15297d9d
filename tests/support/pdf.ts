import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import sharp from 'sharp';

const execute = promisify(execFile);

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler)
  process.stderr.write('      PDF: not looked at. poppler-utils (pdftotext, pdftoppm) is not on this machine.\n');

/** `describe` where poppler is; elsewhere the suite is skipped, and the line above says why. */
export const describeWithPoppler = hasPoppler ? describe : describe.skip;

/** A word as it stands on a page, in points from the left upper corner. */
export type PlacedWord = Readonly<{
  page: number;
  text: string;
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}>;

/**
 * What a reader of the file finds, letter by letter: half-spaces, marks of direction and the place of a hamza above are
 * left out, because where poppler puts them among its words says nothing about the file.
 */
const asFound = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u202A-\u202E]/g, ' ')
    .replace(/\u200C|\u200E|\u200F|\u0654|[\u2066-\u2069]/g, '');

/** With places, poppler gives the letters of a word from left to right. */
const asRead = (word: string): string =>
  /[\u0620-\u064A\u066E-\u06D3]/.test(word) ? Array.from(word).reverse().join('') : word;

async function poppler(command: string, pdf: Buffer, ...options: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdf-'));
  const file = path.join(folder, 'document.pdf');
  await writeFile(file, pdf);
  const { stdout } = await execute(command, [...options, file, ...(command === 'pdftotext' ? ['-'] : [])]);
  return stdout;
}

/** All of its text, with its title; nothing where poppler is not. */
export const textOf = async (pdf: Buffer): Promise<string> =>
  hasPoppler ? asFound(await poppler('pdftotext', pdf)) + (await metadataOf(pdf)) : '';

/** Every word of the document once. */
export const wordsOf = async (pdf: Buffer): Promise<ReadonlySet<string>> =>
  new Set(asFound(await poppler('pdftotext', pdf)).split(/[\s()«»:،]+/));

export async function placedWordsOf(pdf: Buffer): Promise<readonly PlacedWord[]> {
  const pages = (await poppler('pdftotext', pdf, '-bbox')).split('<page ').slice(1);
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  return pages.flatMap((page, index) =>
    [...page.matchAll(word)].map(([, xMin, yMin, xMax, yMax, text = '']) => ({
      page: index + 1,
      text: asRead(asFound(text)).trim(),
      xMin: Number(xMin),
      xMax: Number(xMax),
      yMin: Number(yMin),
      yMax: Number(yMax),
    })),
  );
}

/** What `pdfinfo` says, by its names. */
export async function propertiesOf(pdf: Buffer): Promise<Readonly<Record<string, string>>> {
  const lines = (await poppler('pdfinfo', pdf)).split('\n').map((line) => /^([^:]+):\s*(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((found) => (found ? [[found[1] ?? '', found[2] ?? '']] : [])));
}

export const metadataOf = (pdf: Buffer): Promise<string> => poppler('pdfinfo', pdf, '-meta');
export const structureOf = (pdf: Buffer): Promise<string> => poppler('pdfinfo', pdf, '-struct-text');

/** Name of each font, and whether it is embedded, a subset and has its letters. */
export async function fontsOf(pdf: Buffer): Promise<readonly string[]> {
  const [, , ...rows] = (await poppler('pdffonts', pdf)).trim().split('\n');
  return rows.map((row) =>
    row
      .replace(/^\w+\+/, '')
      .replace(/\s+/g, ' ')
      .replace(/ \d+ 0\s*$/, ''),
  );
}

/** Names of the files that lie in it, as `pdfdetach` lists them. */
export async function attachmentsOf(pdf: Buffer): Promise<readonly string[]> {
  const lines = (await poppler('pdfdetach', pdf, '-list')).split('\n').slice(1);
  return lines.flatMap((line) => /^\d+: (.*)$/.exec(line)?.[1] ?? []);
}

/** The first page as a PNG of 100 dots an inch. */
export async function pictureOf(pdf: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pdf-'));
  await writeFile(path.join(folder, 'document.pdf'), pdf);
  const page = path.join(folder, 'page');
  await execute('pdftoppm', ['-r', '100', '-png', '-singlefile', path.join(folder, 'document.pdf'), page]);
  return readFile(`${page}.png`);
}

const greys = async (picture: Buffer) =>
  sharp(picture).flatten({ background: 'white' }).greyscale().raw().toBuffer({ resolveWithObject: true });

/**
 * How much of the ink is elsewhere: pixels that differ by more than a quarter of the way from black to white, as a share
 * of the pixels that have ink in the first picture. Edges of letters may differ between versions of poppler.
 */
export async function shareOfMovedInk(expected: Buffer, shown: Buffer): Promise<number> {
  const [one, other] = await Promise.all([greys(expected), greys(shown)]);
  if (one.info.width !== other.info.width || one.info.height !== other.info.height) return 1;
  const ink = one.data.reduce((count, level) => count + (level < 192 ? 1 : 0), 0);
  const moved = one.data.reduce(
    (count, level, at) => count + (Math.abs(level - (other.data[at] ?? 0)) > 64 ? 1 : 0),
    0,
  );
  return moved / ink;
}
