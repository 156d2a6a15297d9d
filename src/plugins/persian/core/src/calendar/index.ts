export { addDays, addMonths, addYears, daysBetween, endOfMonth, monthsBetween, startOfMonth } from './arithmetic';
export { type DateStyle, type DateTimeOptions, formatJalali, formatJalaliDateTime } from './format';
export { type GregorianDate, fromGregorian, toGregorian } from './gregorian';
export { type InstantAnswer, instantAt } from './instant';
export { fromIsoDay, toIsoDay } from './iso-day';
export {
  FIRST_YEAR,
  type JalaliDate,
  LAST_YEAR,
  compareJalali,
  daysInMonth,
  isLeapYear,
  isValidJalali,
} from './jalali-date';
export { type MonthWeek, monthGrid } from './month-grid';
export { MONTH_NAMES, WEEKDAY_LETTERS, WEEKDAY_NAMES } from './names';
export { type ParseFault, type ParseOptions, type ParsedDate, parseJalali } from './parse';
export { type ParsedMonth, type ParsedYear, parseJalaliMonth, parseJalaliYear } from './parse-period';
export { type ParsedTime, parseTime } from './parse-time';
export {
  type InstantRange,
  type IsoDayRange,
  dayIsoRange,
  dayRange,
  monthIsoRange,
  monthRange,
  startOfDay,
  startOfNextDay,
  yearIsoRange,
  yearRange,
} from './ranges';
export { formatRelative } from './relative';
export { MIDNIGHT, type TimeOfDay, formatTime, isValidTime, toIsoTime } from './time-of-day';
export { type DayOfWeek, dayOfWeek, dayOfYear, weekOfYear } from './week';
export { TEHRAN, type ZonedParts, zonedParts } from './zone';
