import { someDocument } from '../builders/content.builder';
import { type House, openHouse } from '../support/house';
import { type Person, somePanelUser } from '../support/people';

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
