import { someBlocks } from '../../builders/content.builder';
import { type Method, Scene } from './scene';
import { ANNOUNCEMENT, EVENT, MARK, NEWS } from './world';

const PANEL = '/content-manager/collection-types';
const RELATIONS = '/content-manager/relations';
const ITEM = { title: 'x', lead: 'x', body: someBlocks(), language: 'fa' };

describe('attacks in the content manager', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const DOCUMENTS = [
    `${PANEL}/${NEWS}/{news}`,
    `${PANEL}/${NEWS}/{byEditor}`,
    `${PANEL}/${NEWS}/{changed}`,
    `${PANEL}/${EVENT}/{event}`,
    `${PANEL}/${ANNOUNCEMENT}/{announcement}`,
  ];

  it('[S3] attack 26: the editor of A sees what is A’s there, or the attacks would prove nothing', async () => {
    const own = await scene.send(scene.callers.editor, { path: `${PANEL}/${NEWS}/{own}?locale=fa` });
    const list = await scene.callers.editor.get(`${PANEL}/${NEWS}?locale=fa`);
    const relation = await scene.send(scene.callers.editor, { path: `${RELATIONS}/${NEWS}/{own}/agency?locale=fa` });

    expect([own.status, list.status, relation.status]).toEqual([200, 200, 200]);
    expect((list.body as { pagination: { total: number } }).pagination.total).toBe(2);
    expect((relation.body as { results: unknown[] }).results).toHaveLength(1);
  });

  it.each(
    DOCUMENTS.flatMap((path) => [
      ['get', `${path}?locale=fa`],
      ['get', `${path}?locale=en`],
      ['get', `${path}?status=published`],
      ['get', `${path}?populate=*`],
      ['get', `${path}/actions/countDraftRelations?locale=fa`],
      ['put', `${path}?locale=fa`],
      ['put', `${path}?locale=tr`],
      ['delete', `${path}?locale=fa`],
      ['delete', `${path}?locale=*`],
      ['post', `${path}/actions/publish?locale=fa`],
      ['post', `${path}/actions/unpublish`],
      ['post', `${path}/actions/discard`],
    ]) as [Method, string][],
  )('[S2] attack 26: %s %s is like for what never was', async (method, path) => {
    expect(await scene.achieved({ method, path, body: ITEM })).toEqual([]);
  });

  it.each([
    [`${PANEL}/${NEWS}/clone/{news}?locale=fa`, ITEM],
    [`${PANEL}/${NEWS}/clone/{changed}?locale=fa`, ITEM],
    [`${PANEL}/${NEWS}/auto-clone/{news}`, {}],
    [`${PANEL}/${EVENT}/auto-clone/{event}`, {}],
    [`${PANEL}/${NEWS}/actions/publish`, { ...ITEM, documentId: '{news}' }],
    [`${PANEL}/${NEWS}/actions/bulkPublish`, { documentIds: ['{news}'], locale: 'fa' }],
    [`${PANEL}/${NEWS}/actions/bulkUnpublish`, { documentIds: ['{changed}'], locale: 'fa' }],
    ['/i18n/content-manager/actions/get-non-localized-fields', { model: NEWS, id: '{newsId}', locale: 'tr' }],
    [`${PANEL}/${NEWS}?locale=fa`, { ...ITEM, documentId: '{news}', event: { connect: [{ documentId: '{event}' }] } }],
    [`${PANEL}/${NEWS}?locale=fa`, { ...ITEM, event: { connect: [{ id: '{eventId}', documentId: '{event}' }] } }],
    [`${PANEL}/${NEWS}?locale=fa`, { ...ITEM, cover: '{file}' }],
    [`${PANEL}/${NEWS}?locale=fa`, { ...ITEM, gallery: ['{file}'] }],
    [`${PANEL}/${NEWS}?locale=fa`, { ...ITEM, agency: { connect: [{ documentId: '{B}' }], disconnect: [] } }],
    [`${PANEL}/${NEWS}?locale=fa`, { ...ITEM, agency: { set: [{ id: '{bNumber}' }] } }],
  ] as [string, object][])('[S6] attack 26: POST %s %j gets at nothing foreign', async (path, body) => {
    expect(await scene.achieved({ method: 'post', path, body })).toEqual([]);
  });

  it('[S1] attack 26: an agency id sent along is not what is written', async () => {
    const attack = { method: 'post', path: `${PANEL}/${NEWS}?locale=fa`, body: { ...ITEM, agencyId: '{B}' } } as const;

    const { status, body } = await scene.send(scene.callers.editor, attack);
    const { documentId } = (body as { data: { documentId: string } }).data;
    const row = await scene.house.strapi.db.query(NEWS).findOne({ where: { documentId }, populate: ['agency'] });
    await scene.callers.editor.delete(`${PANEL}/${NEWS}/${documentId}`);

    expect(status).toBe(201);
    expect(row).toMatchObject({ agencyId: scene.foreign('A'), agency: { documentId: scene.foreign('A') } });
  });

  it.each([
    [`${PANEL}/${NEWS}/actions/bulkDelete`, { documentIds: ['{news}', '{changed}'], locale: 'fa' }],
    [`${PANEL}/${EVENT}/actions/bulkDelete`, { documentIds: ['{event}'] }],
    [`${PANEL}/${NEWS}/actions/bulkFindForValidation`, { documentIds: ['{news}', '{changed}'], locale: 'fa' }],
    ['/content-manager/uid/check-availability', { contentTypeUID: NEWS, field: 'title', value: '{mark}' }],
  ] as [string, object][])('[S2] attack 26: POST %s %j does and tells nothing', async (path, body) => {
    const before = await scene.rows();

    expect(await scene.learned({ method: 'post', path, body })).toEqual([]);
    expect([...(await scene.rows())]).toEqual([...before]);
  });

  it.each([
    'filters[agencyId]={B}',
    'filters[$and][0][agencyId][$ne]={A}',
    'filters[$or][0][agencyId][$notNull]=true',
    'filters[documentId]={news}',
    'filters[id][$in][0]={newsId}',
    'filters[title][$startsWith]={mark}',
    'filters[agency][internalNote][$startsWith]={mark}',
    'filters[agency][documentId]={B}',
    'filters[event][title][$startsWith]={mark}',
    'filters[event][documentId]={event}',
    'filters[cover][name][$startsWith]={mark}',
    'filters[createdBy][firstname][$startsWith]={mark}',
    'filters[createdBy][id]={editor}',
    'filters[createdBy][password][$startsWith]=$2',
    'filters[updatedBy][resetPasswordToken][$null]=true',
    'filters[localizations][title][$startsWith]={mark}',
    'filters[t0.agency_id]={B}',
    'filters[__proto__][agencyId]={B}',
    'sort=agencyId:ASC',
    'sort=createdBy.password:ASC',
    'sort=agency.internalNote:ASC',
    'sort=event.title:ASC',
    '_q={mark}',
    '_q=1',
    '_q=%25',
    'locale=*',
    'locale=en',
    'status=published',
    'pageSize=100000',
    'pageSize=-1',
    'page=-1',
    'populate=*',
    'populate[event][populate]=*',
    'populate[createdBy][fields]=password',
    'populate[agency][fields]=internalNote',
    'where[agencyId]={B}',
    'lookup[agencyId]={B}',
  ])('[S2] attack 26: the list holds and tells nothing of B: %s', async (query) => {
    const faults = await Promise.all(
      [NEWS, EVENT, ANNOUNCEMENT].map((uid) => scene.learned({ path: `${PANEL}/${uid}?${query}` })),
    );

    expect(faults.flat()).toEqual([]);
  });

  it.each([
    `${RELATIONS}/${NEWS}/event?locale=fa`,
    `${RELATIONS}/${NEWS}/event?locale=fa&status=draft`,
    `${RELATIONS}/${NEWS}/event?locale=fa&status=published`,
    `${RELATIONS}/${NEWS}/event?_q={mark}`,
    `${RELATIONS}/${NEWS}/event?_q={mark}&_filter=$startsWith`,
    `${RELATIONS}/${NEWS}/event?idsToOmit[0]={eventId}`,
    `${RELATIONS}/${NEWS}/event?idsToInclude[0]={eventId}&id={own}`,
    `${RELATIONS}/${NEWS}/event?id={news}&locale=fa`,
    `${RELATIONS}/${NEWS}/event?id={own}&locale=fa`,
    `${RELATIONS}/${NEWS}/event?filters[agencyId]={B}`,
    `${RELATIONS}/${NEWS}/event?filters[place][$startsWith]={mark}`,
    `${RELATIONS}/${NEWS}/agency?filters[internalNote][$startsWith]={mark}`,
    `${RELATIONS}/${NEWS}/createdBy`,
    `${RELATIONS}/${NEWS}/{news}/event?locale=fa`,
    `${RELATIONS}/${NEWS}/{news}/agency?locale=fa`,
    `${RELATIONS}/${NEWS}/{news}/topics?locale=fa`,
    `${RELATIONS}/${NEWS}/{changed}/agency?status=published`,
    `${RELATIONS}/${NEWS}/{own}/event?locale=fa`,
    `${RELATIONS}/${NEWS}/{own}/event?locale=fa&filters[documentId]={event}`,
    `${RELATIONS}/${NEWS}/{shown}/event?locale=fa&status=published`,
    `${RELATIONS}/${NEWS}/{news}/createdBy`,
    `${RELATIONS}/${EVENT}/{event}/organizer?locale=fa`,
    `${RELATIONS}/agency.contact/{contact}/agency`,
    `${RELATIONS}/agency.contact/{contact}/phone`,
    `${RELATIONS}/plugin::upload.file/{file}/folder`,
    `${RELATIONS}/plugin::upload.folder/{folder}/files`,
    `${RELATIONS}/plugin::upload.folder/{folder}/children`,
    `${RELATIONS}/plugin::agency-scope.membership/agency`,
    `${RELATIONS}/admin::user/roles`,
    `${RELATIONS}/plugin::users-permissions.role/users`,
  ])('[S2] attack 26: no picker and no list of relations shows what is B’s: %s', async (path) => {
    expect(await scene.learned({ path })).toEqual([]);
  });

  it('[S2] attack 26: what a draft of A points to at B is not shown there', async () => {
    const { body } = await scene.send(scene.callers.editor, { path: `${RELATIONS}/${NEWS}/{own}/event?locale=fa` });
    const entry = await scene.send(scene.callers.editor, { path: `${PANEL}/${NEWS}/{own}?locale=fa` });

    expect((body as { results: unknown[] }).results).toEqual([]);
    expect(entry.text).not.toContain(String(scene.foreign('event')));
    expect(entry.text).not.toContain(MARK);
  });

  it.each([
    `${PANEL}/${NEWS}/actions/countManyEntriesDraftRelations?documentIds[0]={news}&locale=fa`,
    `${PANEL}/${NEWS}/actions/countManyEntriesDraftRelations?documentIds[0]={own}&documentIds[1]={news}`,
    `/content-manager/preview/url/${NEWS}?documentId={news}&locale=fa&status=draft`,
    `/content-manager/history-versions?contentType=${NEWS}&documentId={news}`,
    `/i18n/content-manager/get-fill-from-locale/${NEWS}?documentId={news}&sourceLocale=fa&targetLocale=en`,
    `/i18n/ai-localization-jobs/collection-types/${NEWS}/{news}`,
    `/agency-scope/documents/${NEWS}/{news}`,
    `/agency-scope/documents/${NEWS}/{changed}`,
    `/agency-scope/documents/${EVENT}/{event}`,
    `/agency-scope/documents/plugin::upload.file/{fileDocument}`,
    '/agency-scope/agencies',
    '/agency-scope/agencies/{B}',
    '/agency-scope/accounts?q={mark}',
    '/agency-scope/home',
    '/agency-scope/audit?agencyId={B}',
    '/agency-scope/audit/verification',
  ])('[S2] attack 26: %s tells nothing of B', async (path) => {
    expect(await scene.learned({ path })).toEqual([]);
  });

  it.each([
    ['/agency-scope/shares', { contentType: NEWS, documentId: '{news}', agencyId: '{A}' }],
    ['/agency-scope/shares/end', { contentType: NEWS, documentId: '{news}', agencyId: '{B}' }],
    ['/agency-scope/transfers', { contentType: NEWS, documentId: '{news}', agencyId: '{A}', reason: 'x' }],
    ['/agency-scope/transfers', { contentType: NEWS, documentId: '{own}', agencyId: '{B}', reason: 'x' }],
    ['/api/agency-scope/shares', { contentType: NEWS, documentId: '{news}', agencyId: '{A}' }],
    ['/api/agency-scope/shares/end', { contentType: NEWS, documentId: '{changed}', agencyId: '{B}' }],
    ['/agency-scope/suspensions', { agencyId: '{B}', reason: 'x' }],
    ['/agency-scope/suspensions', { accountKind: 'api', accountId: '{officer}', reason: 'x' }],
    ['/agency-scope/memberships', { agencyId: '{B}', accountKind: 'panel', accountId: '{editor}', role: 'head' }],
    ['/agency-scope/memberships/1/end', {}],
    ['/agency-scope/invitations', { agencyId: '{B}', email: 'x@example.com', accountKind: 'api', role: 'head' }],
  ])('[S7] attack 26: nobody disposes of what is B’s: POST %s %j', async (path, body) => {
    expect(await scene.achieved({ method: 'post', path, body })).toEqual([]);
  });
});
