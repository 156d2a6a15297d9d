import type { Instant } from '../publication/full-record';
import { latest, toSecond } from '../publication/instants';
import type { PublicRecords, Tombstone, Viewed } from '../publication/public-view';

/** Where the interface and the pages for people are; neither ends with a slash. */
type Addresses = Readonly<{ api: string; site: string }>;

/** What objects are made from, and where they will be found. */
export type Source = Readonly<{ records: PublicRecords; addresses: Addresses }>;

/** The lists of the interface: the last part of their address, and the type of what is in them. */
export const OPARL_LISTS = {
  body: 'Body',
  organizations: 'Organization',
  people: 'Person',
  memberships: 'Membership',
  'legislative-terms': 'LegislativeTerm',
  meetings: 'Meeting',
  'agenda-items': 'AgendaItem',
  papers: 'Paper',
  consultations: 'Consultation',
  files: 'File',
  locations: 'Location',
} as const;
export type OParlList = keyof typeof OPARL_LISTS;

/** An object of OParl 1.1; its fields are those of `schema/{type}.json`, to the letter. */
export type OParlObject = Readonly<{ id: string; type: string; created: string; modified: string }> &
  Readonly<Record<string, unknown>>;

export const OPARL = 'https://schema.oparl.org/1.1';

/** The address of a list (OParl 1.1, 2.5). */
export const listUrl = ({ addresses }: Source, list: OParlList): string => `${addresses.api}/${list}`;

/** The address of an object, which is its `id` for ever (OParl 1.1, 2.3). */
export const objectUrl = (source: Source, list: OParlList, id: string): string =>
  `${listUrl(source, list)}/${encodeURIComponent(id)}`;

/** The address of a file: what begins with a slash is found in the house that is asked (OParl 1.1, 2.3). */
export const absolute = ({ addresses }: Source, address: string): string =>
  address.startsWith('/') ? addresses.api.replace(/^(\w+:\/\/[^/]+).*$/, '$1') + address : address;

/** An object of a list. Fields without a value are left out (2.4); `required` ones stay, even if they are empty. */
export const oparlObject = (
  source: Source,
  { list, viewed }: Readonly<{ list: OParlList; viewed: Viewed }>,
  { fields, required = {} }: Readonly<{ fields: Fields; required?: Fields }>,
): OParlObject => ({
  id: objectUrl(source, list, viewed.id),
  type: `${OPARL}/${OPARL_LISTS[list]}`,
  ...withoutEmpty(fields),
  ...required,
  created: dateTime(viewed.created),
  modified: dateTime(viewed.modified),
});

type Fields = Readonly<Record<string, unknown>>;

/** An object without one of its fields: inside of another one it goes without the reference back (OParl 1.1, 3). */
export const without = (object: OParlObject, field: string): OParlObject => {
  const { id, type, created, modified, ...rest } = object;
  return {
    id,
    type,
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== field)),
    created,
    modified,
  };
};

/** A change of what is inside is a change of what is around it (2.8): the last of them all. */
export const lastChange = (own: Instant, parts: readonly Readonly<{ modified: Instant }>[]): Instant =>
  latest(own, ...parts.map(({ modified }) => modified));

/** `2026-10-20T06:30:00+00:00`: seconds and an offset, no fraction and no `Z` (2.4). */
export const dateTime = (instant: Instant): string => toSecond(instant).replace('Z', '+00:00');

/** The same of what may be missing; `oparlObject` leaves null out. */
export const dateTimeOrNull = (instant: Instant | null): string | null => (instant === null ? null : dateTime(instant));

/** What stays at the address of something withdrawn: id, type, created, modified and `deleted` (2.8), with status 200. */
export const oparlTombstone = (source: Source, list: OParlList, tombstone: Tombstone): OParlObject =>
  oparlObject(source, { list, viewed: tombstone }, { fields: { deleted: true } });

const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
