import { useIntl } from 'react-intl';

import {
  type HolidayTitle,
  dayOfWeek,
  formatJalali,
  fromIsoDay,
  toPersianDigits,
  WEEKDAY_NAMES,
} from '../../../core/src';
import { isPersian } from '../language/languages';
import { useText } from '../language/use-text';

const utc = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`);

/** Days, numbers and titles in the language of the panel: Jalali in Persian, in others both calendars. */
export function useDayTexts() {
  const { locale } = useIntl();
  const text = useText();
  const inPersian = isPersian(locale);
  const monthText = (month: number): string => text(`month.${String(month)}`);
  const numberText = (value: number): string => (inPersian ? toPersianDigits(String(value)) : String(value));
  const gregorian = (isoDay: string, weekday: 'long' | undefined) =>
    new Intl.DateTimeFormat(locale, {
      weekday,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(utc(isoDay));
  return {
    numberText,
    monthText,
    titleText: (title: HolidayTitle): string => (inPersian ? title.fa : title.en),
    /** `شنبه ۷`, and in other languages `7 Azar · Saturday, Nov 28, 2026`. */
    shortDay: (isoDay: string): string => {
      const date = fromIsoDay(isoDay);
      if (date === null) return isoDay;
      if (!inPersian) return `${String(date.day)} ${monthText(date.month)} · ${gregorian(isoDay, 'long')}`;
      return `${WEEKDAY_NAMES[dayOfWeek(date)]} ${toPersianDigits(String(date.day))}`;
    },
    /** `شنبه ۷ آذر ۱۴۰۵`, and in other languages both calendars. */
    longDay: (isoDay: string): string => {
      const date = fromIsoDay(isoDay);
      if (date === null) return isoDay;
      if (inPersian) return formatJalali(date, 'full');
      return `${gregorian(isoDay, 'long')} (${String(date.day)} ${monthText(date.month)} ${String(date.year)})`;
    },
  };
}
