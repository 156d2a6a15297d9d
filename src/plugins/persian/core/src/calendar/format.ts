import { type DigitSet, inDigits } from '../digits';
import { type JalaliDate, assertJalali } from './jalali-date';
import { MONTH_NAMES, WEEKDAY_NAMES } from './names';
import { formatTime } from './time-of-day';
import { dayOfWeek } from './week';
import { zonedParts } from './zone';

/** numeric `۱۴۰۵/۰۹/۰۲` · medium `۲ آذر ۱۴۰۵` · long `۲ آذرماه ۱۴۰۵` · full `دوشنبه ۲ آذر ۱۴۰۵` */
export type DateStyle = 'numeric' | 'medium' | 'long' | 'full';

export type DateTimeOptions = Readonly<{
  /** A name of the tz database, such as `Asia/Tehran`. */
  timeZone: string;
  /** `full` unless told. */
  style?: DateStyle;
  /** Whether seconds are shown; they are not unless told. */
  seconds?: boolean;
  digits?: DigitSet;
}>;

/**
 * A day as people read it. The texts and their order are this library's own, since CLDR orders the full Persian form
 * wrongly (`۱۴۰۵ آذر ۲, دوشنبه`). `parseJalali` reads every style back.
 *
 * @throws RangeError for a day that does not exist.
 */
export function formatJalali(date: JalaliDate, style: DateStyle, digits: DigitSet = 'persian'): string {
  assertJalali(date);
  return inDigits(WRITERS[style](date), digits);
}

/**
 * An instant as the clocks and calendars of a zone show it: `سه‌شنبه ۳ آذر ۱۴۰۵، ۰:۱۵`.
 *
 * @throws RangeError for an instant outside of the supported years, and for a zone that the tz database does not have.
 */
export function formatJalaliDateTime(instant: Date, options: DateTimeOptions): string {
  const { timeZone, style = 'full', seconds = false, digits = 'persian' } = options;
  const parts = zonedParts(instant, timeZone);
  return `${formatJalali(parts.jalali, style, digits)}، ${formatTime(parts, { seconds, digits })}`;
}

const monthName = ({ month }: JalaliDate): string => MONTH_NAMES[month - 1] ?? '';

const inWords = (date: JalaliDate, suffix = ''): string =>
  `${date.day.toString()} ${monthName(date)}${suffix} ${date.year.toString()}`;

const WRITERS: Readonly<Record<DateStyle, (date: JalaliDate) => string>> = {
  numeric: ({ year, month, day }) => [year, twoDigits(month), twoDigits(day)].join('/'),
  medium: (date) => inWords(date),
  long: (date) => inWords(date, 'ماه'),
  full: (date) => `${WEEKDAY_NAMES[dayOfWeek(date)]} ${inWords(date)}`,
};

const twoDigits = (value: number): string => value.toString().padStart(2, '0');
