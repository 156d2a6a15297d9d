import { type WorkCalendar, addWorkingDays, compareJalali, isKnownYear, zonedParts } from 'strapi-plugin-persian/core';

type Notice = Readonly<{ startsAt: Date; timeZone: string; days: number; calendar: WorkCalendar }>;

/**
 * [I8] Whether there are still as many working days between today and the day of the meeting as by-laws want: for
 * notice of 4 days, the meeting is on the fifth working day after today or later. Where the holidays of a year are not
 * known nobody can say, and it is not kept.
 */
export function noticeKept(now: Date, { startsAt, timeZone, days, calendar }: Notice): boolean {
  const [today, day] = [zonedParts(now, timeZone).jalali, zonedParts(startsAt, timeZone).jalali];
  if (!isKnownYear(today.year, calendar) || !isKnownYear(day.year, calendar)) return false;
  if (compareJalali(today, day) >= 0) return false;
  return compareJalali(addWorkingDays(today, days, calendar), day) < 0;
}
