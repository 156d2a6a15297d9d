/**
 * Half-spaces (ZWNJ, U+200C) once and only between two letters, digits or marks; joiners (ZWJ, U+200D) only where they
 * show: between emoji, and after a letter that keeps its joined shape at the end of an abbreviation (`ه‍.ش`).
 */
export const tidyJoiners = (text: string): string => tidyHalfSpaces(text.replace(LOST_ZWJ, ''));

const tidyHalfSpaces = (text: string): string => text.replace(/\u200C+/g, '\u200C').replace(LOST_ZWNJ, '');

const LOST_ZWJ =
  /(?<!\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier}|[\u0620-\u064A\u066E-\u06D3]\p{M}{0,3})\u200D+|\u200D+(?=[\p{L}\p{M}\p{N}\u200C\u200D])/gu;
/** Marks and isolates of the direction show nothing themselves: beside them nobody can say, and it stays. */
const LOST_ZWNJ =
  /(?<![\p{L}\p{M}\p{N}\u061C\u200E\u200F\u2066-\u2069])\u200C|\u200C(?![\p{L}\p{M}\p{N}\u061C\u200E\u200F\u2066-\u2069])/gu;
