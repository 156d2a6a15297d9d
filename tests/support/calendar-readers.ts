import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** What two readers have to agree about. */
export type ReadEvent = Readonly<{
  kind: string;
  uid: string;
  sequence: number;
  status: string;
  summary: string;
  description: string;
  start: string | null;
  end: string | null;
  attendees: readonly string[];
}>;

/** As ical.js reads a calendar file (Mozilla's reader). */
export const readByIcalJs = (file: string): readonly ReadEvent[] =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents()
    .map((component) => ({
      kind: component.name.toUpperCase(),
      uid: String(component.getFirstPropertyValue('uid')),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      status: String(component.getFirstPropertyValue('status')),
      summary: String(component.getFirstPropertyValue('summary')),
      description: String(component.getFirstPropertyValue('description')),
      start: instantOf(component.getFirstPropertyValue('dtstart')),
      end: instantOf(component.getFirstPropertyValue('dtend') ?? component.getFirstPropertyValue('due')),
      attendees: component.getAllProperties('attendee').map((attendee) => String(attendee.getFirstValue())),
    }))
    .sort(byUid);

const instantOf = (value: unknown): string | null => {
  if (!(value instanceof ICAL.Time)) return null;
  return value.isDate ? value.toString() : value.toJSDate().toISOString();
};

type Component = Exclude<ReturnType<typeof nodeIcal.sync.parseICS>[string], undefined>;
type Read = Extract<Component, { type: 'VEVENT' | 'VTODO' }>;

/** As node-ical reads it, which shares no code with the other. */
export const readByNodeIcal = (file: string): readonly ReadEvent[] =>
  Object.values(nodeIcal.sync.parseICS(file))
    .filter((component): component is Read => component?.type === 'VEVENT' || component?.type === 'VTODO')
    .map((component) => ({
      kind: component.type,
      uid: component.uid,
      sequence: Number(component.sequence),
      status: String(component.status),
      summary: wordsOf(component.summary),
      description: wordsOf(component.description),
      start: dayOrInstant(component.start),
      end: dayOrInstant(component.type === 'VTODO' ? component.due : component.end),
      attendees: attendeesOf(component.attendee),
    }))
    .sort(byUid);

const wordsOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value);

const dayOrInstant = (date: (Date & { dateOnly?: boolean }) | undefined): string | null => {
  if (date === undefined) return null;
  return date.dateOnly === true ? localDay(date) : date.toISOString();
};

/** A day without a zone is midnight here. */
const localDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const attendeesOf = (attendee: unknown): readonly string[] =>
  (Array.isArray(attendee) ? (attendee as unknown[]) : [attendee])
    .filter((each) => each !== undefined)
    .map((each) => wordsOf(each));

const byUid = (a: ReadEvent, b: ReadEvent): number => (a.uid < b.uid ? -1 : 1);
