import { type Result, err, ok } from '@hamresan/kit';
import type { JalaliDate } from 'strapi-plugin-persian/core';

import { type Period, isSamePeriod, periodOf } from '../period';

/** What the schedule must know of a meeting that exists. Whatever is not regular, extraordinary first of all, takes no month. */
export type MeetingOnRecord = Readonly<{ id: string; isRegular: boolean; isCancelled: boolean; period: Period }>;

export type RegularRefusal =
  | Readonly<{ code: 'month-has-regular-meeting'; period: Period; meeting: string }>
  | Readonly<{ code: 'meeting-leaves-its-month'; from: Period; to: Period }>;

/** The regular meetings of a month, the cancelled ones among them. */
export const regularMeetingsIn = (period: Period, meetings: readonly MeetingOnRecord[]): readonly MeetingOnRecord[] =>
  meetings.filter((meeting) => meeting.isRegular && isSamePeriod(meeting.period, period));

/**
 * [I2] Whether a regular meeting of the council may be on `date`; answers the month that it takes. It is asked for a
 * meeting that somebody adds, such as the replacement of a cancelled one, and for one that is `moved`, which stays in
 * its month. Refused where the month has another one that is not cancelled.
 */
export function checkRegularDate(
  date: JalaliDate,
  { meetings, moved = null }: Readonly<{ meetings: readonly MeetingOnRecord[]; moved?: MeetingOnRecord | null }>,
): Result<Period, RegularRefusal> {
  const period = periodOf(date);
  if (moved !== null && !isSamePeriod(moved.period, period)) {
    return err({ code: 'meeting-leaves-its-month', from: moved.period, to: period });
  }
  const other = regularMeetingsIn(period, meetings).find(({ id, isCancelled }) => !isCancelled && id !== moved?.id);
  return other === undefined ? ok(period) : err({ code: 'month-has-regular-meeting', period, meeting: other.id });
}
