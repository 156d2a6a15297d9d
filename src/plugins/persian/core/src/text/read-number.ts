import { toAsciiDigits } from '../digits';

/**
 * The number that a text writes in Persian, Arabic or ASCII digits: `۱۲٫۵`, `۱٬۲۳۴`, `-3`, `1,234.5`; null for anything else.
 * A thousands separator stands before each three digits or nowhere.
 */
export function readNumber(text: string): number | null {
  const plain = toAsciiDigits(text)
    .replace(/[\u200E\u200F\u061C\s]/g, '')
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replaceAll('−', '-');
  return NUMBER.test(plain) ? Number(plain.replaceAll(',', '')) : null;
}

const NUMBER = /^[+-]?(\d{1,30}|\d{1,3}(,\d{3}){1,9})(\.\d{1,30})?$/;
