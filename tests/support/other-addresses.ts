import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { OPEN, SECRET, WORD } from './confidential-meetings';
import type { House } from './house';
import { type Answer, fetchAll } from './open-walk';
import type { Person } from './people';
import { publishNews, sendNews, sendPicture } from './scope';

/** An agency's file that nothing published shows, and public news with a picture: both searched for by the same word. */
export async function filesAndNews(officer: Person, secretary: Person): Promise<void> {
  await officer
    .post('/api/upload')
    .attach('files', Buffer.from(`${SECRET}content ${WORD}`), `${SECRET}annex.txt`)
    .field('fileInfo', JSON.stringify({ caption: `${SECRET}caption`, alternativeText: `${SECRET}alternative` }))
    .expect(201);
  const cover = await sendPicture(officer, `${OPEN}annex.jpg`);
  await publishNews(secretary, await sendNews(officer, { title: `${WORD} ${OPEN}news`, cover: cover.id }));
}

/** Names of all files that were uploaded. */
export const uploadsIn = ({ publicDirectory }: House): Promise<string[]> =>
  readdir(path.join(publicDirectory, 'uploads'));

/** What somebody finds elsewhere in the house: searches in everything that it has, lists of files, and files. */
export async function fetchElsewhere(house: House, person: Person): Promise<readonly Answer[]> {
  const { contentTypes } = house.strapi as unknown as {
    contentTypes: Readonly<Record<string, { info: { pluralName: string } }>>;
  };
  const word = encodeURIComponent(WORD);
  const lists = Object.values(contentTypes).map(({ info }) => `/api/${info.pluralName}?_q=${word}&locale=fa`);
  const files = (await uploadsIn(house)).map((name) => `/uploads/${name}`);
  const searches = ['/api/search', '/api/search/suggest'].map((door) => `${door}?q=${word}&locale=fa`);
  const others = ['/uploads', '/uploads/', '/api/upload/files', '/api/upload/files/1', '/sitemap.xml', '/robots.txt'];
  const asked = [...searches, ...lists, ...others, ...files];
  return fetchAll(
    person,
    asked.map((address) => ({ door: address.replace(/\?.*/, ''), path: address })),
  );
}
