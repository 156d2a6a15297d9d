const TIME_ZONE = 'Asia/Tehran';

/** Persian readers count by the Jalali calendar, whatever their system is set to. */
const calendarOf = (locale: string): string => (/^fa\b/.test(locale) ? 'fa-IR-u-ca-persian' : locale);

const SHORT = { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE } as const;
const FULL = { dateStyle: 'full', timeStyle: 'medium', timeZone: TIME_ZONE } as const;
const DAY = { dateStyle: 'medium', timeZone: TIME_ZONE } as const;

const format = (at: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(calendarOf(locale), options).format(new Date(at));

/** A day and time, as people in Iran write it. */
export const shortMoment = (at: string, locale: string): string => format(at, locale, SHORT);
/** A day without its time. */
export const dayOf = (at: string, locale: string): string => format(at, locale, DAY);
/** Everything about a moment, the time zone included. */
export const fullMoment = (at: string, locale: string): string => `${format(at, locale, FULL)} (${TIME_ZONE})`;
