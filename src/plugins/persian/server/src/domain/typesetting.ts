/** What a service call asks for, beside the data. */
export type DocumentRequest = Readonly<{
  template: string;
  data: object;
  /** The title in the properties of the file, and on the page where the template prints it. */
  title: string;
  /** `fa` runs from right to left with Persian digits, `en` from left to right. */
  language?: 'fa' | 'en';
  author?: string;
  subject?: string;
  /** `as-written` leaves the digits of the data as they are; page numbers stay Persian. */
  digits?: 'persian' | 'as-written';
  /** The creation date in the properties of the file. Left out, there is none, and the same input gives the same bytes. */
  createdAt?: Date;
  /** Bytes of PNG, JPEG, GIF, WebP or SVG by the name under which the template asks for them. */
  images?: Readonly<Record<string, Uint8Array>>;
}>;

export type TypesettingRefusal =
  | Readonly<{ code: 'template-unknown'; template: string; offered: readonly string[] }>
  /** What the caller gave cannot be set; `reason` is a word of the template or of JSON. */
  | Readonly<{ code: 'typesetting-data-not-accepted'; template: string; reason: string }>
  | Readonly<{ code: 'typesetting-too-slow'; template: string; seconds: number }>
  | Readonly<{ code: 'typesetting-busy'; waiting: number }>
  /** This machine has no compiler. */
  | Readonly<{ code: 'typesetting-not-available'; reason: string }>;

/** A fault of the template, for whoever writes it: thrown, not refused. */
export type TypesettingFault = Readonly<{
  code: 'typesetting-failed';
  template: string;
  /** The file and the line, counted from 1, where it went wrong; null where the process itself did not survive. */
  file: string | null;
  line: number | null;
  fault: string;
}>;

/** What the fault of a document is: of its data, where the template or the reading of JSON said so; else its own. */
export function judged(
  template: string,
  { message, file, line }: Readonly<{ message: string; file: string | null; line: number | null }>,
): TypesettingFault | TypesettingRefusal {
  const refused = /^panicked with: "data: ((?:[^"\\]|\\.)*)"/.exec(message)?.[1];
  const reason = refused?.replace(/\\(["\\])/g, '$1') ?? /^failed to parse JSON.*/.exec(message)?.[0];
  return reason === undefined
    ? { code: 'typesetting-failed', template, file, line, fault: message }
    : { code: 'typesetting-data-not-accepted', template, reason };
}

export type TypesettingSettings = Readonly<{
  /** Seconds that one document may take. */
  timeLimit: number;
  /** Documents that may wait while one is set. */
  queue: number;
}>;

export const TYPESETTING_DEFAULTS: TypesettingSettings = { timeLimit: 30, queue: 50 };

/** What is wrong with the settings, as one sentence for whoever starts the server; `null` where nothing is. */
export function faultOfTypesettingSettings(settings: Readonly<Record<string, unknown>>): string | null {
  const unknown = Object.keys(settings).find((name) => !(name in TYPESETTING_DEFAULTS));
  if (unknown !== undefined)
    return `typesetting.${unknown} is not known; there are ${Object.keys(TYPESETTING_DEFAULTS).join(', ')}`;
  const { timeLimit = 1, queue = 1 } = settings;
  if (!isCount(timeLimit) || timeLimit > 600) return 'typesetting.timeLimit is seconds, from 1 to 600';
  return isCount(queue) && queue <= 10_000 ? null : 'typesetting.queue is a number of documents, from 1 to 10000';
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1;

/** Names of templates and of images: lower-case words joined by `-`. They become paths inside the typesetter. */
export const isTypesettingName = (name: unknown): name is string =>
  typeof name === 'string' && name.length <= 64 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name);

/** Beyond this a document is no document any more; 200 pages of text are about 1 MB. */
const MOST_BYTES_OF_DATA = 10_000_000;

export type PrintableData = Readonly<{ ok: true; json: string }> | Readonly<{ ok: false; reason: string }>;

/** The data as JSON whose texts are printable, or why they cannot be data. */
export function printableData(data: unknown): PrintableData {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { ok: false, reason: 'data is not an object' };
  }
  try {
    const json = JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value));
    return json.length <= MOST_BYTES_OF_DATA ? { ok: true, json } : { ok: false, reason: 'data is over 10 MB' };
  } catch (fault) {
    // A cycle, or a BigInt: JSON says which.
    return { ok: false, reason: fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : 'data is not JSON' };
  }
}

/**
 * What is not to be printed: control characters other than line ends and tabs, embeddings, overrides and isolates of
 * direction (with them a text could show numbers in another order than it has them; the templates isolate by themselves),
 * and halves of surrogate pairs. The half-space and the marks of direction stay.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, (control) =>
      /[\n\t]/.test(control) ? control : '',
    )
    .replace(/\p{Cs}/gu, '\uFFFD');
