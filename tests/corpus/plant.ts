import type { Core, UID } from '@strapi/strapi';

import { someBlocks, someDocument } from '../builders/content.builder';
import type { CorpusItem, ItemKind, Texts } from './items';

type Row = Readonly<Record<string, unknown>>;
type Shelf = Readonly<{ uid: UID.CollectionType; path: string; hasDrafts: boolean; fields: (texts: Texts) => Row }>;

/** Where the items of each kind are kept, and under which path they are listed. */
export const SHELVES: Readonly<Record<ItemKind, Shelf>> = {
  news: {
    uid: 'api::news-item.news-item',
    path: 'news',
    hasDrafts: true,
    fields: ({ title, lead, body }) => ({ title, lead, body: someBlocks(body), language: 'fa' }),
  },
  announcement: {
    uid: 'api::announcement.announcement',
    path: 'announcements',
    hasDrafts: true,
    fields: ({ title, body }) => ({ title, body: someBlocks(body) }),
  },
  course: {
    uid: 'api::training-course.training-course',
    path: 'training-courses',
    hasDrafts: true,
    fields: ({ title, lead, body }) => ({ title, summary: lead, syllabus: someBlocks(body) }),
  },
  agency: {
    uid: 'api::agency.agency',
    path: 'agencies',
    hasDrafts: false,
    fields: ({ title, lead }) => ({ name: title, mission: lead }),
  },
};

/** Which item a document is, by document id. */
export type Planted = ReadonlyMap<string, CorpusItem>;

const AT_ONCE = 100;
const PLANTED_AT = new Date('2026-11-20T06:00:00Z');

/**
 * Plants the items. Those by hand are published as editors do it; the composed ones are written as rows, many at once: a
 * draft for each, and its published twin where the item is published.
 */
export async function plant(strapi: Core.Strapi, items: readonly CorpusItem[]): Promise<Planted> {
  const planted = new Map<string, CorpusItem>();
  for (const item of items.filter(({ isHandWritten }) => isHandWritten)) {
    const { uid, fields } = SHELVES[item.kind];
    planted.set((await someDocument(strapi, uid, fields(item.written))).documentId, item);
  }
  const composed = items.filter(({ isHandWritten }) => !isHandWritten);
  for (const [kind, shelf] of Object.entries(SHELVES)) {
    const rows = composed.filter((item) => item.kind === kind).flatMap((item) => rowsOf(item, shelf));
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      await strapi.db.query(shelf.uid).createMany({ data: rows.slice(start, start + AT_ONCE) });
    }
  }
  for (const item of composed) planted.set(documentIdOf(item), item);
  return planted;
}

const documentIdOf = ({ key }: CorpusItem): string => key.replaceAll('-', '').padEnd(24, 'x');
/** Letters alone: a number would be found by those who search for numbers. */
const codeOf = ({ key }: CorpusItem): string =>
  key.replace(/\W/g, '').replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

/** The rows of an item as Strapi keeps them. */
export function rowsOf(item: CorpusItem, { hasDrafts, fields }: Shelf): readonly Row[] {
  const row = {
    ...fields(item.written),
    ...(item.kind === 'agency' && { code: codeOf(item), kind: 'other' }),
    documentId: documentIdOf(item),
    locale: 'fa',
    createdAt: PLANTED_AT,
    updatedAt: PLANTED_AT,
  };
  const published = { ...row, publishedAt: PLANTED_AT };
  if (!hasDrafts) return [published];
  return item.isPublished ? [{ ...row, publishedAt: null }, published] : [{ ...row, publishedAt: null }];
}
