export { ANNOUNCED_CALENDAR, ANNOUNCED_YEARS, FRIDAY, FRIDAYS_OFF } from './announced-years';
export { type HolidayYear, type Occasion, compareOccasions, daysOfYears, solarHolidaysOf } from './holiday-year';
export {
  addWorkingDays,
  holidaysOfMonth,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './reckon';
export {
  type DayOff,
  type DecidedDay,
  type Holiday,
  type HolidayKind,
  type HolidayTitle,
  type WeekendPeriod,
  type WorkCalendar,
  dayOffOn,
  isKnownYear,
  isWeekend,
} from './work-calendar';
