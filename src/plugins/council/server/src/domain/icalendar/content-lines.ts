import type { Instant, IsoDay } from '../publication/full-record';
import { toSecond } from '../publication/instants';

type Parameters = Readonly<Record<string, string>>;

/** A property whose value is written as it goes over the wire. Made by the functions below alone. */
export type Property = Readonly<{ name: string; parameters: Parameters; value: string }>;

/** `VCALENDAR`, `VEVENT`, `VTODO` with what is in them. */
export type Component = Readonly<{
  name: string;
  properties: readonly Property[];
  components: readonly Component[];
}>;

/** A TEXT (RFC 5545, 3.3.11). */
export const text = (name: string, value: string): Property => property(name, escaped(value));

/** Several TEXTs in one property, as CATEGORIES has them. */
export const texts = (name: string, values: readonly string[]): Property =>
  property(name, values.map(escaped).join(','));

/** A word or number of the standard, never of a user. */
export const token = (name: string, value: string | number, parameters: Parameters = {}): Property =>
  property(name, String(value), parameters);

/** A DATE-TIME in UTC (3.3.5): every calendar shows it in the reader's own zone, and no VTIMEZONE has to be believed. */
export const instant = (name: string, at: Instant): Property => property(name, toSecond(at).replace(/[-:]/g, ''));

/** A DATE (3.3.4), of the Gregorian calendar as all dates here. */
export const day = (name: string, date: IsoDay): Property =>
  property(name, date.replaceAll('-', ''), { VALUE: 'DATE' });

/** A URI (3.3.13). What may not stand in one is percent-encoded, line ends above all. */
export const uri = (name: string, address: string, parameters: Parameters = {}): Property =>
  property(name, address.replace(/[^\x21-\x7e]+/g, inUri), parameters);

/** A CAL-ADDRESS (3.3.3) of a mailbox. */
export const mailto = (address: string): string => `mailto:${wellFormed(address).replace(/[^\w.+@-]+/g, inUri)}`;

/** The file: lines folded, and each ended with CRLF (3.1). */
export const write = (component: Component): string =>
  linesOf(component)
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const property = (name: string, value: string, parameters: Parameters = {}): Property => ({ name, parameters, value });

const linesOf = ({ name, properties, components }: Component): readonly string[] => [
  `BEGIN:${name}`,
  ...properties.map(lineOf),
  ...components.flatMap(linesOf),
  `END:${name}`,
];

const lineOf = ({ name, parameters, value }: Property): string =>
  [name, ...Object.entries(parameters).map(([key, each]) => `;${key}=${parameterValue(each)}`), `:${value}`].join('');

/**
 * No quotation mark can stand in a parameter (3.2). It becomes an apostrophe: whoever does not know the caret spelling of
 * RFC 6868 would show the carets. Everything but a plain word is quoted.
 */
function parameterValue(value: string): string {
  const safe = wellFormed(value)
    .replaceAll('"', "'")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return /^[\w.+/-]*$/.test(safe) ? safe : `"${safe}"`;
}

/** Whatever some reader takes for the end of a line is one; other control characters may not stand in a TEXT. */
const escaped = (value: string): string =>
  wellFormed(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

/** Half of a surrogate pair is no character, and UTF-8 has no way to write it. */
const wellFormed = (value: string): string => value.replace(/\p{Cs}/gu, '\uFFFD');

const inUri = (characters: string): string => encodeURIComponent(wellFormed(characters));

const MOST_OCTETS = 75;

/**
 * A line of at most 75 octets of UTF-8, and what is left on lines that begin with a space (RFC 5545, 3.1). The standard
 * counts octets, of which a Persian letter has two and a half-space three, and never cuts inside a character.
 */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = '';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

function octetsOf(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
