import { someBlocks, someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { type Person, someOfficer, somePanelUser } from '../support/people';

const AGENCY = 'api::agency.agency';

describe('an entry that others refer to is not deleted', () => {
  let house: House;
  let secretary: Person;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
  });
  afterAll(() => house.close());

  const someAgency = (fields: object = {}) => someDocument(house.strapi, AGENCY, { ...fields });
  const exists = async (documentId: string) =>
    (await house.strapi.db.query(AGENCY).count({ where: { documentId } })) > 0;
  const remove = (documentId: string) => house.strapi.documents(AGENCY).delete({ documentId, locale: '*' });

  it('[H5] an agency with a published news item', async () => {
    const agency = await someAgency();
    await someDocument(house.strapi, 'api::news-item.news-item', { agency: agency.documentId });

    await expect(remove(agency.documentId)).rejects.toMatchObject({
      details: { code: 'document-referenced', by: ['News item.agency'] },
    });
    expect(await exists(agency.documentId)).toBe(true);
  });

  it('[H5] an agency with nothing but a draft', async () => {
    const agency = await someAgency();
    await someDocument(house.strapi, 'api::event.event', { organizer: agency.documentId }, { status: 'draft' });

    await expect(remove(agency.documentId)).rejects.toMatchObject({ details: { by: ['Event.organizer'] } });
  });

  it('[H5] an agency that succeeded another', async () => {
    const successor = await someAgency();
    await someAgency({ successors: [successor.documentId], endedAt: '2026-03-20' });

    await expect(remove(successor.documentId)).rejects.toMatchObject({ details: { by: ['Agency.successors'] } });
  });

  it('[H5] a county of an agency', async () => {
    const county = await someDocument(house.strapi, 'api::county.county');
    await someAgency({ county: county.documentId });

    await expect(
      house.strapi.documents('api::county.county').delete({ documentId: county.documentId }),
    ).rejects.toMatchObject({
      details: { by: ['Agency.county'] },
    });
  });

  it('[H5] by the panel: alone and in a bulk, with the code', async () => {
    const agency = await someAgency();
    await someDocument(house.strapi, 'api::news-item.news-item', { agency: agency.documentId });
    const panel = `/content-manager/collection-types/${AGENCY}`;

    const alone = await secretary.delete(`${panel}/${agency.documentId}?locale=fa`);
    const bulk = await secretary.post(`${panel}/actions/bulkDelete`, { documentIds: [agency.documentId] });

    expect(
      [alone, bulk].map(({ status, body }) => [
        status,
        (body as { error: { details: { code: string } } }).error.details.code,
      ]),
    ).toEqual([
      [400, 'document-referenced'],
      [400, 'document-referenced'],
    ]);
    expect(await exists(agency.documentId)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '[H5] at the same moment either the reference or the deletion wins (try %i)',
    async () => {
      const topic = await someDocument(house.strapi, 'api::topic.topic');
      const officer = await someOfficer(house);
      const data = { title: 'a', lead: 'b', body: someBlocks(), topics: [topic.documentId] };

      const [deleted, sent] = await Promise.all([
        secretary.delete(`/content-manager/collection-types/api::topic.topic/${topic.documentId}?locale=fa`),
        officer.post('/api/news', { data }),
      ]);

      const stands =
        (await house.strapi.db.query('api::topic.topic').count({ where: { documentId: topic.documentId } })) > 0;
      expect([deleted.status === 200, sent.status === 201, stands]).not.toEqual([true, true, false]);
      expect([deleted.status, sent.status].filter((status) => status >= 500)).toEqual([]);
    },
  );

  it('[H5] a translation that nothing refers to can go', async () => {
    const agency = await someAgency();
    await house.strapi
      .documents(AGENCY)
      .update({ documentId: agency.documentId, locale: 'tr', data: { name: 'Kurum' } });
    await someDocument(house.strapi, 'api::news-item.news-item', { agency: agency.documentId });

    await house.strapi.documents(AGENCY).delete({ documentId: agency.documentId, locale: 'tr' });

    expect(await house.strapi.db.query(AGENCY).count({ where: { documentId: agency.documentId } })).toBe(1);
  });

  it('[H5] is deleted once nothing refers to it', async () => {
    const agency = await someAgency();

    await remove(agency.documentId);

    expect(await exists(agency.documentId)).toBe(false);
  });
});
