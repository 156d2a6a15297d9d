import { API_ROLES } from '../../../src/roles/permission-matrix';
import { someBlocks, someDocument } from '../../builders/content.builder';
import { somePicture } from '../../builders/picture.builder';
import type { House } from '../../support/house';
import {
  type Person,
  someApiToken,
  someApiUser,
  someEditor,
  someOfficer,
  somePanelUser,
  somebody,
} from '../../support/people';

/** Stands in everything of agency B that agency A must not learn. */
export const MARK = 'zzbsecretzz';
/** Stand beside the mark, to be searched for: an answer may repeat what was asked, and then it tells nothing. */
const WORDS = { inTexts: 'گل‌سنگ', inNote: 'زیرنویسک' };

export const NEWS = 'api::news-item.news-item';
export const EVENT = 'api::event.event';
export const ANNOUNCEMENT = 'api::announcement.announcement';
export const AGENCY = 'api::agency.agency';
export const USER = 'plugin::users-permissions.user';

const DRAFT = { status: 'draft' } as const;

export type Caller =
  | 'anonymous'
  | 'officer'
  | 'editor'
  | 'outlet'
  | 'read-only token'
  | 'custom token'
  | 'suspended officer'
  | 'suspended editor';

/** B's own people. */
export type Insiders = Readonly<{ officer: Person; editor: Person }>;

/** For each name: what belongs to B, and something of the same form that nobody ever had. */
export type Places = Readonly<Record<string, readonly [foreign: number | string, missing: number | string]>>;

export const CALLERS: readonly Caller[] = [
  'anonymous',
  'officer',
  'editor',
  'outlet',
  'read-only token',
  'custom token',
  'suspended officer',
  'suspended editor',
];

type Agency = Readonly<{ id: number; documentId: string; contact: Readonly<{ id: number }> }>;

/** An agency with a private note. */
export async function agency(house: House, name: string, note: string): Promise<Agency> {
  const internalNote = `${note} ${WORDS.inNote}`;
  const data = { name: `Agency ${name}`, code: `agency-${name.toLowerCase()}`, internalNote };
  const { documentId } = await someDocument(house.strapi, AGENCY, { ...data, contact: { phone: `+98 ${name}` } });
  return (await house.strapi.db.query(AGENCY).findOne({ where: { documentId }, populate: ['contact'] })) as Agency;
}

/** Everybody who attacks. */
export async function people(house: House, a: string): Promise<Record<Caller, Person>> {
  const officerActions = API_ROLES.find(({ type }) => type === 'agency-officer')?.actions ?? [];
  const customToken = await someApiToken(house, officerActions);
  await house.strapi.db
    .query('plugin::agency-scope.membership')
    .create({ data: { accountKind: 'token', accountId: customToken.id, agencyId: a, role: 'officer' } });
  const callers = {
    anonymous: somebody(house),
    officer: await someOfficer(house, a),
    editor: await someEditor(house, a),
    outlet: await someApiUser(house, 'outlet'),
    'read-only token': await someApiToken(house),
    'custom token': customToken,
    'suspended officer': await someOfficer(house, a),
    'suspended editor': await someEditor(house, a),
  };
  await suspend(house, callers['suspended officer']);
  await suspend(house, callers['suspended editor']);
  return callers;
}

/** Council staff suspends the account, through the front door. */
export async function suspend(house: House, { surface, id }: Person): Promise<void> {
  const secretary = await somePanelUser(house, 'council-secretary');
  const whom = { accountKind: surface, accountId: id, reason: 'Left the agency' };
  await secretary.post('/agency-scope/suspensions', whom).expect(200);
}

/** Their names and addresses tell whose they are. */
export async function mark({ strapi }: House, { officer, editor }: Insiders): Promise<void> {
  const address = { email: `${MARK}@example.com`, username: `${MARK} officer` };
  await strapi.db.query(USER).update({ where: { id: officer.id }, data: address });
  await strapi.db.query('admin::user').update({ where: { id: editor.id }, data: { firstname: MARK, lastname: MARK } });
}

type Owners = Insiders & Readonly<{ a: Agency; b: Agency }>;

