import { type JalaliDate, addMonths, startOfDay, zonedParts } from 'strapi-plugin-persian/core';

import type { Instant } from '../publication/full-record';
import type { MembersResolution, PublicResolution } from '../publication/public-view';
import { type FeedNames, calendarOf, feedProperties } from './calendar';
import { type Component, type Property, write } from './content-lines';
import { type CalendarMeeting, type Home, meetingComponent } from './meeting-component';
import { type ResolutionCalendarOptions, dueDays, tasks } from './resolution-calendar';

export type FeedOptions = Home &
  Readonly<{
    /** The address at which the feed is asked for; of a personal one it is a secret, and stands in no file. */
    source?: string;
    timeZone: string;
    now: Instant;
    /** A name of CSS, as RFC 7986 has it: `teal`. */
    color?: string;
    /** Addresses of video conferences by meeting: for personal feeds only. */
    conferences?: ReadonlyMap<string, string>;
    /** Who is invited to which meeting, by its id: for personal feeds only. */
    people?: ReadonlyMap<string, readonly Property[]>;
    /** Resolutions whose due days are shown beside the meetings. */
    deadlines?: readonly (PublicResolution | MembersResolution)[];
    /** Where they are the reader's own, they are tasks with how far each is: for personal feeds only. */
    tasks?: Pick<ResolutionCalendarOptions, 'organizer' | 'percentOf'>;
  }>;

/** How far a feed looks to either side, in Jalali months. */
const MONTHS = 12;

/**
 * The feed of the council (RFC 7986): a year back, a year on, each meeting by itself. One that was cancelled stays in, and
 * says so, for as long as the others: whoever had it in the calendar has to see that it is off. The same input gives the
 * same text, so that an ETag holds.
 */
export function feed(meetings: readonly CalendarMeeting[], names: FeedNames, options: FeedOptions): string {
  const inReach = withinReach(options);
  const events = meetings
    .filter(inReach)
    .sort(byStart)
    .map((meeting) =>
      meetingComponent(meeting, {
        host: options.host,
        site: options.site,
        stampedAt: meeting.modified,
        isCancelled: meeting.state === 'cancelled',
        conferenceUrl: options.conferences?.get(meeting.id),
        people: options.people?.get(meeting.id) ?? [],
      }),
    );
  const components = [...events, ...deadlinesOf(options)];
  return write(calendarOf(names.organization, { properties: feedProperties(names, options), components }));
}

const deadlinesOf = ({ deadlines = [], tasks: shown, host, site }: FeedOptions): readonly Component[] =>
  shown === undefined ? dueDays(deadlines, { host, site }) : tasks(deadlines, { host, site, ...shown });

function withinReach({ now, timeZone }: FeedOptions): (meeting: CalendarMeeting) => boolean {
  const { jalali } = zonedParts(new Date(now), timeZone);
  const midnight = (date: JalaliDate): number => startOfDay(date, timeZone).getTime();
  const from = midnight(addMonths(jalali, -MONTHS));
  const before = midnight(addMonths(jalali, MONTHS));
  return ({ startsAt }) => Date.parse(startsAt) >= from && Date.parse(startsAt) < before;
}

const byStart = (a: CalendarMeeting, b: CalendarMeeting): number =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt) || (a.id < b.id ? -1 : 1);
