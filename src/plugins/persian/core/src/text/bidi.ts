import { BIDI } from './characters';

/** With these one reads another text than the one that is stored: `invoice‮fdp.exe` is shown as `invoiceexe.pdf`. */
const OVERRIDES = /[\u202D\u202E]/;

/** Embeddings and overrides: isolates have replaced them, and nothing that is typed today needs them. */
const OLD_CONTROLS = /[\u202A-\u202E]/g;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * The first control of a one-line text (name, title, file name, address) that makes it read as another one, by its place
 * and code point, or null. Other direction controls come along with copies and are harmless once they are taken out.
 */
export function deceivingControl(text: string): Readonly<{ index: number; codePoint: string }> | null {
  const found = OVERRIDES.exec(text);
  return found === null ? null : { index: found.index, codePoint: codePointOf(found[0]) };
}

/** A text whose direction controls can be seen, for logs and messages: `invoice[U+202E]fdp.exe`. */
export const withVisibleControls = (text: string): string =>
  text.replace(BIDI, (control) => `[${codePointOf(control)}]`);

/**
 * A value that is put into a sentence of another direction, between FSI and PDI, so that neither reorders the other. For
 * showing; it is never stored. In HTML `<bdi>` does the same.
 */
export const isolated = (text: string): string => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;

/**
 * A line keeps no direction control. Prose keeps marks (LRM, RLM, ALM) and isolates that are closed in their paragraph;
 * embeddings, overrides and what is not closed, or not opened, goes.
 */
export const withoutDeceivingControls = (text: string, shape: 'line' | 'prose'): string =>
  shape === 'line'
    ? text.replace(BIDI, '')
    : text.replace(OLD_CONTROLS, '').replace(/[^\n\u2029]+/g, withClosedIsolates);

const FIRST_ISOLATE = 0x2066;
const LAST_ISOLATE = 0x2068;
const POP = POP_ISOLATE.charCodeAt(0);

function withClosedIsolates(paragraph: string): string {
  const open: number[] = [];
  const lone: number[] = [];
  for (let index = 0; index < paragraph.length; index += 1) {
    const unit = paragraph.charCodeAt(index);
    if (unit >= FIRST_ISOLATE && unit <= LAST_ISOLATE) open.push(index);
    else if (unit === POP && open.pop() === undefined) lone.push(index);
  }
  return without(
    paragraph,
    [...lone, ...open].sort((one, other) => one - other),
  );
}

/** The text without the code units at these places, which ascend. */
function without(text: string, places: readonly number[]): string {
  let kept = '';
  let from = 0;
  for (const place of places) {
    if (place > from) kept += text.slice(from, place);
    from = place + 1;
  }
  return kept + text.slice(from);
}

const codePointOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
