import type { Choices } from '../support/random';

/** What a Persian text can hold, and what it should not: pieces to be put together in any order. */
const PIECES: readonly string[] = [
  ...[
    'سلام',
    'كتاب',
    'علي',
    'خانۀ',
    'خانه\u0654',
    'مسؤول',
    'حتماً',
    'می',
    'خواهم',
    'ها',
    'ی',
    'ه',
    'ە',
    'ۂ',
    'ۓ',
    'ى',
    'ء',
  ],
  ...['\u200C', '\u200C\u200C', '\u200D', ' ', '  ', '\n', '\r\n', '\r', '\t', '\u00A0', '\u2028'],
  ...['\u0654', '\u0653', '\u064E', '\u0651', '\u0301', '\u0323', '\u0301'.repeat(40), 'ـــ'],
  ...['\uFEFB', '\uFB8E', '\uFEF1', '\uFDFA', '\uFDFC', '\uFE70', '\uFE71', '\uFC60', 'x²', '½', '…', 'ﬁ'],
  ...['۱', '۲', '٣', '4', '.', ',', '٫', '٬', '٪', '۱۲٫۵', '۱٬۲۳۴', '12.5', '-'],
  ...['\u200E', '\u200F', '\u061C', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E'],
  ...[
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200B',
    '\u00AD',
    '\u2060',
    '\u180E',
    '\uFEFF',
    '\u0000',
    '\u0007',
    '\u0085',
  ],
  ...[
    '\uD800',
    '\uDC00',
    '👨\u200D👩\u200D👧',
    '👍🏽',
    '❤\uFE0F',
    'ه\u200D.ش',
    'Maku',
    'ŞIğ',
    'İ',
    'ß',
    'Σ',
    'Kelvin \u212A',
  ],
  ...['«', '»', '،', '؛', '؟', '(', ')', 'a@b.ir', 'https://x.ir/ي', '\u09BE', '가', 'が', '中'],
];

/** Texts of up to thirty pieces. */
export const someHostileTexts = (choices: Choices, count: number): readonly string[] =>
  Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(choices.next() * 30) }, () => choices.oneOf(PIECES)).join(''),
  );
