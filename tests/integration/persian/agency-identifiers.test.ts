import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, somePanelUser, somebody } from '../../support/people';

const AGENCY = 'api::agency.agency';

describe('identifiers of agencies', () => {
  let house: House;
  let secretary: Person;
  beforeAll(async () => {
    house = await openHouse();
    secretary = await somePanelUser(house, 'council-secretary');
  });
  afterAll(() => house.close());

  const change = (documentId: string, data: object) =>
    secretary.put(`/content-manager/collection-types/${AGENCY}/${documentId}`, data);

  it('[V8] an agency is reached under what the council typed, in one form', async () => {
    const { documentId } = await someDocument(house.strapi, AGENCY);

    const saved = await change(documentId, {
      legalId: '۱۰۳۸۰۲۸۴۷۹۰',
      contact: { mobile: '۰۹۱۴ ۱۲۳ ۴۵۶۷', postalCode: '۵۸۶۱۹-۱۲۳۴۵' },
    });
    const { body } = await somebody(house).get(`/api/agencies/${documentId}?populate=contact`);

    expect(saved.status).toBe(200);
    expect((body as { data: object }).data).toMatchObject({
      legalId: '10380284790',
      contact: { mobile: '+989141234567', postalCode: '5861912345' },
    });
  });

  it('[V9] a wrong one is refused with its path', async () => {
    const { documentId } = await someDocument(house.strapi, AGENCY);

    const answer = await change(documentId, { contact: { postalCode: '۵۸۶۱۹' } });

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: {
        details: { code: 'identifier-invalid', kind: 'postal-code', fault: 'too-short', field: 'contact.postalCode' },
      },
    });
  });

  it('[V11] an agency is found by its legal id in Persian digits', async () => {
    const { documentId } = await someDocument(house.strapi, AGENCY, { legalId: '10100171920' });

    const { body } = await somebody(house).get(`/api/agencies?${encodeURI('filters[legalId]=۱۰۱۰۰۱۷۱۹۲۰')}`);

    expect((body as { data: object[] }).data).toMatchObject([{ documentId }]);
  });
});
