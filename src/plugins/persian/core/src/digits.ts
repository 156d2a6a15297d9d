/** ۰ to ۹ (U+06F0…), ٠ to ٩ (U+0660…) and 0 to 9. */
export type DigitSet = 'persian' | 'ascii';

const PERSIAN_ZERO = 0x06f0;

/** ASCII and Arabic-Indic digits of a text become Persian ones; everything else stays. */
export const toPersianDigits = (text: string): string =>
  toAsciiDigits(text).replace(/[0-9]/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit)));

/** Persian and Arabic-Indic digits of a text become ASCII ones; everything else stays. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => (digit.charCodeAt(0) & 0xf).toString());

export const inDigits = (text: string, digits: DigitSet): string =>
  digits === 'persian' ? toPersianDigits(text) : text;

/**
 * A number as Persian text writes it: `۱٬۲۳۴٫۵`, at most three decimals, and a mark before the minus so that it stays
 * on the left of the number in a line from right to left. The same as CLDR's `fa`, whatever the browser ships.
 */
export function formatNumber(value: number): string {
  const latin = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 }).format(value);
  return toPersianDigits(latin.replaceAll(',', '٬').replace('.', '٫').replace('-', '\u200E−'));
}
