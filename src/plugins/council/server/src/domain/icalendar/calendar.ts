import type { Component, Property } from './content-lines';
import { text, token, uri } from './content-lines';

/** How a feed presents itself; what a feed lacks of it, a reader fills with the address. */
export type FeedNames = Readonly<{
  /** Who made the file, in PRODID: `-//{organization}//Council//FA`. */
  organization: string;
  /** What the calendar is called in the list of somebody's calendars. */
  calendar: string;
}>;

/** A component in the frame that all our files have (RFC 5545, 3.4 and 3.7). */
export const calendarOf = (organization: string, { properties, components }: Omit<Component, 'name'>): Component => ({
  name: 'VCALENDAR',
  properties: [
    token('VERSION', '2.0'),
    text('PRODID', `-//${organization.replaceAll('/', ' ')}//Council//FA`),
    token('CALSCALE', 'GREGORIAN'),
    ...properties,
  ],
  components,
});

/** How often a feed may be asked for again. */
const ASK_AGAIN = 'PT6H';

/** What RFC 7986 says of a feed, and the older names that some calendars read instead. */
export const feedProperties = (
  { calendar }: FeedNames,
  { source, timeZone, color }: Readonly<{ source?: string | undefined; timeZone: string; color?: string }>,
): readonly Property[] => [
  text('NAME', calendar),
  text('X-WR-CALNAME', calendar),
  text('X-WR-TIMEZONE', timeZone),
  token('REFRESH-INTERVAL', ASK_AGAIN, { VALUE: 'DURATION' }),
  token('X-PUBLISHED-TTL', ASK_AGAIN),
  ...(source === undefined ? [] : [uri('SOURCE', source, { VALUE: 'URI' })]),
  ...(color === undefined ? [] : [text('COLOR', color)]),
];
