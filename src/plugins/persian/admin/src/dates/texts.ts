import { useIntl } from 'react-intl';

import { type JalaliDate, formatJalali, toGregorian } from '../../../core/src';
import { isPersian } from '../language/languages';
import { useText } from '../language/use-text';

import type { Sentence } from './entry';
import type { Holiday } from './holidays';

export const useIsPersian = (): boolean => isPersian(useIntl().locale);

/** The sentences of the date inputs, by their key after `dates.`. */
export function useDateTexts() {
  const text = useText();
  const say = (key: string, values?: Readonly<Record<string, string>>): string => text(`dates.${key}`, values);
  return { say, saySentence: ({ key, values }: Sentence): string => say(`fault.${key}`, values) };
}

const GREGORIAN = new Intl.DateTimeFormat('fa-u-ca-gregory', { dateStyle: 'long', timeZone: 'UTC' });

/** `۲۳ ژوئیهٔ ۲۰۲۵` */
export function gregorianText(day: JalaliDate): string {
  const { year, month, day: dayOfMonth } = toGregorian(day);
  return GREGORIAN.format(Date.UTC(year, month - 1, dayOfMonth));
}

/** How a screen reader says a day: `سه‌شنبه ۳ آذر ۱۴۰۵`, and after it that offices are closed, and why. */
export function spokenDay(day: JalaliDate, holiday: Holiday | null): string {
  const parts = [formatJalali(day, 'full'), ...(holiday === null ? [] : ['تعطیل', holiday.name])];
  return parts.filter((part) => part !== null).join('، ');
}
