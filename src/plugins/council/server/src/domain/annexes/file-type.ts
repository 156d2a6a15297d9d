import { zipContents } from './zip-entries';

/** What may hang on an item: what people hand in as papers, tables, slides and pictures. The first ending is the usual one. */
const ENDINGS = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
} as const;

export type AnnexType = keyof typeof ENDINGS;

/** The endings that a name of this type may have, the usual one first. */
export const endingsOf = (type: AnnexType): readonly string[] => ENDINGS[type];

/**
 * The type of a file, found in its bytes; only where those say nothing, because they are plain text, by the ending of its
 * name. `null` for what is not taken: programs, pages, archives, documents with macros in them, documents that are locked.
 */
export const fileType = (bytes: Uint8Array, name: string): AnnexType | null =>
  typeByFirstBytes(bytes) ?? officeType(bytes) ?? textType(bytes, name);

type Signature = Readonly<{ type: AnnexType; marks: readonly (readonly [number, string])[] }>;

/** What stands at which place; one character for each byte. */
const SIGNATURES: readonly Signature[] = [
  { type: 'application/pdf', marks: [[0, '%PDF-']] },
  { type: 'image/png', marks: [[0, '\u0089PNG\r\n\u001a\n']] },
  { type: 'image/jpeg', marks: [[0, '\u00ff\u00d8\u00ff']] },
  {
    type: 'image/webp',
    marks: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
];

const typeByFirstBytes = (bytes: Uint8Array): AnnexType | null =>
  SIGNATURES.find(({ marks }) => marks.every(([at, mark]) => standsAt(bytes, at, mark)))?.type ?? null;

const standsAt = (bytes: Uint8Array, at: number, mark: string): boolean =>
  Array.from(mark).every((character, index) => bytes[at + index] === character.charCodeAt(0));

const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/;
/** The part that each of Microsoft's documents has to have. */
const MAIN_PARTS: readonly (readonly [string, AnnexType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];
/** Programs inside a document: those of Microsoft, and of OpenDocument. */
const MACROS = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//;

function officeType(bytes: Uint8Array): AnnexType | null {
  const zip = zipContents(bytes);
  if (zip === null || zip.names.some((name) => MACROS.test(name))) return null;
  if (OPEN_DOCUMENT.test(zip.statedType ?? '')) return zip.statedType as AnnexType;
  if (!zip.names.includes('[Content_Types].xml')) return null;
  return MAIN_PARTS.find(([part]) => zip.names.includes(part))?.[1] ?? null;
}

const LINE_END_AND_TAB = [0x09, 0x0a, 0x0d];

function textType(bytes: Uint8Array, name: string): AnnexType | null {
  if (bytes.some((byte) => byte < 0x20 && !LINE_END_AND_TAB.includes(byte))) return null;
  if (/\.txt$/i.test(name)) return 'text/plain';
  return /\.csv$/i.test(name) ? 'text/csv' : null;
}
