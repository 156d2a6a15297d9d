import {
  type DayOff,
  type JalaliDate,
  type WorkCalendar,
  compareJalali,
  dayOffOn,
  daysInMonth,
  isKnownYear,
  isWorkingDay,
  startOfMonth,
} from 'strapi-plugin-persian/core';

/** What happens to a meeting whose day is off. */
export type HolidayPolicy = 'keep' | 'next-working-day' | 'previous-working-day' | 'ask';

/** `no-working-day-left`: not within the month, on the side that the policy names. */
type AskReason = 'policy-asks' | 'no-working-day-left' | 'holidays-not-known';

/** The nearest working days of the same month. Null where there is none, or where nobody knows. */
type Candidates = Readonly<{ previous: JalaliDate | null; next: JalaliDate | null }>;

/** A day for the meeting: the one that was asked about, or another, with the day off that it makes way for. */
export type SettledDay =
  | Readonly<{ outcome: 'kept'; date: JalaliDate; dayOff: DayOff | null | 'not-known' }>
  | Readonly<{ outcome: 'moved'; date: JalaliDate; from: JalaliDate; dayOff: DayOff }>;

/** Somebody must choose. `dayOff` is null only where the holidays of the year are not known. */
export type OpenDay = Readonly<{
  outcome: 'ask';
  date: JalaliDate;
  reason: AskReason;
  dayOff: DayOff | null;
  candidates: Candidates;
}>;

type Circumstances = Readonly<{
  policy: HolidayPolicy;
  calendar: WorkCalendar;
  /** No day before this one is chosen or offered. Nothing said: the whole month is open. */
  earliest?: JalaliDate;
}>;

/**
 * [I7] Where a meeting goes that would be on `date`. It never leaves its Jalali month by itself, and of a year whose
 * holidays are not known nothing is guessed: in both cases somebody is asked. What is kept on any day needs no asking.
 */
export function settleDate(date: JalaliDate, circumstances: Circumstances): SettledDay | OpenDay {
  const { policy, calendar } = circumstances;
  if (!isKnownYear(date.year, calendar)) return withoutHolidays(date, policy);
  const dayOff = dayOffOn(date, calendar);
  if (dayOff === null || policy === 'keep') return { outcome: 'kept', date, dayOff };
  const candidates = candidatesAround(date, circumstances);
  if (policy === 'ask') return { outcome: 'ask', date, reason: 'policy-asks', dayOff, candidates };
  const other = policy === 'next-working-day' ? candidates.next : candidates.previous;
  return other === null
    ? { outcome: 'ask', date, reason: 'no-working-day-left', dayOff, candidates }
    : { outcome: 'moved', date: other, from: date, dayOff };
}

const withoutHolidays = (date: JalaliDate, policy: HolidayPolicy): SettledDay | OpenDay =>
  policy === 'keep'
    ? { outcome: 'kept', date, dayOff: 'not-known' }
    : {
        outcome: 'ask',
        date,
        reason: 'holidays-not-known',
        dayOff: null,
        candidates: { previous: null, next: null },
      };

/** Looks at the days of the month alone, so that it ends there and asks nothing about another year. */
function candidatesAround(date: JalaliDate, { calendar, earliest = startOfMonth(date) }: Circumstances): Candidates {
  const length = daysInMonth(date.year, date.month);
  const open = Array.from({ length }, (_day, index) => ({ ...date, day: index + 1 })).filter(
    (day) => compareJalali(day, earliest) >= 0 && isWorkingDay(day, calendar),
  );
  return {
    previous: open.filter((day) => day.day < date.day).at(-1) ?? null,
    next: open.find((day) => day.day > date.day) ?? null,
  };
}
