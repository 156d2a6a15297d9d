import { MONTH_NAMES, formatJalali, fromIsoDay, isolated, toPersianDigits } from 'strapi-plugin-persian/core';

import type { IsoDay } from './full-record';
import type { MeetingView, PublicStatus, ResolutionView } from './public-view';

/** What stands where a confidential item has a place on the agenda (I13). */
export const CLOSED_ITEM = 'غیرعلنی';

export const STATUS_LABELS: Readonly<Record<PublicStatus, string>> = {
  open: 'در انتظار اقدام',
  'in-progress': 'در دست اقدام',
  overdue: 'از مهلت گذشته',
  done: 'انجام‌شده',
  repealed: 'لغوشده',
  'not-feasible': 'ناشدنی',
};

type Named = Pick<MeetingView, 'number' | 'kind' | 'period'>;

/** `جلسهٔ ۱۲ شورا`; before it is opened a meeting has no number (I4), and is called by its month. */
export function meetingTitle({ number, kind, period }: Named): string {
  const isRegular = kind === 'regular';
  if (number !== null) return `جلسهٔ ${isRegular ? '' : 'فوق‌العادهٔ '}${toPersianDigits(String(number))} شورا`;
  const month = `${MONTH_NAMES[period.month - 1] ?? ''} ${toPersianDigits(String(period.year))}`;
  return `جلسهٔ ${isRegular ? '' : 'فوق‌العادهٔ '}${month} شورا`;
}

/** `مصوبهٔ ۱۲/۱۴۰۴: …`. Number and title are isolated, or a title in Latin letters would change places with it (I52). */
export const resolutionTitle = ({ number, title }: Pick<ResolutionView, 'number' | 'title'>): string =>
  `مصوبهٔ ${isolated(toPersianDigits(number))}: ${isolated(title)}`;

/** A day as people read it, `سه‌شنبه ۲۸ مهر ۱۴۰۵`; empty for a day that no calendar of ours has. */
export function dayInWords(day: IsoDay): string {
  const date = fromIsoDay(day);
  return date === null ? '' : formatJalali(date, 'full');
}

/** A day as tables have it, `1405/07/28`; empty where there is none. */
export function jalaliDay(day: IsoDay | null): string {
  const date = day === null ? null : fromIsoDay(day);
  return date === null ? '' : formatJalali(date, 'numeric', 'ascii');
}

const PERSIAN = new Intl.Collator('fa');

/** In the order of the Persian alphabet (I52); two of one name by id, so that the order is always the same. */
export const byName = (a: Readonly<{ id: string; name: string }>, b: Readonly<{ id: string; name: string }>): number =>
  PERSIAN.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
