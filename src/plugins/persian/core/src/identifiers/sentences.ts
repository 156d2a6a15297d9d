import { toPersianDigits } from '../digits';

import type { IdentifierFault, IdentifierKind } from './kinds';

type Language = 'en' | 'fa';
type Words = Readonly<{ name: string; digits: number }>;

const KINDS: Readonly<Record<Language, Readonly<Record<IdentifierKind, Words>>>> = {
  en: {
    'national-id': { name: 'A national id', digits: 10 },
    'legal-id': { name: 'A legal id', digits: 11 },
    mobile: { name: 'A mobile number', digits: 11 },
    'postal-code': { name: 'A postal code', digits: 10 },
    sheba: { name: 'A Sheba number', digits: 24 },
    plate: { name: 'A plate', digits: 7 },
  },
  fa: {
    'national-id': { name: 'کد ملی', digits: 10 },
    'legal-id': { name: 'شناسهٔ ملی', digits: 11 },
    mobile: { name: 'شمارهٔ همراه', digits: 11 },
    'postal-code': { name: 'کد پستی', digits: 10 },
    sheba: { name: 'شمارهٔ شبا', digits: 24 },
    plate: { name: 'پلاک', digits: 7 },
  },
};

type Sentence = (words: Words) => string;

const FAULTS: Readonly<Record<Language, Readonly<Record<IdentifierFault, Sentence>>>> = {
  en: {
    empty: ({ name }) => `${name} is expected.`,
    'not-digits': ({ name }) => `${name} is written in digits alone.`,
    'too-short': ({ name, digits }) => `${name} has ${String(digits)} digits; some are missing.`,
    'too-long': ({ name, digits }) => `${name} has ${String(digits)} digits; these are more.`,
    'all-digits-equal': ({ name }) => `${name} never has the same digit all along.`,
    checksum: () => 'The check digit does not fit: a digit is mistyped.',
    'not-mobile': () => 'This is no mobile number of Iran; they begin with 09 or +989.',
    'other-country': () => 'This account is in another country; a Sheba number begins with IR.',
    'no-letter': () => 'The letter is missing.',
    'no-such-letter': () => 'No plate has this letter.',
  },
  fa: {
    empty: ({ name }) => `${name} را بنویسید.`,
    'not-digits': ({ name }) => `${name} فقط از رقم تشکیل می‌شود.`,
    'too-short': ({ name, digits }) => `${name} ${String(digits)} رقم دارد؛ چند رقم کم است.`,
    'too-long': ({ name, digits }) => `${name} ${String(digits)} رقم دارد؛ چند رقم زیاد است.`,
    'all-digits-equal': ({ name }) => `همهٔ رقم‌های ${name} نمی‌تواند یکسان باشد.`,
    checksum: () => 'رقم کنترل درست نیست؛ رقمی اشتباه نوشته شده است.',
    'not-mobile': () => 'این شمارهٔ همراه ایران نیست؛ شماره با 09 یا ‎+989‎ آغاز می‌شود.',
    'other-country': () => 'این حساب در کشور دیگری است؛ شمارهٔ شبا با IR آغاز می‌شود.',
    'no-letter': () => 'حرف پلاک نوشته نشده است.',
    'no-such-letter': () => 'هیچ پلاکی این حرف را ندارد.',
  },
};

/** What is wrong with a text of this kind, for whoever typed it; in Persian with Persian digits. */
export function sayFault(kind: IdentifierKind, fault: IdentifierFault, language: Language): string {
  const sentence = FAULTS[language][fault](KINDS[language][kind]);
  return language === 'fa' ? toPersianDigits(sentence) : sentence;
}
