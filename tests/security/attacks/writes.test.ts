import { someBlocks } from '../../builders/content.builder';
import { type Method, Scene, differences } from './scene';

const NEWS_ITEM = { title: 'a', lead: 'b', body: someBlocks(), language: 'fa' };
const EVENT_ITEM = { title: 'a', startsAt: '2026-12-01T06:00:00.000Z', eventStatus: 'confirmed' };
const NOTICE = {
  title: 'a',
  body: someBlocks(),
  urgency: 5,
  audience: 'public',
  validFrom: '2026-11-01T06:00:00.000Z',
};

describe('attacks on what is written, over REST', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  /** What the officer of A is answered, and what it changed. */
  const attempt = async (method: Method, path: string, data: object) => {
    const before = await scene.rows();
    const { status, body } = await scene.send(scene.callers.officer, { method, path, body: { data } });
    const { error } = body as { error?: { details?: { code?: string } } };
    return { status, code: error?.details?.code, changes: differences(before, await scene.rows()) };
  };

  const ALL_OF_B = [
    '/api/news/{news}',
    '/api/events/{event}',
    '/api/announcements/{announcement}',
    '/api/news/{changed}',
  ];
  const BY_NUMBER = ['/api/news/{newsId}', '/api/events/{eventId}', '/api/announcements/{announcementId}'];

  it.each(
    [...ALL_OF_B, ...BY_NUMBER].flatMap((path) => [
      ['put', path],
      ['put', `${path}?locale=en`],
      ['put', `${path}?locale=tr`],
      ['put', `${path}?status=published`],
      ['put', `${path}?locale=*`],
      ['put', `${path}?populate=*`],
      ['delete', path],
      ['delete', `${path}?locale=en`],
      ['delete', `${path}?locale=*`],
    ]) as [Method, string][],
  )('[S2] attack 11: %s %s is like for what never was', async (method, path) => {
    expect(await scene.achieved({ method, path, body: { data: { title: 'x' } } })).toEqual([]);
  });

  it.each([
    ['an update without anything', {}],
    ['data that is a list', { data: [{ title: 'x' }] }],
    ['data that is null', { data: null }],
    ['data that is a word', { data: 'x' }],
    ['a status beside the data', { data: { title: 'x' }, status: 'published' }],
    ['a document id beside the data', { data: { title: 'x' }, documentId: '{own}' }],
  ])('[S2] attack 11: %s does not get at a foreign draft', async (_what, body) => {
    expect(await scene.achieved({ method: 'put', path: '/api/news/{news}', body })).toEqual([]);
  });

  it.each([
    ['agencyId', { agencyId: '{B}' }, undefined],
    ['agency as a document id', { agency: '{B}' }, 'agency-not-yours'],
    ['agency as a number', { agency: '{bNumber}' }, 'agency-not-yours'],
    ['agency: connect by document id', { agency: { connect: [{ documentId: '{B}' }] } }, 'agency-not-yours'],
    ['agency: connect by number', { agency: { connect: ['{bNumber}'] } }, 'agency-not-yours'],
    ['agency: set by number', { agency: { set: [{ id: '{bNumber}' }] } }, 'agency-not-yours'],
    ['agency: set by document id', { agency: { set: ['{B}'] } }, 'agency-not-yours'],
    ['agency: own, then foreign', { agency: { connect: ['{A}', '{B}'] } }, 'agency-not-found'],
    [
      'agency: disconnect own, connect foreign',
      { agency: { disconnect: ['{A}'], connect: ['{B}'] } },
      'agency-not-yours',
    ],
    ['agency: a list', { agency: ['{B}'] }, 'agency-not-yours'],
    ['agency: a condition', { agency: { id: { $gt: 0 } } }, 'agency-not-found'],
    ['createdBy', { createdBy: '{editor}' }, undefined],
    ['updatedBy', { updatedBy: { connect: ['{editor}'] } }, undefined],
    ['publishedAt', { publishedAt: '2026-01-01T00:00:00.000Z' }, 'field-not-accepted'],
    ['firstPublishedAt', { firstPublishedAt: '2026-01-01T00:00:00.000Z' }, 'field-not-accepted'],
    ['documentId', { documentId: '{news}' }, 'field-not-accepted'],
    ['id', { id: '{newsId}' }, 'field-not-accepted'],
    ['locale', { locale: 'en' }, 'field-not-accepted'],
    ['localizations', { localizations: [{ documentId: '{news}', locale: 'en', title: 'x' }] }, undefined],
    ['releasedAt', { releasedAt: '2026-01-01T00:00:00.000Z' }, undefined],
    ['what every object has', { constructor: { prototype: { agencyId: '{B}' } } }, 'body-not-readable'],
  ])('[S4] attack 12: nobody writes for B by way of %s', async (_what, fields, code) => {
    const created = await attempt('post', '/api/news', { ...NEWS_ITEM, ...fields });
    const updated = await attempt('put', '/api/news/{own}', { title: 'x', ...fields });
    const byEverybody = await scene.achieved({
      method: 'post',
      path: '/api/news',
      body: { data: { ...NEWS_ITEM, ...fields } },
    });

    expect([created, updated].map(({ status }) => status >= 400 && status < 500)).toEqual([true, true]);
    expect([created.code, updated.code]).toEqual([code, code]);
    expect([...created.changes, ...updated.changes, ...byEverybody]).toEqual([]);
  });

  it.each([
    ['to nobody', null],
    ['to nobody by disconnect', { disconnect: [{ documentId: '{A}' }] }],
    ['to nobody by an empty set', { set: [] }],
    ['by two words at once', { set: ['{A}'], connect: ['{B}'] }],
    ['by an empty set and another word', { set: [], connect: ['{B}'] }],
    ['by the number of another', { documentId: '{A}', id: '{bNumber}' }],
    ['by the number of another, connected', { connect: [{ documentId: '{A}', id: '{bNumber}' }] }],
  ])('[S4] attack 12: an agency does not give its news away: %s', async (_what, agency) => {
    const { status } = await attempt('put', '/api/news/{own}', { title: 'still ours', agency });
    const { body } = await scene.send(scene.callers.officer, { path: '/api/news/{own}?status=draft&populate=agency' });

    expect(status).toBeLessThan(500);
    expect(body).toMatchObject({ data: { agency: { documentId: scene.foreign('A') } } });
  });

  it.each([
    ['an organizer', '/api/events', { ...EVENT_ITEM, organizer: { connect: ['{B}'] } }],
    ['an agency', '/api/announcements', { ...NOTICE, agency: '{B}' }],
  ])('[S4] attack 12: %s that is another agency is refused', async (_what, path, data) => {
    const { status, code, changes } = await attempt('post', path, data);

    expect({ status, code, changes }).toEqual({ status: 403, code: 'agency-not-yours', changes: [] });
  });

  it.each([
    ['an event by document id', { event: '{event}' }],
    ['an event by number', { event: '{eventId}' }],
    ['an event by connect', { event: { connect: [{ documentId: '{event}' }] } }],
    ['an event by connect and number', { event: { connect: [{ id: '{eventId}' }] } }],
    ['an event by set', { event: { set: [{ documentId: '{event}', status: 'draft', locale: 'fa' }] } }],
    ['an event in front of an event', { event: { connect: [{ id: '{eventId}', position: { before: 1 } }] } }],
    ['a cover', { cover: '{file}' }],
    ['a cover as an object', { cover: { id: '{file}' } }],
    ['a cover by connect', { cover: { connect: ['{file}'] } }],
    ['a cover by set', { cover: { set: [{ id: '{file}' }] } }],
    ['a gallery', { gallery: ['{file}'] }],
    ['a gallery by set', { gallery: { set: [{ documentId: '{fileDocument}' }] } }],
    ['a topic that is a news item', { topics: ['{news}'] }],
    [
      'a picture in the text',
      {
        body: [
          { type: 'image', image: { ...picture('{fileUrl}', '{fileHash}') }, children: [{ type: 'text', text: '' }] },
        ],
      },
    ],
    [
      'a picture in the text, with the address of the house',
      {
        body: [
          {
            type: 'image',
            image: { ...picture('http://127.0.0.1{fileUrl}', '{fileHash}') },
            children: [{ type: 'text', text: '' }],
          },
        ],
      },
    ],
  ])('[S6] attack 13: one links to nothing foreign: %s', async (_what, fields) => {
    const data = { ...NEWS_ITEM, ...fields };

    expect(await scene.achieved({ method: 'post', path: '/api/news', body: { data } })).toEqual([]);
    expect(await scene.achieved({ method: 'put', path: '/api/news/{own}', body: { data } })).toEqual([]);
  });

  it.each([
    ['attachments', { attachments: ['{file}'] }],
    ['attachments by connect', { attachments: { connect: [{ id: '{file}' }] } }],
  ])('[S6] attack 13: an announcement takes no foreign file: %s', async (_what, fields) => {
    const data = { ...NOTICE, ...fields };

    expect(await scene.achieved({ method: 'post', path: '/api/announcements', body: { data } })).toEqual([]);
  });

  it.each<[Method, string, object]>([
    ['put', '/api/agencies/{A}', { news: { connect: ['{news}'] } }],
    ['put', '/api/agencies/{A}', { announcements: { connect: ['{announcement}'] } }],
    ['put', '/api/agencies/{A}', { logo: '{file}' }],
    ['put', '/api/training-courses/{A}', { attendees: { set: ['{officer}'] } }],
    ['post', '/api/topics', { name: 'x', code: 'x', news: ['{news}'] }],
    ['put', '/api/events/{event}', { news: { set: [] } }],
  ])('[H9] attack 13: registries are not written from outside: %s %s %j', async (method, path, data) => {
    expect(await scene.achieved({ method, path, body: { data } })).toEqual([]);
  });

  it.each<[Method, string, object]>([
    ['put', '/api/agencies/{A}', { contact: { id: '{contact}', phone: 'x' } }],
    ['put', '/api/agencies/{B}', { contact: { id: '{contact}', phone: 'x' } }],
    ['post', '/api/news', { ...NEWS_ITEM, contact: { id: '{contact}', __component: 'agency.contact', phone: 'x' } }],
    ['put', '/api/news/{own}', { body: [{ id: '{contact}', __component: 'agency.contact', phone: 'x' }] }],
  ])(
    '[S6] attack 14: no component of B is taken by its number (nearest: agency.contact): %s %s',
    async (method, path, data) => {
      expect(await scene.achieved({ method, path, body: { data } })).toEqual([]);
    },
  );

  it('[S6] attack 14: a component sent along with the agency is not written', async () => {
    const agency = { documentId: '{A}', contact: { id: '{contact}', phone: 'x' } };

    const { status, changes } = await attempt('put', '/api/news/{own}', { title: 'still ours', agency });
    const contacts = await scene.house.strapi.db
      .query('agency.contact')
      .findMany({ select: ['phone'], orderBy: { id: 'asc' } });

    expect(status).toBeLessThan(500);
    expect(changes).toEqual([expect.stringContaining('changed news_items')]);
    expect(contacts).toMatchObject([{ phone: '+98 A' }, { phone: '+98 B' }]);
  });

  it.each<[Method, string, object]>([
    ['post', '/api/upload?id={file}', { fileInfo: { name: 'x' } }],
    ['post', '/api/upload?id={fileDocument}', {}],
    ['delete', '/api/upload/files/{file}', {}],
    ['put', '/api/upload/files/{file}', { name: 'x' }],
    ['post', '/api/upload/files', { id: '{file}' }],
  ])('[S2] attack 13: a stored file of B is not exchanged: %s %s', async (method, path, body) => {
    expect(await scene.achieved({ method, path, body })).toEqual([]);
  });
});

function picture(url: string, hash: string) {
  const dates = { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' };
  const size = { width: 640, height: 360, size: 1 };
  return { ...dates, ...size, name: 'x', url, hash, ext: '.jpg', mime: 'image/jpeg', provider: 'local' };
}