/** What B has, made by its own people where they can, and what A has to do with it. */
export async function belongings(house: House, { a, b, officer, editor }: Owners): Promise<Places> {
  const { strapi } = house;
  const file = await upload(officer);
  const folder = await newFolder(editor);
  const texts = { title: `${MARK} title ${WORDS.inTexts}`, body: someBlocks(`${MARK} body ${WORDS.inTexts}`) };
  const event = await sent(officer, '/api/events', {
    ...{
      title: `${MARK} event`,
      place: `${MARK} place`,
      description: texts.body,
      startsAt: '2026-12-01T06:00:00.000Z',
    },
    eventStatus: 'confirmed',
  });
  const more = { lead: `${MARK} lead`, kicker: MARK, byline: MARK, source: MARK, language: 'fa' };
  const news = await sent(officer, '/api/news', { ...texts, ...more, cover: file.id, event: event.documentId });
  const announcement = await sent(officer, '/api/announcements', {
    ...{ ...texts, urgency: 5, audience: 'public', validFrom: '2026-11-01T06:00:00.000Z', attachments: [file.id] },
  });
  const panelPath = `/content-manager/collection-types/${NEWS}?locale=fa`;
  const { body: made } = await editor.post(panelPath, { ...texts, ...more }).expect(201);
  const byEditor = (made as { data: Saved }).data;
  const changed = await changedSince(house, b.documentId, { ...texts, ...more });
  const own = await someDocument(strapi, NEWS, { title: 'ours', agency: a.documentId, event: event.documentId }, DRAFT);
  const shown = await someDocument(strapi, NEWS, { title: 'shown', agency: a.documentId, event: event.documentId });
  const same = (value: number | string) => [value, value] as const;

  return {
    A: same(a.documentId),
    B: same(b.documentId),
    aNumber: same(a.id),
    bNumber: same(b.id),
    own: same(own.documentId),
    shown: same(shown.documentId),
    ownContact: same(a.contact.id),
    contact: [b.contact.id, 9_000_001],
    news: [news.documentId, missingDocument('n')],
    newsId: [news.id, 9_000_002],
    byEditor: [byEditor.documentId, missingDocument('b')],
    byEditorId: [byEditor.id, 9_000_003],
    event: [event.documentId, missingDocument('e')],
    eventId: [event.id, 9_000_004],
    announcement: [announcement.documentId, missingDocument('m')],
    announcementId: [announcement.id, 9_000_005],
    changed: [changed.documentId, missingDocument('c')],
    changedId: [changed.id, 9_000_006],
    file: [file.id, 9_000_007],
    fileDocument: [file.documentId, missingDocument('f')],
    fileUrl: [file.url.replace(/\?.*/, ''), '/uploads/nobody_0123456789.jpg'],
    fileHash: [file.hash, 'nobody_0123456789'],
    folder: [folder.id, 9_000_008],
    // One letter short of the mark, so that an answer may repeat what was asked.
    mark: ['zzbsecret', 'zzbnothin'],
    word: [WORDS.inTexts, 'گل‌برف'],
    joinedWord: ['گلسنگ', 'گلبرف'],
    beginning: ['گل‌سن', 'گل‌بر'],
    noteWord: [WORDS.inNote, 'زیرنویسچ'],
    officer: [officer.id, 9_000_009],
    editor: [editor.id, 9_000_010],
  };
}

const missingDocument = (letter: string): string => letter.repeat(24);

type Saved = Readonly<{ id: number; documentId: string }>;
type StoredFile = Saved & Readonly<{ url: string; hash: string }>;

async function sent(person: Person, path: string, data: object): Promise<Saved> {
  const { body } = await person.post(path, { data }).expect(201);
  return (body as { data: Saved }).data;
}

async function upload(person: Person): Promise<StoredFile> {
  const { body } = await person
    .post('/api/upload')
    .attach('files', await somePicture(), `${MARK}.jpg`)
    .field('fileInfo', JSON.stringify({ name: MARK, alternativeText: MARK, caption: MARK }))
    .expect(201);
  return (body as [StoredFile])[0];
}

async function newFolder(person: Person): Promise<Saved> {
  const { body } = await person.post('/upload/folders', { name: MARK, parent: null }).expect(201);
  return (body as { data: Saved }).data;
}

/** Published without the mark; the mark stands in what was changed since, in both languages. */
async function changedSince({ strapi }: House, agencyId: string, texts: object): Promise<Saved> {
  const { documentId } = await someDocument(strapi, NEWS, { title: 'Published', agency: agencyId });
  await strapi.documents(NEWS).update({ documentId, locale: 'fa', data: texts as never });
  await strapi.documents(NEWS).update({ documentId, locale: 'en', data: texts as never });
  return (await strapi.db.query(NEWS).findOne({ where: { documentId, locale: 'fa', publishedAt: null } })) as Saved;
}
