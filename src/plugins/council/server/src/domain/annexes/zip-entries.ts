const END_OF_DIRECTORY = 0x06054b50;
const ENTRY_OF_DIRECTORY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** An end of directory without a comment is so long; with the longest one, that much more. */
const END_LENGTH = 22;
const LOCAL_ENTRY_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

/** What a ZIP says of itself: the names in its directory, and the type that its first entry states as OpenDocument has it. */
export type ZipContents = Readonly<{ names: readonly string[]; statedType: string | null }>;

/** Reads the directory of a ZIP and unpacks nothing; `null` where the bytes are none, or not a whole one. */
export function zipContents(bytes: Uint8Array): ZipContents | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < LOCAL_ENTRY_LENGTH + END_LENGTH || view.getUint32(0, true) !== LOCAL_ENTRY) return null;
  const end = endOfDirectory(view);
  const names = end === null ? null : namesFrom(view, bytes, end);
  return names === null ? null : { names, statedType: statedType(view, bytes) };
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function namesFrom(view: DataView, bytes: Uint8Array, end: number): readonly string[] | null {
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_OF_DIRECTORY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    names.push(asciiIn(bytes, at + 46, name));
    at += 46 + name + extra + comment;
  }
  return names;
}

const STORED = 0;

/** OpenDocument begins with an entry `mimetype` that is stored as it is, so that its type is read without unpacking. */
function statedType(view: DataView, bytes: Uint8Array): string | null {
  const [method, size] = [view.getUint16(8, true), view.getUint32(22, true)];
  const [name, extra] = [view.getUint16(26, true), view.getUint16(28, true)];
  if (method !== STORED || size > 100 || asciiIn(bytes, LOCAL_ENTRY_LENGTH, name) !== 'mimetype') return null;
  return asciiIn(bytes, LOCAL_ENTRY_LENGTH + name + extra, size);
}

/** Names of other letters come out wrong, and are none that is looked for. */
const asciiIn = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
