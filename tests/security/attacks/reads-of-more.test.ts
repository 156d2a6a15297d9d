import { Scene } from './scene';
import { MARK } from './world';

type Page = { data: unknown[]; meta: { pagination: { total: number } } };

describe('attacks on reading, by what more one asks for', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  it.each([
    'status=draft&status=published',
    'status[]=draft',
    'status[$ne]=published',
    'status=DRAFT',
    'status=',
    'publicationFilter=never-published',
    'hasPublishedVersion=false',
    'publicationState=preview',
    'locale=*',
    'locale=all',
    'locale[]=en&locale[]=fr',
    'locale[$ne]=en',
    'status=draft&locale=*',
    'status=draft&publicationFilter=never-published',
    'status=draft&hasPublishedVersion=false',
  ])('[H2] attack 6: drafts and languages are not had by %s', async (query) => {
    expect(await scene.refused({ path: `/api/news?${query}` })).toEqual([]);
  });

  it.each(['/api/news', '/api/events', '/api/announcements', '/api/training-courses', '/api/training-runs'])(
    '[S3] attack 6: %s?status=draft is for members, and has nothing of B',
    async (path) => {
      expect(await scene.learned({ path: `${path}?status=draft&populate=*` })).toEqual([]);
      expect(await scene.refused({ path: `${path}?status=draft` }, ['anonymous', 'outlet', 'read-only token'])).toEqual(
        [],
      );
    },
  );

  it.each([
    'populate=*',
    'populate=event',
    'populate[event][populate]=*',
    'populate[event][populate][cover][populate]=*',
    'populate[event][filters][title][$startsWith]={mark}',
    'populate[event][filters][documentId]={event}',
    'populate[event][fields]=title,place',
    'populate[cover]=*',
    'populate[cover][filters][name][$startsWith]={mark}',
    'populate[gallery][filters][id]={file}',
    'populate[agency]=*',
    'populate[agency][populate]=*',
    'populate[agency][populate][contact]=*',
    'populate[agency][populate][logo][populate]=*',
    'populate[topics][populate]=*',
  ])('[S2] attack 7: populate leads to nothing foreign: %s', async (query) => {
    expect(await scene.learned({ path: `/api/news?${query}` })).toEqual([]);
    expect(await scene.learned({ path: `/api/news?${query}&status=draft` })).toEqual([]);
    expect(await scene.learned({ path: `/api/news/{own}?${query}&status=draft` })).toEqual([]);
    expect(await scene.learned({ path: `/api/news/{shown}?${query}` })).toEqual([]);
  });

  it.each([
    'populate=deep',
    'populate=deep,5',
    'populate[agency][populate][announcements]=*',
    'populate[agency][populate][news][populate]=*',
    'populate[createdBy]=*',
    'populate[updatedBy][populate]=roles',
    'populate[cover][populate][related][populate]=*',
    'populate[cover][populate][folder]=*',
    'populate=cover.related',
    'populate=cover.folder.files',
    'populate[x][on][api::announcement.announcement]=*',
    'populate[event][on][api::event.event][fields]=title',
    'populate[event][status]=draft',
    'populate[event][where][agencyId]={B}',
    'populate[event][limit]=-1',
    'populate[event][pagination][pageSize]=100000',
    'populate[attendees][filters][agencyId]={B}',
    'populate[localizations]=*',
  ])('[H10] attack 7: populate that nobody needs is refused: %s', async (query) => {
    expect(await scene.refused({ path: `/api/news?${query}` })).toEqual([]);
    expect(await scene.refused({ path: `/api/news/{own}?status=draft&${query}` })).toEqual([]);
  });

  it.each(['populate=localizations', 'populate[localizations][fields]=title'])(
    '[S2] attack 7: other languages of what is shown bring no draft: %s',
    async (query) => {
      expect(await scene.learned({ path: `/api/news/{changed}?${query}` }, ['anonymous'])).toEqual(
        // That there is a published entry may be known.
        [expect.stringContaining('differs 200')],
      );
    },
  );

  it.each([
    'fields=agencyId',
    'fields=agencyId,title',
    'fields[0]=t0.id',
    'fields[0]=createdBy',
    'fields[0]=*&fields[1]=agencyId',
    'populate[cover][fields]=folderPath,releasedAt',
    'populate[agency][fields]=internalNote',
    'populate[event][fields]=agencyId',
  ])('[S1] attack 8: fields that are the server’s are not given: %s', async (query) => {
    expect(await scene.refused({ path: `/api/news?${query}` })).toEqual([]);
  });

  it.each([
    '/api/agencies?fields=internalNote',
    '/api/agencies/{B}?fields=internalNote',
    '/api/agencies?sort=internalNote',
  ])('[H2] attack 8: %s is refused', async (path) => {
    expect(await scene.refused({ path })).toEqual([]);
  });

  it.each(['{mark}', 'zz', '%25', '_', '1', '{B}', '{event}', '%27%20or%201=1--'])(
    '[S2] attack 8: searching for %s finds nothing foreign',
    async (word) => {
      const paths = ['news', 'events', 'announcements', 'agencies', 'training-courses'].flatMap((type) => [
        `/api/${type}?_q=${word}&populate=*`,
        `/api/${type}?_q=${word}&populate=*&status=draft`,
      ]);

      const faults = await Promise.all(paths.map((path) => scene.learned({ path })));

      expect(faults.flat()).toEqual([]);
    },
  );

  it('[S2] attack 8: an agency is not found by its private note', async () => {
    const { body } = await scene.callers.officer.get(`/api/agencies?_q=${MARK}`);

    expect(body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  it.each([
    'pagination[limit]=-1',
    'pagination[limit]=0',
    'pagination[pageSize]=100000',
    'pagination[page]=-1',
    'pagination[start]=-5',
    'limit=-1',
    'pageSize=100000',
    'start=-1',
    'pagination[pageSize]=NaN',
    'pagination[pageSize]=1e3',
    'pagination[start]=99999999999999999999',
  ])('[H10] attack 9: a page has its size: %s', async (query) => {
    expect(await scene.refused({ path: `/api/announcements?${query}` })).toEqual([]);
  });

  it('[S2] attack 9: what is counted is what is shown', async () => {
    const path = '/api/news?pagination[withCount]=true&pagination[pageSize]=1';
    const [drafts, published] = await Promise.all([
      scene.callers.officer.get(`${path}&status=draft`),
      scene.callers.anonymous.get(path),
    ]);

    // Two of A, one of them published; one of B is published. The drafts of B count nowhere.
    expect([drafts, published].map(({ body }) => (body as Page).meta.pagination.total)).toEqual([2, 2]);
  });

  it.each([
    ['64 levels of filters', `filters${'[$and][0]'.repeat(64)}[title]=a`],
    ['64 levels of not', `filters${'[$not]'.repeat(64)}[title]=a`],
    ['populate over 12 levels', `populate${'[event][populate]'.repeat(12)}=*`],
    ['5000 items', Array.from({ length: 5000 }, (_, index) => `filters[id][$in]=${String(index)}`).join('&')],
    ['500 items', Array.from({ length: 500 }, (_, index) => `filters[id][$in]=${String(index)}`).join('&')],
    ['500 conditions', Array.from({ length: 500 }, (_, at) => `filters[$or][${String(at)}][id]=1`).join('&')],
    ['a query of 1 MB', `_q=${'a'.repeat(1_000_000)}`],
    ['9 relations', `sort=${'agency.county.name,'.repeat(9)}title`],
  ])('[H10] attack 10: %s is refused, and at once', async (_what, query) => {
    const started = Date.now();

    const { status } = await scene.callers.officer.get(`/api/announcements?${query}`);

    expect([400, 413, 414, 431]).toContain(status);
    expect(Date.now() - started).toBeLessThan(2000);
  });
});
