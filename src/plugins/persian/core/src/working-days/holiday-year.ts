import { type JalaliDate, compareJalali, isLeapYear, toIsoDay } from '../calendar';
import type { DecidedDay, HolidayKind, HolidayTitle } from './work-calendar';

/** One occasion for which offices are closed. Two can fall on one day: an estimated feast on a fixed holiday. */
export type Occasion = Readonly<{ date: JalaliDate; kind: HolidayKind; title: HolidayTitle; isEstimated: boolean }>;

/** The holidays of one Jalali year, as its calendar announces them. */
export type HolidayYear = Readonly<{ year: number; occasions: readonly Occasion[] }>;

/**
 * The days of some years by ISO day. Of two occasions on one day both are named; it is estimated only where both are,
 * and of the kind that is surest.
 */
export function daysOfYears(years: readonly HolidayYear[]): Readonly<Record<string, DecidedDay>> {
  const days: Record<string, DecidedDay> = {};
  for (const occasion of years.flatMap(({ occasions }) => occasions)) {
    const isoDay = toIsoDay(occasion.date);
    const before = days[isoDay];
    days[isoDay] = before === undefined ? alone(occasion) : together(before, alone(occasion));
  }
  return days;
}

const alone = ({ kind, title, isEstimated }: Occasion): DecidedDay => ({ title, kind, isEstimated, isOff: true });

const together = (one: DecidedDay, other: DecidedDay): DecidedDay => ({
  title: { fa: `${one.title.fa}؛ ${other.title.fa}`, en: `${one.title.en}; ${other.title.en}` },
  kind: one.kind === 'lunar' ? other.kind : one.kind,
  isEstimated: one.isEstimated && other.isEstimated,
  isOff: true,
});

type Fixed = Readonly<{ month: number; day: number; fa: string; en: string }>;

const OF_EVERY_YEAR: readonly Fixed[] = [
  { month: 1, day: 1, fa: 'آغاز نوروز', en: 'Nowruz' },
  ...[2, 3, 4].map((day) => ({ month: 1, day, fa: 'عید نوروز', en: 'Nowruz holiday' })),
  { month: 1, day: 12, fa: 'روز جمهوری اسلامی', en: 'Islamic Republic Day' },
  { month: 1, day: 13, fa: 'روز طبیعت', en: 'Nature Day' },
  { month: 3, day: 14, fa: 'رحلت امام خمینی', en: 'Death of Imam Khomeini' },
  { month: 3, day: 15, fa: 'قیام ۱۵ خرداد', en: 'Uprising of 15 Khordad' },
  { month: 11, day: 22, fa: 'پیروزی انقلاب اسلامی', en: 'Victory of the Islamic Revolution' },
  { month: 12, day: 29, fa: 'ملی شدن صنعت نفت', en: 'Nationalization of the oil industry' },
];
const OF_LEAP_YEARS: Fixed = { month: 12, day: 30, fa: 'آخرین روز سال', en: 'Last day of the year' };

/**
 * The holidays that the law fixes in the solar year. What a year has of the moon is announced, and not reckoned here.
 *
 * @throws RangeError outside of the supported years.
 */
export const solarHolidaysOf = (year: number): readonly Occasion[] =>
  [...OF_EVERY_YEAR, ...(isLeapYear(year) ? [OF_LEAP_YEARS] : [])].map(({ month, day, fa, en }) => ({
    date: { year, month, day },
    kind: 'solar',
    title: { fa, en },
    isEstimated: false,
  }));

/** For `sort`: by day, and on one day as given. */
export const compareOccasions = (a: Occasion, b: Occasion): number => compareJalali(a.date, b.date);
