import {
  type DecidedDay,
  FRIDAYS_OFF,
  type JalaliDate,
  type WorkCalendar,
  toIsoDay,
} from '../../src/plugins/persian/core/src';
import { jalali } from './jalali.builder';

export const someDecidedDay = (overrides: Partial<DecidedDay> = {}): DecidedDay => ({
  title: { fa: 'تعطیلی اضطراری', en: 'Closure' },
  kind: 'closure',
  isEstimated: false,
  isOff: true,
  ...overrides,
});

/** 1405 with Fridays off, without holidays but those that are given: `{ '1405/09/07': someDecidedDay() }`. */
export const someCalendar = (
  days: Readonly<Record<string, DecidedDay>> = {},
  overrides: Partial<WorkCalendar> = {},
): WorkCalendar => ({
  years: [1405],
  weekends: FRIDAYS_OFF,
  days: Object.fromEntries(Object.entries(days).map(([date, day]) => [toIsoDay(jalali(date)), day])),
  ...overrides,
});

export const written = ({ year, month, day }: JalaliDate): string => [year, month, day].join('/');
