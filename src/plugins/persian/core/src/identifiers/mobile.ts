import type { BilingualName } from './advice';
import { type Parsed, refused, taken } from './parsed';
import { type ShownOptions, shown } from './shown';
import { type DigitsFault, bare } from './typed-digits';

export type MobileFault = DigitsFault | 'not-mobile';

const IRAN = '+98';
const LENGTH = 10;
const MOBILE = /^(?:\+98|0098|98|0)?(9\d{9})$/;

/** An Iranian mobile number, stored in E.164: `+989141234567`. With or without the country, in any of its spellings. */
export function parseMobile(text: string): Parsed<string, MobileFault> {
  const typed = bare(text);
  const subscriber = MOBILE.exec(typed)?.[1];
  return subscriber === undefined ? refused(faultOf(typed)) : taken(`${IRAN}${subscriber}`);
}

function faultOf(typed: string): MobileFault {
  if (typed === '') return 'empty';
  if (!/^\+?\d+$/.test(typed)) return 'not-digits';
  const subscriber = typed.replace(/^(?:\+98|0098|98(?=9)|0(?!0))/, '');
  if (subscriber !== '' && !subscriber.startsWith('9')) return 'not-mobile';
  return subscriber.length < LENGTH ? 'too-short' : 'too-long';
}

/** As people in Iran dial it: `۰۹۱۴ ۱۲۳ ۴۵۶۷`. */
export function formatMobile(value: string, options: ShownOptions = {}): string {
  const subscriber = value.slice(IRAN.length);
  return shown(`0${subscriber.slice(0, 3)} ${subscriber.slice(3, 6)} ${subscriber.slice(6)}`, options);
}

const MCI: BilingualName = { fa: 'همراه اول', en: 'MCI' };
const IRANCELL: BilingualName = { fa: 'ایرانسل', en: 'Irancell' };
const RIGHTEL: BilingualName = { fa: 'رایتل', en: 'RighTel' };

/** By the first two digits of the subscriber number, then by three where an operator has part of a range. */
const OPERATORS: Readonly<Record<string, BilingualName>> = {
  ...Object.fromEntries(['91', '990', '991', '992', '993', '994', '995', '996'].map((range) => [range, MCI])),
  ...Object.fromEntries(
    ['900', '901', '902', '903', '904', '905', '930', '933', '935', '936', '937', '938', '939', '941'].map((range) => [
      range,
      IRANCELL,
    ]),
  ),
  ...Object.fromEntries(['920', '921', '922', '923'].map((range) => [range, RIGHTEL])),
  '998': { fa: 'شاتل موبایل', en: 'Shatel Mobile' },
};

/** Who gave the number out first; its owner may have taken it elsewhere since. `null` where the range is not known here. */
export function operatorOf(value: string): BilingualName | null {
  const subscriber = value.slice(IRAN.length);
  return OPERATORS[subscriber.slice(0, 3)] ?? OPERATORS[subscriber.slice(0, 2)] ?? null;
}
