import request from 'supertest';

import { Scene } from './scene';
import { CALLERS, MARK, NEWS } from './world';

type Covered = { cover: { url: string } };

describe('attacks on reading, by address and by condition', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  it.each([
    '/api/news/{news}',
    '/api/news/{news}?status=draft',
    '/api/news/{byEditor}?status=draft',
    '/api/news/{newsId}',
    '/api/news/{changed}?status=draft',
    '/api/news/{changed}?locale=en',
    '/api/news/{changed}?locale=en&status=draft',
    '/api/events/{event}?status=draft',
    '/api/announcements/{announcement}',
    '/api/announcements/{announcement}?status=draft',
    '/api/announcements/{announcement}?populate=*&status=draft',
    '/api/announcements?filters[documentId]={announcement}',
    '/api/announcements?filters[documentId]={announcement}&status=draft',
    '/api/announcements?filters[documentId][$in][0]={announcement}&status=draft',
    '/api/news?filters[id]={newsId}&status=draft',
    '/api/news?filters[id][$in][0]={changedId}&status=draft',
    '/api/news?filters[id][$gte]=1&pagination[pageSize]=100&status=draft',
    '/api/news?filters[id][$gte]=1&pagination[pageSize]=1000',
    '/api/events?filters[id][$gte]=1&pagination[pageSize]=100',
    '{fileUrl}',
    '{fileUrl}?expires=99999999999&signature=x',
    '/api/upload/files/{file}',
    '/api/upload/files/{fileDocument}',
    '/api/upload/files/page?filters[id]={file}',
    '/api/upload/files?filters[name][$startsWith]={mark}',
  ])('[S2] attack 1: %s says as much as about what never was', async (path) => {
    expect(await scene.learned({ path })).toEqual([]);
  });

  it('[S3] the scene is what it says: B finds its drafts, and everybody comes through the door that is theirs', async () => {
    const own = await scene.owners.officer.get('/api/news?status=draft&populate=*');
    const inPanel = await scene.owners.editor.get(`/content-manager/collection-types/${NEWS}?locale=fa`);
    const stored = await scene.owners.officer.get(
      scene.fill('/api/news/{news}?status=draft&populate=cover', 'foreign'),
    );
    const file = await request(scene.house.server).get((stored.body as { data: Covered }).data.cover.url);
    const answers = await Promise.all(CALLERS.map((caller) => scene.callers[caller].get('/api/news')));

    expect([own.text, inPanel.text]).toEqual([expect.stringContaining(MARK), expect.stringContaining(MARK)]);
    expect(file.status).toBe(200);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401, 200, 200, 200, 401, 401]);
  });

  it.each([
    'filters[$or][0][agencyId]={B}&filters[$or][1][id][$notNull]=true',
    'filters[$not][agencyId]={A}',
    'filters[agencyId][$ne]={A}',
    'filters[agencyId]={B}&status=draft',
    'filters[$and][0][$or][0][agencyId][$in][0]={B}',
    'filters[event][agencyId]={B}',
    'filters[cover][agencyId]={B}',
    'filters[cover][releasedAt][$null]=true',
    'filters[agency_id]={B}',
    'sort=agencyId',
    'sort=event.agencyId:desc',
    'populate[event][filters][agencyId]={B}',
    'populate[cover][sort]=releasedAt',
  ])('[S1] attack 2: the scope key is no condition: %s', async (query) => {
    const faults = await Promise.all(
      ['news', 'events', 'announcements'].map((type) => scene.refused({ path: `/api/${type}?${query}` })),
    );

    expect(faults.flat()).toEqual([]);
  });

  it.each([
    'filters[agency][internalNote][$startsWith]={mark}',
    'filters[agency][$and][0][internalNote][$contains]={mark}',
    'filters[agency][users][email][$contains]=@',
    'filters[agency][news][title][$startsWith]={mark}',
    'filters[cover][folder][name][$startsWith]={mark}',
    'filters[cover][folderPath][$startsWith]=/',
    'filters[createdBy][firstname][$startsWith]={mark}',
    'filters[localizations][title][$startsWith]={mark}',
    'sort=agency.internalNote:asc',
    'sort[0]=createdBy.password',
    'sort[0][agency][internalNote]=asc',
    'sort=localizations.title',
  ])('[H10] attack 3: no condition on what is private: %s', async (query) => {
    expect(await scene.refused({ path: `/api/news?${query}` })).toEqual([]);
  });

  it.each([
    'filters[event][title][$startsWith]={mark}',
    'filters[event][title][$startsWith]={mark}&status=draft',
    'filters[event][documentId]={event}&status=draft',
    'filters[event][id]={eventId}&status=draft',
    'filters[cover][name][$startsWith]={mark}',
    'filters[cover][hash]={fileHash}&status=draft',
    'filters[cover][url][$contains]={mark}&status=draft',
    'filters[$or][0][event][place][$contains]={mark}&filters[$or][1][cover][caption][$contains]={mark}&status=draft',
    'filters[agency][name][$startsWith]=Z',
    'sort=event.title&status=draft',
  ])('[S2] attack 3: a condition that leads to nothing foreign: %s', async (query) => {
    expect(await scene.learned({ path: `/api/news?${query}` })).toEqual([]);
  });

  it.each(['$notNull', '$null'])(
    '[S2] attack 3: A draft of A that points to a draft of B points to nothing: %s',
    async (operator) => {
      const count = async (field: string) => {
        const query = `filters[documentId]={own}&filters[event][${field}][${operator}]=true&status=draft`;
        const { body } = await scene.send(scene.callers.officer, { path: `/api/news?${query}` }).expect(200);
        return (body as { data: unknown[] }).data.length;
      };

      expect([await count('id'), await count('title'), await count('documentId')]).toEqual(
        operator === '$notNull' ? [0, 0, 0] : [1, 1, 1],
      );
    },
  );

  it.each([
    'where[agencyId]={B}',
    'where[updatedBy][resetPasswordToken][$startsWith]=a',
    'lookup[publishedAt][$null]=true',
    '_where[agencyId]={B}',
    'select=*',
    'orderBy=id',
    'having=1',
    'unknown=1',
    'data[agencyId]={B}',
    'actor=system',
    'runAsSystem=1',
  ])('[H10] attack 4: no parameter beside the documented ones: %s', async (query) => {
    expect(await scene.refused({ path: `/api/announcements?${query}` })).toEqual([]);
  });

  it.each([
    'filters[t0.password][$notNull]=true',
    'filters[t1.agency_id]={B}',
    'filters[t0.agency_id]={B}',
    'sort=t0.id',
  ])('[H10] attack 5: no names of tables: %s', async (query) => {
    expect(await scene.refused({ path: `/api/announcements?${query}` })).toEqual([]);
  });

  it.each([
    'filters[__proto__][agencyId]={B}&status=draft',
    'filters[constructor][prototype]=1',
    '__proto__[status]=draft',
    'populate[__proto__]=*',
    'fields[__proto__]=agencyId',
    'filters[toString]=1',
    'filters[hasOwnProperty][$eq]=1',
  ])('[H10] attack 5: no property of every object: %s', async (query) => {
    expect(await scene.learned({ path: `/api/announcements?${query}` })).toEqual([]);
  });
});
