import type { UID } from '@strapi/strapi';

import { someBlocks, someDocument } from '../../builders/content.builder';
import { somePicture } from '../../builders/picture.builder';
import type { House } from '../../support/house';
import { type Person, someAgency, someEditor, someOfficer } from '../../support/people';

/** Everything that one agency has and has not published, each with the agency's mark in every text and name. */
export type World = Readonly<{
  agencyId: string;
  mark: string;
  officer: Person;
  editor: Person;
  /** Document ids of the drafts, by type. */
  drafts: ReadonlyMap<UID.CollectionType, string>;
  /** Numbers of rows, files and folders. */
  rows: readonly number[];
}>;

/** Stands beside the mark in every text, written carelessly; and what others may type to find it. */
const WORDS = 'پروژه‌هاي آب رسانی';
export const WAYS_TO_SEARCH: readonly string[] = [
  ...[
    'پروژه',
    'پروژه ها',
    'پروژه‌های',
    'پروژهها',
    'آب‌رسانی',
    'آبرسانی',
    'اب رساني',
    'ـآب رسانی',
    'آب',
    'رسان',
    'آب‌ر',
  ],
  ...['Hf vshkd', '\\v,c', 'پروژه آبرسانی', '"آب رسانی"', 'پرو'],
];

const NEWS = 'api::news-item.news-item';
const EVENT = 'api::event.event';
const ANNOUNCEMENT = 'api::announcement.announcement';
const COURSE = 'api::training-course.training-course';
const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

const DRAFT = { status: 'draft' } as const;

export async function someWorld(house: House, mark: string): Promise<World> {
  const { strapi } = house;
  const agencyId = await someAgency(house);
  const officer = await someOfficer(house, agencyId);
  const editor = await someEditor(house, agencyId);
  const file = await uploadBy(officer, mark);
  const title = `${mark} ${WORDS}`;
  const texts = { kicker: mark, byline: mark, source: mark, sourceUrl: `https://${mark}.example`, lead: title };
  const event = await someDocument(strapi, EVENT, { title, place: title, organizer: agencyId, cover: file }, DRAFT);
  const news = await someDocument(
    strapi,
    NEWS,
    { ...texts, title, body: someBlocks(title), agency: agencyId, event: event.documentId, cover: file },
    DRAFT,
  );
  const announcement = await someDocument(strapi, ANNOUNCEMENT, { title, agency: agencyId }, DRAFT);
  const course = await someDocument(strapi, COURSE, { title, summary: title, organizer: agencyId }, DRAFT);
  await changedAfterPublication(house, { agencyId, mark });
  const folder = await folderOf(house, { agencyId, mark });
  const drafts = new Map<UID.CollectionType, string>([
    [NEWS, news.documentId],
    [EVENT, event.documentId],
    [ANNOUNCEMENT, announcement.documentId],
    [COURSE, course.documentId],
  ]);
  const rows: number[] = [file, folder];
  for (const [uid, documentId] of drafts) {
    rows.push(((await strapi.db.query(uid).findOne({ where: { documentId } })) as { id: number }).id);
  }
  return { agencyId, mark, officer, editor, drafts, rows };
}

type FolderService = { create: (folder: object) => Promise<{ id: number }> };

async function folderOf({ strapi }: House, { agencyId, mark }: Pick<World, 'agencyId' | 'mark'>): Promise<number> {
  const service = strapi.plugin('upload').service<FolderService>('folder');
  return (await service.create({ name: mark, parent: null, agencyId })).id;
}

async function uploadBy(officer: Person, mark: string): Promise<number> {
  const answer = await officer
    .post('/api/upload')
    .attach('files', await somePicture({ width: 60, height: 40 }), `${mark}.jpg`)
    .field('fileInfo', JSON.stringify({ alternativeText: mark, caption: mark }));
  return (answer.body as { id: number }[])[0]?.id ?? 0;
}

/** Published for everybody, and changed since: the change is the agency's own. */
async function changedAfterPublication({ strapi }: House, { agencyId, mark }: Pick<World, 'agencyId' | 'mark'>) {
  const { documentId } = await someDocument(strapi, NEWS, { title: 'Roads are open', agency: agencyId });
  await strapi.documents(NEWS).update({ documentId, locale: 'fa', data: { title: `${mark} changed ${WORDS}` } });
  await strapi.documents(NEWS).update({
    documentId,
    locale: 'en',
    data: { title: `${mark} ${WORDS}`, lead: mark, body: someBlocks(mark) } as never,
  });
}

/** Takes away all that the agency has not published, and leaves what it has: as if it had never worked on anything. */
export async function withoutDraftsOf({ strapi }: House, { agencyId, rows }: World): Promise<void> {
  const where = { agencyId, publishedAt: null };
  for (const uid of [NEWS, EVENT, ANNOUNCEMENT, COURSE] as const) {
    const found = (await strapi.db.query(uid).findMany({ where })) as { documentId: string; locale: string }[];
    for (const { documentId, locale } of found) await dropDraft(strapi, { uid, documentId, locale });
  }
  await strapi.db.query(FILE).deleteMany({ where: { agencyId } });
  await strapi.db.query(FOLDER).deleteMany({ where: { id: { $in: rows }, agencyId } });
}

type Draft = {
  uid: typeof NEWS | typeof EVENT | typeof ANNOUNCEMENT | typeof COURSE;
  documentId: string;
  locale: string;
};

async function dropDraft(strapi: House['strapi'], { uid, documentId, locale }: Draft): Promise<void> {
  const published = await strapi.db
    .query(uid)
    .count({ where: { documentId, locale, publishedAt: { $notNull: true } } });
  if (published > 0) await strapi.documents(uid).discardDraft({ documentId, locale });
  else await strapi.documents(uid).delete({ documentId, locale });
}
