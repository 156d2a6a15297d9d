import type { Core, UID } from '@strapi/strapi';

type Fields = Readonly<Record<string, unknown>>;
type Saved = Readonly<{ documentId: string }>;
type Options = Readonly<{ status?: 'draft' | 'published'; locale?: string }>;

export const someBlocks = (text = 'Roads are open.') => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** The least that each type needs to be published. A test states only what it is about. */
const FIELDS: Readonly<Record<string, (mark: string) => Fields>> = {
  'api::county.county': (mark) => ({ name: `County ${mark}`, code: `county-${mark}` }),
  'api::topic.topic': (mark) => ({ name: `Topic ${mark}`, code: `topic-${mark}` }),
  'api::agency.agency': (mark) => ({ name: `Agency ${mark}`, code: `agency-${mark}`, kind: 'roads' }),
  'api::event.event': (mark) => ({
    title: `Event ${mark}`,
    startsAt: '2026-12-01T06:00:00.000Z',
    eventStatus: 'confirmed',
  }),
  'api::news-item.news-item': (mark) => ({ title: `News ${mark}`, lead: 'A lead', body: someBlocks(), language: 'fa' }),
  'api::announcement.announcement': (mark) => ({
    title: `Announcement ${mark}`,
    body: someBlocks(),
    urgency: 5,
    audience: 'public',
    validFrom: '2026-11-01T06:00:00.000Z',
  }),
  'api::training-course.training-course': (mark) => ({
    title: `Course ${mark}`,
    summary: 'A summary',
    level: 'introductory',
  }),
  'api::training-run.training-run': (mark) => ({
    place: `Place ${mark}`,
    startsAt: '2026-12-01T06:00:00.000Z',
    endsAt: '2026-12-01T12:00:00.000Z',
    capacity: 12,
  }),
};

let count = 0;

/** Saves a valid document with a mark of its own in its texts; published unless told otherwise. */
export async function someDocument(
  strapi: Core.Strapi,
  uid: UID.CollectionType,
  fields: Fields & { mark?: string } = {},
  { status = 'published', locale = 'fa' }: Options = {},
): Promise<Saved> {
  count += 1;
  const { mark = `n${String(count)}`, ...given } = fields;
  const data = { ...FIELDS[uid]?.(mark), ...given };
  return strapi.documents(uid).create({ data, status, locale } as never);
}
