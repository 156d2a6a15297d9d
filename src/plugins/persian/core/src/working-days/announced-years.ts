import type { DayOfWeek } from '../calendar';
import { type HolidayYear, daysOfYears } from './holiday-year';
import type { HolidayKind, HolidayTitle, WeekendPeriod, WorkCalendar } from './work-calendar';
import y1400 from './years/1400.json';
import y1401 from './years/1401.json';
import y1402 from './years/1402.json';
import y1403 from './years/1403.json';
import y1404 from './years/1404.json';
import y1405 from './years/1405.json';

type Written = Readonly<{
  year: number;
  holidays: readonly Readonly<{ date: string; kind: string; title: HolidayTitle; isEstimated?: boolean }>[];
}>;

/** The files beside this one say what they are; their tests read each of them strictly. */
const readFile = ({ year, holidays }: Written): HolidayYear => ({
  year,
  occasions: holidays.map(({ date, kind, title, isEstimated = false }) => {
    const [, month = 0, day = 0] = date.split('-').map(Number);
    return { date: { year, month, day }, kind: kind as HolidayKind, title, isEstimated };
  }),
});

/** The official holidays of Iran that come with this library, year by year. Sources and estimates: `years/README.md`. */
export const ANNOUNCED_YEARS: readonly HolidayYear[] = [y1400, y1401, y1402, y1403, y1404, y1405].map(readFile);

export const FRIDAY: DayOfWeek = 6;
export const FRIDAYS_OFF: readonly WeekendPeriod[] = [{ from: null, days: [FRIDAY] }];

/** Those years, and Fridays off: for whoever has no calendar with changes of its own. */
export const ANNOUNCED_CALENDAR: WorkCalendar = {
  years: ANNOUNCED_YEARS.map(({ year }) => year),
  weekends: FRIDAYS_OFF,
  days: daysOfYears(ANNOUNCED_YEARS),
};
