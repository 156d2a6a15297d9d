import { TEHRAN, type TimeOfDay, instantAt } from 'strapi-plugin-persian/core';

import type { JalaliDay, Laws } from '../api/contract';

type MeetingRule = Readonly<{ startTime: TimeOfDay; minutes: number; timeZone: string }>;

/** When a meeting on a day begins and ends by the by-laws, as ISO 8601. */
export function spanOn(day: JalaliDay, laws: Laws): Readonly<{ startsAt: string; endsAt: string }> {
  const { startTime, minutes, timeZone } = laws['meetingRule'] as MeetingRule;
  const answer = instantAt(day, startTime, timeZone || TEHRAN);
  const start = answer.ok ? answer.instant : answer.next;
  return { startsAt: start.toISOString(), endsAt: new Date(start.getTime() + minutes * 60_000).toISOString() };
}
