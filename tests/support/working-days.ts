import type { House } from './house';

type WorkingDays = Readonly<{
  isWorkingDay: (isoDay: string) => Promise<boolean>;
  addWorkingDays: (isoDay: string, count: number) => Promise<string>;
  between: (from: string, to: string) => Promise<number>;
  holidays: (year: number) => Promise<readonly { date: string }[]>;
  calendar: (years?: { first: number; last: number }) => Promise<{ years: number[]; days: Record<string, unknown> }>;
}>;

/** The service that the council reckons its deadlines with. */
export const workingDaysOf = ({ strapi }: House): WorkingDays =>
  strapi.plugin('persian').service<WorkingDays>('workingDays');

/** What the panel sends to close offices for one day. */
export const CLOSURE = {
  isOff: true,
  title: { fa: 'تعطیلی اضطراری', en: 'Extraordinary closure' },
  reason: 'برف و یخبندان',
};

/** Where the panel decides about a day. */
export const dayPath = (isoDay: string): string => `/persian/holidays/days/${isoDay}`;

export const codeOf = ({ body }: { body: { error?: { details?: { code?: string } } } }): string | undefined =>
  body.error?.details?.code;
