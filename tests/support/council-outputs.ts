import { feed } from '../../src/plugins/council/server/src/domain/icalendar/feed';
import { type Message, meetingEvent } from '../../src/plugins/council/server/src/domain/icalendar/meeting-event';
import {
  type ResolutionCalendarOptions,
  resolutionCalendar,
} from '../../src/plugins/council/server/src/domain/icalendar/resolution-calendar';
import { oparlList, oparlSystem } from '../../src/plugins/council/server/src/domain/open-data/oparl';
import { OPARL_LISTS, type OParlList } from '../../src/plugins/council/server/src/domain/open-data/oparl-object';
import { popolo } from '../../src/plugins/council/server/src/domain/open-data/popolo';
import { registryJson } from '../../src/plugins/council/server/src/domain/open-data/registry';
import { registryCsv } from '../../src/plugins/council/server/src/domain/open-data/registry-csv';
import { registryRss } from '../../src/plugins/council/server/src/domain/open-data/registry-rss';
import type { FullRecords } from '../../src/plugins/council/server/src/domain/publication/full-record';
import {
  type PublicationRules,
  membersMeeting,
  membersResolution,
  publicRecords,
} from '../../src/plugins/council/server/src/domain/publication/public-record';

export const ADDRESSES = { api: 'https://example.org/council/open/v1', site: 'https://example.org/council' };
const HOME = { host: 'example.org', site: ADDRESSES.site };
export const NAMES = { organization: 'Hamresan', calendar: 'جلسه‌های شورا' };
const ORGANIZER = { name: 'دبیرخانه', email: 'council@example.org' };
export const RECIPIENT = { name: 'آبفا', email: 'pr@water.example.org', role: 'member', rsvp: 'needs-action' } as const;

export const FEED = {
  ...HOME,
  source: 'https://example.org/council/feed/public.ics',
  timeZone: 'Asia/Tehran',
  now: '2026-10-23T08:00:00.000Z',
};

export const CALENDAR: ResolutionCalendarOptions = { ...FEED, organizer: ORGANIZER, as: 'todo' };

const SENT = { ...HOME, organization: NAMES.organization, organizer: ORGANIZER, sentAt: '2026-10-06T08:00:00.000Z' };

/** An invitation to one recipient. */
export const INVITATION: Message = { ...SENT, method: 'REQUEST', recipient: RECIPIENT };
export const CANCELLATION: Message = { ...SENT, method: 'CANCEL', recipient: RECIPIENT };
export const ANNOUNCEMENT: Message = { ...SENT, method: 'PUBLISH' };

/** The one of a list that has one, so that a test need not ask whether it is there. */
export function only<Item>(items: readonly (Item | null)[]): Item {
  const [item] = items;
  if (item === undefined || item === null || items.length !== 1) throw new Error(`There are ${String(items.length)}`);
  return item;
}

/** A calendar file as one reads it: lines unfolded. */
export const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '');

/** Every text in which the council gives something away, by its name. Calendar files are unfolded. */
export function allOutputs(full: FullRecords, rules: PublicationRules): Readonly<Record<string, string>> {
  const records = publicRecords(full, rules);
  const { meetings, resolutions } = records;
  const invited = full.meetings.flatMap((meeting) => membersMeeting(meeting, rules) ?? []);
  const carriedOut = full.resolutions.flatMap(
    (resolution) => membersResolution(resolution, { today: rules.today, timeZone: full.council.timeZone }) ?? [],
  );
  const calendars = {
    invitation: invited.map((meeting) => meetingEvent(meeting, INVITATION)).join(''),
    announcement: meetings.map((meeting) => meetingEvent(meeting, ANNOUNCEMENT)).join(''),
    cancellation: meetings.map((meeting) => meetingEvent(meeting, CANCELLATION)).join(''),
    feed: feed(meetings, NAMES, { ...FEED, deadlines: resolutions }),
    'feed of a member': feed(invited, NAMES, { ...FEED, deadlines: carriedOut }),
    todos: resolutionCalendar(resolutions, NAMES, CALENDAR),
    'todos of a member': resolutionCalendar(carriedOut, NAMES, CALENDAR),
    'due days': resolutionCalendar(resolutions, NAMES, { ...CALENDAR, as: 'day' }),
  };
  const source = { records, addresses: ADDRESSES };
  const lists = (Object.keys(OPARL_LISTS) as OParlList[]).map((list) => [
    `OParl ${list}`,
    JSON.stringify(oparlList(source, list, { modified_since: '2000-01-01T00:00:00+00:00' })),
  ]);
  return {
    ...Object.fromEntries(Object.entries(calendars).map(([name, text]) => [name, unfolded(text)])),
    'OParl system': JSON.stringify(oparlSystem(source)),
    ...(Object.fromEntries(lists) as Record<string, string>),
    Popolo: JSON.stringify(popolo(records)),
    'registry JSON': JSON.stringify(registryJson(records, ADDRESSES.site)),
    'registry CSV': registryCsv(records, ADDRESSES.site),
    'registry RSS': registryRss(records, {
      title: 'مصوبه‌های شورا',
      description: 'مصوبه‌های شورای روابط عمومی',
      site: ADDRESSES.site,
      self: 'https://example.org/council/registry/resolutions.rss',
    }),
  };
}
