import { formatNationalId, parseNationalId } from '../../../../src/plugins/persian/core/src';
import { counterExamples } from '../../../builders/jalali.builder';
import { changesOfOneDigit, someNumbers } from '../../../builders/identifiers.builder';

const isTaken = (text: string): boolean => parseNationalId(text).ok;
const VALID = someNumbers({ count: 2000, digits: 9, seed: 1 }).flatMap((nine) =>
  Array.from('0123456789')
    .map((check) => nine + check)
    .filter(isTaken),
);

/** Σ of the first nine by 10 to 2, modulo 11, as the registry publishes it. */
const remainderOf = (id: string): number =>
  Array.from(id.slice(0, 9)).reduce((sum, digit, place) => sum + Number(digit) * (10 - place), 0) % 11;

describe('a national id', () => {
  it.each(['0499370899', '0790419904', '0084575948', '0963695398', '0684159414', '0067749828'])(
    '[V1] %s is one',
    (text) => {
      expect(parseNationalId(text)).toEqual({ ok: true, value: text });
    },
  );

  it.each([
    ['0499370898', 'checksum'],
    ['1111111111', 'all-digits-equal'],
    ['0000000000', 'all-digits-equal'],
    ['499370899', 'too-short'],
    ['04993708990', 'too-long'],
    ['049937089x', 'not-digits'],
    ['', 'empty'],
    [' \u200C\u200F', 'empty'],
    ['\u202E9980739940', 'not-digits'],
  ])('[V1] %p is none: %s', (text, fault) => {
    expect(parseNationalId(text)).toEqual({ ok: false, fault });
  });

  it.each([
    '۰۴۹۹۳۷۰۸۹۹',
    '٠٤٩٩٣٧٠٨٩٩',
    '۰4۹۹٣۷۰۸۹۹',
    '049-937089-9',
    '۰۴۹ ۹۳۷۰۸۹ ۹',
    '049\u2013937089\u20149',
    '۰۴۹ـ۹۳۷۰۸۹ـ۹',
    '\u200F۰۴۹۹۳۷۰۸۹۹\u200E',
    '\u2066۰۴۹۹۳۷۰۸۹۹\u2069',
    '\u202A0499370899\u202C',
    '\uFEFF0499\u200C370\u200D899\u00A0\n',
  ])('[V2] %p is stored as 0499370899', (text) => {
    expect(parseNationalId(text)).toEqual({ ok: true, value: '0499370899' });
  });

  it.each([
    ['499370899', { ok: true, value: '0499370899' }],
    ['۸۴۵۷۵۹۴۸', { ok: true, value: '0084575948' }],
    ['4575948', { ok: false, fault: 'too-short' }],
    ['499370898', { ok: false, fault: 'checksum' }],
  ])('[V3] with leftPad, %s had its zeros lost', (text, expected) => {
    expect(parseNationalId(text, { leftPad: true })).toEqual(expected);
  });

  it('[V4] each nine digits have one check digit', () => {
    expect(new Set(VALID.map((id) => id.slice(0, 9))).size).toBe(VALID.length);
    expect(VALID.length).toBe(2000);
  });

  it('[V4] a mistyped digit is seen, unless it turns remainder 1 into 10 or back', () => {
    const cannotBeTold = (id: string, changed: string): boolean =>
      id.endsWith('1') && changed.endsWith('1') && remainderOf(id) + remainderOf(changed) === 11;
    const isSeenOrKnown = ([id, changed]: readonly [string, string]) => isTaken(changed) === cannotBeTold(id, changed);

    expect(counterExamples(VALID.flatMap(changesOfOneDigit), isSeenOrKnown)).toEqual([]);
  });

  it('[V5] what is shown is read back, and what was read stays', () => {
    const comesBack = (id: string) =>
      [formatNationalId(id), formatNationalId(id, { digits: 'ascii', isolated: false }), id].every((text) => {
        const parsed = parseNationalId(text);
        return parsed.ok && parsed.value === id;
      });

    expect(counterExamples(VALID, comesBack)).toEqual([]);
    expect(formatNationalId('0499370899', { isolated: false })).toBe('۰۴۹-۹۳۷۰۸۹-۹');
    expect(formatNationalId('0499370899')).toBe('\u2066۰۴۹-۹۳۷۰۸۹-۹\u2069');
  });
});
