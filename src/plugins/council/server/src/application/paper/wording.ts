import { formatJalali, formatTime, fromIsoDay, zonedParts } from 'strapi-plugin-persian/core';

import type { AgendaItemState, ItemKind } from '../../domain/agenda-item.workflow';
import { dayInWords as wordsOfDay, meetingTitle } from '../../domain/publication/wording';
import type { ResolutionState } from '../../domain/resolution.workflow';
import type { PollOutcome } from '../../domain/votes/tally';
import type { MeetingKind } from '../rows';

/** The papers of the council are in its language; templates have the fixed words, here are those that vary. */
export const ITEM_KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  decision: 'برای تصمیم‌گیری',
  info: 'برای آگاهی',
  report: 'گزارش',
  election: 'انتخاب',
};

/** What became of an item; nothing is said of one that is still to be discussed. */
export const OUTCOME_WORDS: Readonly<Partial<Record<AgendaItemState, string>>> = {
  adopted: 'تصویب شد',
  'adopted-amended': 'با اصلاح تصویب شد',
  rejected: 'تصویب نشد',
  noted: 'به آگاهی شورا رسید',
  postponed: 'به جلسهٔ دیگر موکول شد',
  referred: 'ارجاع شد',
  withdrawn: 'پس گرفته شد',
  'not-reached': 'در این جلسه به آن پرداخته نشد',
  revision: 'در دست بازنگری',
};

export const POLL_OUTCOME_WORDS: Readonly<Record<PollOutcome, string>> = {
  adopted: 'تصویب',
  rejected: 'رد',
  tie: 'برابری آرا',
  'no-result': 'بی‌نتیجه',
  'void-no-quorum': 'باطل (نبود حد نصاب)',
};

export const RESOLUTION_WORDS: Readonly<Record<ResolutionState, string>> = {
  draft: 'پیش‌نویس',
  adopted: 'تصویب‌شده',
  assigned: 'ابلاغ‌شده',
  accepted: 'پذیرفته‌شده',
  'in-progress': 'در دست اقدام',
  blocked: 'متوقف',
  'extension-requested': 'در انتظار تمدید مهلت',
  'reassignment-required': 'در انتظار مسئول تازه',
  'reported-done': 'گزارش انجام',
  verified: 'تأییدشده',
  'partially-done': 'بخشی انجام‌شده',
  closed: 'پایان‌یافته',
  superseded: 'جایگزین‌شده',
  repealed: 'لغوشده',
  'not-feasible': 'ناشدنی',
};

type Named = Readonly<{ kind: MeetingKind; number: number | null; jalaliYear: number; jalaliMonth: number }>;

/** `جلسهٔ ۱۲ شورا`; of a continuation, `ادامهٔ جلسهٔ …`. */
export function nameOfMeeting({ kind, number, jalaliYear, jalaliMonth }: Named): string {
  const period = { year: jalaliYear, month: jalaliMonth };
  const title = meetingTitle({ number, kind: kind === 'extraordinary' ? kind : 'regular', period });
  return kind === 'continuation' ? `ادامهٔ ${title}` : title;
}

/** `دوشنبه ۲ آذر ۱۴۰۵`; nothing where there is no day. */
export const dayInWords = (day: string | null): string => (day === null ? '' : wordsOfDay(day));

/** `۱۴۰۵/۰۹/۰۲` */
export function dayInNumbers(day: string | null): string {
  const date = day === null ? null : fromIsoDay(day);
  return date === null ? '' : formatJalali(date, 'numeric');
}

const KILO = 1024;

/** `۲۴۰ کیلوبایت`, `۱٫۲ مگابایت`; templates write the digits. */
export function sizeInWords(bytes: number): string {
  if (bytes < KILO) return `${String(bytes)} بایت`;
  if (bytes < KILO * KILO) return `${String(Math.round(bytes / KILO))} کیلوبایت`;
  return `${(bytes / KILO / KILO).toFixed(1).replace('.', '٫')} مگابایت`;
}

export const dateOf = (at: Date, zone: string): string => formatJalali(zonedParts(at, zone).jalali, 'numeric');
export const dayOf = (at: Date, zone: string): string => formatJalali(zonedParts(at, zone).jalali, 'full');

/** `۱۰:۳۰`; nothing where nothing was recorded. */
export const timeOf = (at: Date | string | null, zone: string): string =>
  at === null ? '' : formatTime(zonedParts(new Date(at), zone), { digits: 'persian' });
