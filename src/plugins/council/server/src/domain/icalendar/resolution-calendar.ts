import type { IsoDay } from '../publication/full-record';
import { resolutionPage } from '../publication/pages';
import type { MembersResolution, PublicResolution, PublicStatus } from '../publication/public-view';
import { STATUS_LABELS, dayInWords, resolutionTitle } from '../publication/wording';
import { type FeedNames, calendarOf, feedProperties } from './calendar';
import { type Component, type Property, day, instant, text, token, uri, write } from './content-lines';
import type { Home } from './meeting-component';
import { type Organizer, organizerProperty } from './meeting-event';

type CalendarResolution = PublicResolution | MembersResolution;

/** A resolution that somebody has to carry out by a day. */
type Dated = CalendarResolution & Readonly<{ dueOn: IsoDay }>;

export type ResolutionCalendarOptions = Home &
  Readonly<{
    source: string;
    timeZone: string;
    organizer: Organizer;
    /** Tasks, or whole days for the many calendars that show no tasks. */
    as: 'todo' | 'day';
    /** How far each is, in percent, by id: for feeds of the agencies, since it is not public. */
    percentOf?: ReadonlyMap<string, number>;
  }>;

/** The resolutions that have a due day, as a feed of tasks or of days. What has no day is in no calendar. */
export function resolutionCalendar(
  resolutions: readonly CalendarResolution[],
  names: FeedNames,
  options: ResolutionCalendarOptions,
): string {
  const dated = resolutions.filter(isDated);
  const components =
    options.as === 'todo'
      ? tasks(dated, options)
      : dueDays(dated, { ...options, people: [organizerProperty(options.organizer)] });
  return write(calendarOf(names.organization, { properties: feedProperties(names, options), components }));
}

/** The due days of resolutions as VEVENTs of a whole day, for a feed of their own or beside the meetings. */
export const dueDays = (
  resolutions: readonly CalendarResolution[],
  { people = [], ...home }: Home & Readonly<{ people?: readonly Property[] }>,
): readonly Component[] =>
  resolutions.filter(isDated).map((resolution) => ({
    name: 'VEVENT',
    properties: [
      token('UID', `council-resolution-${resolution.id}-due@${home.host}`),
      ...common(resolution, home),
      day('DTSTART', resolution.dueOn),
      // The day after: DTEND is not part of the event (RFC 5545, 3.6.1).
      day('DTEND', dayAfter(resolution.dueOn)),
      token('STATUS', isDropped(resolution) ? 'CANCELLED' : 'CONFIRMED'),
      // Nobody is busy all day because something is due.
      token('TRANSP', 'TRANSPARENT'),
      ...people,
    ],
    components: [],
  }));

type TaskOptions = Home & Pick<ResolutionCalendarOptions, 'organizer' | 'percentOf'>;

/** Resolutions as tasks, for a feed of their own or beside the meetings. */
export const tasks = (resolutions: readonly CalendarResolution[], options: TaskOptions): readonly Component[] =>
  resolutions.filter(isDated).map((resolution) => task(resolution, options));

/** VTODO (RFC 5545, 3.6.2). */
const task = (resolution: Dated, options: TaskOptions): Component => ({
  name: 'VTODO',
  properties: [
    token('UID', `council-resolution-${resolution.id}@${options.host}`),
    ...common(resolution, options),
    day('DUE', resolution.dueOn),
    token('STATUS', TODO_STATUS[resolution.status]),
    ...percent(options.percentOf?.get(resolution.id)),
    organizerProperty(options.organizer),
  ],
  components: [],
});

const common = (resolution: Dated, { site }: Home): readonly Property[] => [
  instant('DTSTAMP', resolution.modified),
  instant('CREATED', resolution.created),
  instant('LAST-MODIFIED', resolution.modified),
  token('SEQUENCE', resolution.sequence),
  text('SUMMARY', `${isDropped(resolution) ? '[لغو] ' : ''}${resolutionTitle(resolution)}`),
  text('DESCRIPTION', descriptionOf(resolution, site)),
  uri('URL', resolutionPage(site, resolution.id)),
  token('CLASS', resolution.audience === 'public' ? 'PUBLIC' : 'PRIVATE'),
];

const descriptionOf = (resolution: Dated, site: string): string =>
  [
    resolution.text,
    ...(resolution.lead === null ? [] : [`مسئول: ${resolution.lead.name}`]),
    `مهلت: ${dayInWords(resolution.dueOn)}`,
    `وضعیت: ${STATUS_LABELS[resolution.status]}`,
    resolutionPage(site, resolution.id),
  ].join('\n');

const TODO_STATUS: Readonly<Record<PublicStatus, 'NEEDS-ACTION' | 'IN-PROCESS' | 'COMPLETED' | 'CANCELLED'>> = {
  open: 'NEEDS-ACTION',
  'in-progress': 'IN-PROCESS',
  overdue: 'NEEDS-ACTION',
  done: 'COMPLETED',
  repealed: 'CANCELLED',
  'not-feasible': 'CANCELLED',
};

const isDropped = ({ status }: CalendarResolution): boolean => TODO_STATUS[status] === 'CANCELLED';

const isDated = (resolution: CalendarResolution): resolution is Dated => resolution.dueOn !== null;

const percent = (value: number | undefined): readonly Property[] =>
  value === undefined ? [] : [token('PERCENT-COMPLETE', Math.min(100, Math.max(0, Math.round(value))))];

const dayAfter = (date: IsoDay): IsoDay =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
