import { type JalaliDate, dayOfWeek } from '../../../core/src';

/** `month/day` of the holidays that every solar year has. Those of the lunar calendar are announced year by year. */
const OF_EVERY_YEAR: Readonly<Record<string, string>> = {
  '1/1': 'عید نوروز',
  '1/2': 'عید نوروز',
  '1/3': 'عید نوروز',
  '1/4': 'عید نوروز',
  '1/12': 'روز جمهوری اسلامی',
  '1/13': 'روز طبیعت',
  '3/14': 'رحلت امام خمینی',
  '3/15': 'قیام ۱۵ خرداد',
  '11/22': 'پیروزی انقلاب اسلامی',
  '12/29': 'ملی شدن صنعت نفت',
};

const FRIDAY = 6;

export type Holiday = Readonly<{ name: string | null }>;

/** Holidays of single years, `1405/1/21` and a name: to come from a service. */
export type HolidaysOfYears = Readonly<Record<string, string>>;

/** Whether offices are closed on a day, and its name where it has one (a mere Friday has none). */
export function holidayOn(day: JalaliDate, ofYears: HolidaysOfYears = {}): Holiday | null {
  const ofYear = `${String(day.month)}/${String(day.day)}`;
  const name = OF_EVERY_YEAR[ofYear] ?? ofYears[`${String(day.year)}/${ofYear}`] ?? null;
  return name !== null || dayOfWeek(day) === FRIDAY ? { name } : null;
}
