import { adviceOn, formatSheba, parseSheba } from '../../../../src/plugins/persian/core/src';
import { changesOfOneDigit, someNumbers } from '../../../builders/identifiers.builder';
import { counterExamples } from '../../../builders/jalali.builder';

const SHEBA = 'IR820540102680020817909002';

/** By the other formula of ISO 13616: 98 less the remainder that the number leaves with 00 as its check digits. */
const withCheckDigits = (account: string): string =>
  `IR${String(98n - (BigInt(`${account}182700`) % 97n)).padStart(2, '0')}${account}`;
const VALID = someNumbers({ count: 500, digits: 22, seed: 3 }).map(withCheckDigits);
const isTaken = (text: string): boolean => parseSheba(text).ok;

describe('a Sheba number', () => {
  it('[V1] the vector of the bank is one', () => {
    expect(parseSheba(SHEBA)).toEqual({ ok: true, value: SHEBA });
  });

  it('[V1] whatever has its check digits by ISO 13616 is one', () => {
    expect(counterExamples(VALID, isTaken)).toEqual([]);
  });

  it.each([
    ['IR820540102680020817909003', 'checksum'],
    ['IR000000000000000000000000', 'checksum'],
    ['IR82054010268002081790900', 'too-short'],
    ['IR8205401026800208179090021', 'too-long'],
    ['IR', 'too-short'],
    ['IR82054010268002081790900O', 'not-digits'],
    ['GB82WEST12345698765432', 'not-digits'],
    ['TR820540102680020817909002', 'other-country'],
    ['', 'empty'],
  ])('[V1] %p is none: %s', (text, fault) => {
    expect(parseSheba(text)).toEqual({ ok: false, fault });
  });

  it.each([
    'ir820540102680020817909002',
    '820540102680020817909002',
    'IR82 0540 1026 8002 0817 9090 02',
    'IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲',
    'IR-۸۲٠٥٤٠-102680020817909002',
    '\u2066IR820540102680020817909002\u2069\u200F',
  ])('[V2] %p is stored as IR and 24 digits', (text) => {
    expect(parseSheba(text)).toEqual({ ok: true, value: SHEBA });
  });

  it('[V4] every mistyped digit is seen', () => {
    expect(counterExamples(VALID.flatMap(changesOfOneDigit), ([, changed]) => !isTaken(changed))).toEqual([]);
  });

  it.each([0, 1, 99])('[V4] check digits %d leave the same remainder and are refused', (check) => {
    const account = someNumbers({ count: 5000, digits: 22, seed: 4 }).find(
      (each) => BigInt(`${each}1827${String(check).padStart(2, '0')}`) % 97n === 1n,
    );

    expect(parseSheba(`IR${String(check).padStart(2, '0')}${String(account)}`)).toEqual({
      ok: false,
      fault: 'checksum',
    });
  });

  it('[V5] it is shown in groups of four, and read back', () => {
    const comesBack = (value: string) => {
      const parsed = parseSheba(formatSheba(value));
      return parsed.ok && parsed.value === value;
    };

    expect(counterExamples(VALID, comesBack)).toEqual([]);
    expect(formatSheba(SHEBA)).toBe('\u2066IR۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲\u2069');
    expect(formatSheba(SHEBA, { digits: 'ascii', isolated: false })).toBe('IR82 0540 1026 8002 0817 9090 02');
  });

  it.each([
    [SHEBA, { code: 'bank', name: { fa: 'بانک پارسیان', en: 'Parsian Bank' } }],
    [withCheckDigits('9990000000000000000001'), { code: 'bank-unknown' }],
  ])('[V6] the bank of %s is said, and a bank that is not known is no reason to refuse', (text, advice) => {
    expect(adviceOn('sheba', text)).toEqual(advice);
    expect(isTaken(text)).toBe(true);
  });
});
