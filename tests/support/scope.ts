import type { Response } from 'supertest';

import { someBlocks } from '../builders/content.builder';
import { somePicture } from '../builders/picture.builder';
import type { House } from './house';
import type { Person } from './people';

export const NEWS = 'api::news-item.news-item';
export const contentManager = (uid: string) => `/content-manager/collection-types/${uid}`;

/** The least that a request for a news item needs. */
export const newsTexts = (title = 'News') => ({ title, lead: 'A lead', body: someBlocks(), language: 'fa' });

/** What tests compare of an answer: its status, and the code of a refusal. */
export const outcomeOf = ({ status, body }: Response): readonly [number, string | undefined] => [
  status,
  (body as { error?: { details?: { code?: string } } } | null)?.error?.details?.code,
];

export const documentIdIn = ({ body }: Response): string => (body as { data: { documentId: string } }).data.documentId;

/** Sends a news item through the API and answers its document id. */
export const sendNews = async (officer: Person, fields: object = {}): Promise<string> =>
  documentIdIn(await officer.post('/api/news?locale=fa', { data: { ...newsTexts(), ...fields } }).expect(201));

/** Writes a news item in the panel and answers its document id. */
export const writeNews = async (editor: Person, fields: object = {}): Promise<string> =>
  documentIdIn(await editor.post(`${contentManager(NEWS)}?locale=fa`, { ...newsTexts(), ...fields }).expect(201));

export const publishNews = (staff: Person, documentId: string) =>
  staff.post(`${contentManager(NEWS)}/${documentId}/actions/publish?locale=fa`, {}).expect(200);

export const unpublishNews = (staff: Person, documentId: string) =>
  staff.post(`${contentManager(NEWS)}/${documentId}/actions/unpublish?locale=fa`, {}).expect(200);

type Row = Readonly<Record<string, unknown>> & { id: number };

/** All rows of a document as they are stored: every version and language, oldest first. */
export const rowsOf = ({ strapi }: House, uid: string, documentId: string, populate: readonly string[] = []) =>
  strapi.db.query(uid).findMany({ where: { documentId }, orderBy: { id: 'asc' }, populate: [...populate] }) as Promise<
    Row[]
  >;

export type StoredFile = Readonly<{
  id: number;
  documentId: string;
  name: string;
  url: string;
  hash: string;
  ext: string;
  mime: string;
  size: number;
  width: number;
  height: number;
  provider: string;
  createdAt: string;
  updatedAt: string;
  formats: Record<string, { url: string }>;
}>;

/** Sends a picture as this person and answers its record. */
export async function sendPicture(person: Person, name = 'road.jpg'): Promise<StoredFile> {
  const answer = await person
    .post(person.surface === 'api' ? '/api/upload' : '/upload')
    .attach('files', await somePicture({ width: 600 }), name)
    .field('fileInfo', JSON.stringify({ alternativeText: 'A road' }))
    .expect(201);
  return (answer.body as [StoredFile])[0];
}

/** The address of a file without what signs it. */
export const plain = (url: string): string => url.replace(/\?.*$/, '');

/** A picture inside of a text in Blocks, as the panel's editor writes it; `image` is what somebody made of that. */
export function pictureBlock(file: StoredFile, image: object = {}) {
  const { name, url, hash, ext, mime, size, width, height, provider, createdAt, updatedAt } = file;
  const facts = { name, url, hash, ext, mime, size, width, height, provider, createdAt, updatedAt };
  return {
    type: 'image',
    image: { ...facts, alternativeText: 'A road', ...image },
    children: [{ type: 'text', text: '' }],
  };
}

/** What stands in the tables from before a rule was there, or from a house without it: past every check. */
export const storeText = ({ strapi }: House, documentId: string, fields: Readonly<Record<string, unknown>>) =>
  strapi.db.query(NEWS).updateMany({ where: { documentId }, data: fields as never });

/** The addresses of a file itself and of everything derived from it. */
export const addressesOf = ({ url, formats }: Pick<StoredFile, 'url' | 'formats'>): string[] => [
  url,
  ...Object.values(formats).map((format) => format.url),
];
