import { type Range, addressesIn } from './held-parts';

/** The parts of a Markdown text that nobody reads as words: code, addresses, HTML tags with their attributes. Linear. */
export function codeAndAddressesIn(text: string): readonly Range[] {
  const { code, paragraphs } = blocksOf(text);
  return [...code, ...addressesIn(text), ...paragraphs.flatMap((paragraph) => heldInParagraph(text, paragraph))];
}

type Fence = Readonly<{ mark: string; length: number }>;
type Blocks = { code: Range[]; paragraphs: Range[] };
type Reading = { fence: Fence | null; isInList: boolean; before: 'blank' | 'code' | 'words' };

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]) +)?(`{3,}|~{3,})([^\n]*)/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?: |$)/;

/** Line by line: fenced and indented code, and between them paragraphs, which a code span never leaves. */
function blocksOf(text: string): Blocks {
  const blocks: Blocks = { code: [], paragraphs: [] };
  const reading: Reading = { fence: null, isInList: false, before: 'blank' };
  for (const line of linesOf(text)) {
    const words = text.slice(...line);
    if (isFenced(words, reading) || isIndentedCode(words, reading)) {
      blocks.code.push(line);
      reading.before = 'code';
    } else if (words.trim() !== '') {
      addLine(blocks.paragraphs, line, reading.before === 'words');
      readWords(words, reading);
    } else if (reading.before === 'words') reading.before = 'blank';
  }
  return blocks;
}

function readWords(line: string, reading: Reading): void {
  const continuesItem = reading.isInList && (reading.before === 'words' || /^\s/.test(line));
  reading.isInList = LIST_ITEM.test(line) || continuesItem;
  reading.before = 'words';
}

function isFenced(line: string, reading: Reading): boolean {
  const { fence } = reading;
  reading.fence = fence === null ? fenceOpenedBy(line) : closes(line, fence) ? null : fence;
  return fence !== null || reading.fence !== null;
}

const isIndentedCode = (line: string, { before, isInList }: Reading): boolean =>
  before !== 'words' && !isInList && /^(?: {4}|\t)/.test(line) && line.trim() !== '';

function* linesOf(text: string): Generator<Range> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const next = end === -1 ? text.length : end + 1;
    yield [start, next];
    start = next;
  }
}

function fenceOpenedBy(line: string): Fence | null {
  const [, mark = '', rest = ''] = FENCE.exec(line) ?? [];
  if (mark === '' || (mark.startsWith('`') && rest.includes('`'))) return null;
  return { mark: mark.charAt(0), length: mark.length };
}

function closes(line: string, { mark, length }: Fence): boolean {
  const trimmed = line.replace(/^[ \t>]+/, '').trimEnd();
  return trimmed.length >= length && trimmed === mark.repeat(trimmed.length);
}

function addLine(paragraphs: Range[], line: Range, continues: boolean): void {
  const last = paragraphs.at(-1);
  if (continues && last?.[1] === line[0]) paragraphs[paragraphs.length - 1] = [last[0], line[1]];
  else paragraphs.push(line);
}

/** Tags whose content is code as well. */
const CODE_TAG = /^<(code|pre|script|style|kbd|samp)\b/i;
const INTERESTING = /`+|<!--|<\/?[A-Za-z]|\]\(|^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*/gm;

function heldInParagraph(whole: string, [from, to]: Range): readonly Range[] {
  const text = whole.slice(from, to);
  const spans = codeSpans(text);
  const held: Range[] = [];
  const find = finder(text);
  INTERESTING.lastIndex = 0;
  for (let match = INTERESTING.exec(text); match !== null; match = INTERESTING.exec(text)) {
    const { index, 0: mark } = match;
    const end = endOfHeld({ text, index, mark, spans, find });
    if (end === null) continue;
    held.push([from + index, from + end]);
    INTERESTING.lastIndex = Math.max(end, index + mark.length);
  }
  return held;
}

type Looked = Readonly<{
  text: string;
  index: number;
  mark: string;
  spans: ReadonlyMap<number, number>;
  find: (needle: string, from: number) => number | null;
}>;

/** Where the part that begins here ends; `null` where none begins. */
function endOfHeld(looked: Looked): number | null {
  const { text, index, mark, spans, find } = looked;
  const after = index + mark.length;
  if (mark.startsWith('`')) return spans.get(index) ?? null;
  if (mark === '<!--') return find('-->', after);
  if (mark === '](') return endOfDestination(text, after);
  return mark.startsWith('<') ? endOfTag(looked) : after + lengthOfWord(text, after);
}

const lengthOfWord = (text: string, at: number): number =>
  /^\S*/.exec(text.slice(at, at + LONGEST_ADDRESS))?.[0].length ?? 0;

/** With what stands in it, where that is code. */
function endOfTag({ text, index, mark, find }: Looked): number | null {
  const bracket = /[<>]/g;
  bracket.lastIndex = index + mark.length;
  const end = bracket.exec(text);
  if (end?.[0] !== '>') return null;
  const name = CODE_TAG.exec(text.slice(index, index + LONGEST_TAG))?.[1]?.toLowerCase();
  return (name === undefined ? null : find(`</${name}`, end.index)) ?? end.index + 1;
}

const LONGEST_ADDRESS = 4096;
const LONGEST_TAG = 10;

/** From after `](` to the closing bracket, or to the space before a title. */
function endOfDestination(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (/\s/.test(sign)) break;
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) break;
  }
  return at;
}

/** By where it begins, where each code span ends: a run of backticks closes with the next run of the same length. */
function codeSpans(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const waiting = new Map<number, number>();
  const runs = [...text.matchAll(/`+/g)];
  for (const { index, 0: run } of runs.reverse()) {
    const close = waiting.get(run.length);
    if (close !== undefined) ends.set(index, close + run.length);
    waiting.set(run.length, index);
  }
  return ends;
}

/** Looks for a word once only where it is not: a text of many openings and no closing stays linear. */
function finder(text: string): Looked['find'] {
  const absent = new Set<string>();
  return (needle, from) => {
    if (absent.has(needle)) return null;
    const at = text.indexOf(needle, from);
    if (at === -1) absent.add(needle);
    return at === -1 ? null : at + needle.length;
  };
}
