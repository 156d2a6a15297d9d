import { adviceOn, formatMobile, parseMobile } from '../../../../src/plugins/persian/core/src';
import { someNumbers } from '../../../builders/identifiers.builder';
import { counterExamples } from '../../../builders/jalali.builder';

const VALID = someNumbers({ count: 1000, digits: 9, seed: 5 }).map((nine) => `+989${nine}`);

describe('a mobile number', () => {
  it.each([
    '+989141234567',
    '00989141234567',
    '989141234567',
    '09141234567',
    '9141234567',
    '۰۹۱۴ ۱۲۳ ۴۵۶۷',
    '٠٩١٤١٢٣٤٥٦٧',
    '+۹۸ ۹۱۴ ۱۲۳ ۴۵۶۷',
    '0914-123-4567',
    '\u200E+98\u200C914\u20601234567\u200F',
  ])('[V2] %p is stored in E.164', (text) => {
    expect(parseMobile(text)).toEqual({ ok: true, value: '+989141234567' });
  });

  it.each([
    ['', 'empty'],
    ['0914123456', 'too-short'],
    ['091412345678', 'too-long'],
    ['98912345678', 'too-short'],
    ['+9809141234567', 'not-mobile'],
    ['04434000001', 'not-mobile'],
    ['+905321234567', 'not-mobile'],
    ['0914123456a', 'not-digits'],
    ['09141234567+', 'not-digits'],
    ['0', 'too-short'],
  ])('[V1] %p is none: %s', (text, fault) => {
    expect(parseMobile(text)).toEqual({ ok: false, fault });
  });

  it('[V1] a number that begins with 98 itself is not cut', () => {
    expect(parseMobile('9891234567')).toEqual({ ok: true, value: '+989891234567' });
  });

  it('[V5] it is shown as people dial it, and read back', () => {
    const comesBack = (value: string) =>
      [formatMobile(value), value].every((text) => {
        const parsed = parseMobile(text);
        return parsed.ok && parsed.value === value;
      });

    expect(counterExamples(VALID, comesBack)).toEqual([]);
    expect(formatMobile('+989141234567')).toBe('\u2066۰۹۱۴ ۱۲۳ ۴۵۶۷\u2069');
  });

  it.each([
    ['09141234567', { code: 'operator', name: { fa: 'همراه اول', en: 'MCI' } }],
    ['09901234567', { code: 'operator', name: { fa: 'همراه اول', en: 'MCI' } }],
    ['09351234567', { code: 'operator', name: { fa: 'ایرانسل', en: 'Irancell' } }],
    ['09211234567', { code: 'operator', name: { fa: 'رایتل', en: 'RighTel' } }],
    ['09871234567', { code: 'operator-unknown' }],
  ])('[V6] %s has its operator said, and any prefix is taken', (text, advice) => {
    const parsed = parseMobile(text);

    expect(parsed).toEqual({ ok: true, value: `+98${text.slice(1)}` });
    expect(adviceOn('mobile', `+98${text.slice(1)}`)).toEqual(advice);
  });
});
