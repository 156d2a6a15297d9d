import {
  type Property,
  folded,
  mailto,
  text,
  texts,
  token,
  uri,
  write,
} from '../../../../src/plugins/council/server/src/domain/icalendar/content-lines';
import { counterExamples } from '../../../builders/jalali.builder';
import { unfolded } from '../../../support/council-outputs';
import { Choices } from '../../../support/random';

const PIECES = [
  'جلسهٔ شورا',
  'می‌شود',
  'صورت‌جلسه',
  '\u200C',
  '👨‍👩‍👧‍👦',
  '🇮🇷',
  '𐎠𐎼𐎹',
  'é',
  'a',
  ' ',
  '  ',
  '؛،',
  '\u2068۱۲/۱۴۰۴\u2069',
  '۱۴۰۵',
  '\t',
];

/** Texts of up to some hundred characters of one to four octets, the same in every run. */
const choices = new Choices(5545);
const TEXTS = Array.from({ length: 3000 }, () =>
  Array.from({ length: Math.floor(choices.next() * 60) }, () => choices.oneOf(PIECES)).join(''),
);

const octets = (line: string): number => Buffer.byteLength(line, 'utf8');

/** The lines of a file that has one property. */
const linesWith = (property: Property): readonly string[] =>
  write({ name: 'VCALENDAR', properties: [property], components: [] })
    .split('\r\n')
    .slice(1, -2);

describe('folding', () => {
  it('keeps every line within 75 octets, whatever the text', () => {
    const fits = (value: string) =>
      folded(value)
        .split('\r\n')
        .every((line) => octets(line) <= 75);

    expect(counterExamples(TEXTS, fits)).toEqual([]);
  });

  it('gives the same text when it is undone', () => {
    expect(counterExamples(TEXTS, (value) => unfolded(folded(value)) === value)).toEqual([]);
  });

  it('never cuts inside of a character: each line by itself is UTF-8', () => {
    const isWhole = (value: string) =>
      folded(value)
        .split('\r\n')
        .every((line) => Buffer.from(line, 'utf8').toString('utf8') === line);

    expect(counterExamples(TEXTS, isWhole)).toEqual([]);
  });

  it('fills lines: none but the last could take another character', () => {
    const isFull = (value: string) =>
      folded(value)
        .split('\r\n')
        .slice(0, -1)
        .every((line) => octets(line) > 75 - 4);

    expect(counterExamples(TEXTS, isFull)).toEqual([]);
  });

  it.each([
    ['75 octets stay on one line', 'a'.repeat(75), 1],
    ['76 octets do not', 'a'.repeat(76), 2],
    ['a second line has 74 beside its space', 'a'.repeat(149), 2],
    ['and no more', 'a'.repeat(150), 3],
    ['37 Persian letters fit, of two octets each', 'ب'.repeat(37), 1],
    ['38 do not', 'ب'.repeat(38), 2],
  ])('%s', (_what, line, lines) => {
    expect(folded(line).split('\r\n')).toHaveLength(lines);
  });
});

describe('a text', () => {
  it.each([
    ['a backslash', 'a\\b', 'SUMMARY:a\\\\b'],
    ['a semicolon', 'a;b', 'SUMMARY:a\\;b'],
    ['a comma', 'a,b', 'SUMMARY:a\\,b'],
    ['a line end', 'a\nb', 'SUMMARY:a\\nb'],
    ['a line end of Windows', 'a\r\nb', 'SUMMARY:a\\nb'],
    ['a line end of old', 'a\rb', 'SUMMARY:a\\nb'],
    ['a line separator', 'a\u2028b\u0085c', 'SUMMARY:a\\nb\\nc'],
    ['an escape that somebody typed', '\\n', 'SUMMARY:\\\\n'],
    ['Persian marks, which are no separators', 'الف؛ ب، ج', 'SUMMARY:الف؛ ب، ج'],
    ['a control character, which goes', 'a\u0000b\u001b', 'SUMMARY:ab'],
    ['a tab, which stays', 'a\tb', 'SUMMARY:a\tb'],
    ['half of a character', 'a\uD83D', 'SUMMARY:a\uFFFD'],
  ])('has %s', (_what, value, line) => {
    expect(linesWith(text('SUMMARY', value))).toEqual([line]);
  });

  it('in a list has its commas escaped, and those between the values not', () => {
    expect(linesWith(texts('CATEGORIES', ['a,b', 'c']))).toEqual(['CATEGORIES:a\\,b,c']);
  });

  it('cannot begin a line of its own', () => {
    const lines = linesWith(text('SUMMARY', 'a\r\nATTENDEE:mailto:everybody@example.org'));

    expect(lines).toEqual(['SUMMARY:a\\nATTENDEE:mailto:everybody@example.org']);
  });
});

describe('a parameter', () => {
  it.each([
    ['a plain word', 'INDIVIDUAL', 'X;CN=INDIVIDUAL:1'],
    ['what separates', 'a:b;c,d', 'X;CN="a:b;c,d":1'],
    ['Persian', 'دبیرخانه', 'X;CN="دبیرخانه":1'],
    ['quotation marks', 'a "b"', `X;CN="a 'b'":1`],
    ['line ends', 'a\r\nATTENDEE:b', 'X;CN="a ATTENDEE:b":1'],
  ])('has %s', (_what, value, line) => {
    expect(linesWith(token('X', 1, { CN: value }))).toEqual([line]);
  });
});

describe('an address', () => {
  it.each([
    ['stays as it is', 'https://example.org/a?b=c&d=%D8%A2', 'URL:https://example.org/a?b=c&d=%D8%A2'],
    ['has no letters but ASCII', 'https://example.org/آ', 'URL:https://example.org/%D8%A2'],
    ['has no line ends', 'https://example.org/\r\nX:1', 'URL:https://example.org/%0D%0AX:1'],
  ])('%s', (_what, address, line) => {
    expect(linesWith(uri('URL', address))).toEqual([line]);
  });

  it.each([
    ['pr@water.example.org', 'mailto:pr@water.example.org'],
    ['pr+council@water.example.org', 'mailto:pr+council@water.example.org'],
    ['a@b.org\r\nATTENDEE:c', 'mailto:a@b.org%0D%0AATTENDEE%3Ac'],
    ['a@b.org?cc=c@d.org', 'mailto:a@b.org%3Fcc%3Dc@d.org'],
  ])('of a mailbox: %p', (address, expected) => {
    expect(mailto(address)).toBe(expected);
  });
});

describe('a file', () => {
  it('ends every line with CRLF and has no other line ends', () => {
    const file = write({ name: 'VCALENDAR', properties: [text('SUMMARY', 'ب'.repeat(100))], components: [] });

    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
