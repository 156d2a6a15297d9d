type Entry = readonly [name: string, content: string];

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;

/** A ZIP whose entries are stored as they are, in this order. */
export function someZip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const local = Buffer.concat([header(LOCAL, 30, sizesAt(18, 26, name, content)), Buffer.from(name + content)]);
    const listed = header(DIRECTORY, 46, [...sizesAt(20, 28, name, content), [42, at, 4]]);
    directory.push(Buffer.concat([listed, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = header(END, 22, [[10, entries.length, 2], [12, size, 4], [16, at, 4]]); // prettier-ignore
  return Buffer.concat([...parts, ...directory, end]);
}

type Field = readonly [at: number, value: number, bytes: 2 | 4];

const sizesAt = (sizes: number, name: number, ...[called, content]: Entry): readonly Field[] => [
  [sizes, content.length, 4],
  [sizes + 4, content.length, 4],
  [name, called.length, 2],
];

function header(signature: number, length: number, fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature);
  for (const [at, value, size] of fields) bytes.writeUIntLE(value, at, size);
  return bytes;
}

const TYPES: Entry = ['[Content_Types].xml', '<Types/>'];

/** One small file of each kind that is taken, by its ending. */
export const ANNEX_FILES = {
  pdf: Buffer.from('%PDF-1.7\n%%EOF\n'),
  docx: someZip([TYPES, ['word/document.xml', '<w:document/>']]),
  xlsx: someZip([TYPES, ['xl/workbook.xml', '<workbook/>']]),
  pptx: someZip([TYPES, ['ppt/presentation.xml', '<p:presentation/>']]),
  odt: someZip([['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<office/>']]), // prettier-ignore
  ods: someZip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]),
  odp: someZip([['mimetype', 'application/vnd.oasis.opendocument.presentation']]),
  txt: Buffer.from('یادداشت\r\n'),
  csv: Buffer.from('\ufeffدستگاه,سهم\r\n۱,۲\r\n'),
  png: Buffer.from('89504e470d0a1a0a0000', 'hex'),
  jpg: Buffer.from('ffd8ffe000104a464946', 'hex'),
  webp: Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ', 'latin1'),
} as const;

/** Nothing of this is taken. */
export const FOREIGN_FILES = {
  'program.exe': Buffer.from('MZ\u0090\u0000', 'latin1'),
  'page.html': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'picture.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'archive.zip': someZip([['readme.txt', 'hello']]),
  'program-inside.docx': someZip([TYPES, ['word/document.xml', ''], ['word/vbaProject.bin', 'x']]), // prettier-ignore
  'program-inside.odt': someZip([['mimetype', 'application/vnd.oasis.opendocument.text'], ['Basic/script-lc.xml', '']]), // prettier-ignore
  'locked.docx': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  'binary.txt': Buffer.from([0x61, 0x00, 0x62]),
  'not-whole.docx': someZip([TYPES, ['word/document.xml', '']]).subarray(0, 60),
  'no-ending': Buffer.from('text without an ending'),
} as const;
