import { adviceOn, formatPostalCode, parsePostalCode } from '../../../../src/plugins/persian/core/src';
import { someNumbers } from '../../../builders/identifiers.builder';
import { counterExamples } from '../../../builders/jalali.builder';

describe('a postal code', () => {
  it.each(['5861912345', '۵۸۶۱۹۱۲۳۴۵', '۵۸۶۱۹-۱۲۳۴۵', '58619 12345', '\u2067٥٨٦١٩١٢٣٤٥\u2069'])(
    '[V2] %p is stored as ten digits',
    (text) => {
      expect(parsePostalCode(text)).toEqual({ ok: true, value: '5861912345' });
    },
  );

  it.each([
    ['', 'empty'],
    ['586191234', 'too-short'],
    ['58619123456', 'too-long'],
    ['58619 1234B', 'not-digits'],
  ])('[V1] %p is none: %s', (text, fault) => {
    expect(parsePostalCode(text)).toEqual({ ok: false, fault });
  });

  it.each([
    ['5861912345', null],
    ['5061912345', { code: 'postal-code-unusual' }],
    ['5861512345', { code: 'postal-code-unusual' }],
  ])('[V6] what is unusual about %s is said, and it is taken', (text, advice) => {
    expect(parsePostalCode(text)).toEqual({ ok: true, value: text });
    expect(adviceOn('postal-code', text)).toEqual(advice);
  });

  it('[V5] it is shown in halves, and read back', () => {
    const comesBack = (value: string) => {
      const parsed = parsePostalCode(formatPostalCode(value));
      return parsed.ok && parsed.value === value;
    };

    expect(counterExamples(someNumbers({ count: 500, digits: 10, seed: 6 }), comesBack)).toEqual([]);
    expect(formatPostalCode('5861912345')).toBe('\u2066۵۸۶۱۹-۱۲۳۴۵\u2069');
  });
});
