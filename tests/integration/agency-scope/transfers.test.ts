import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someAgency, somebody, someEditor, someOfficer, somePanelUser } from '../../support/people';
import { NEWS, contentManager, newsTexts, outcomeOf, publishNews, rowsOf, sendNews } from '../../support/scope';

const AGENCY = 'api::agency.agency';
type Related = { documentId: string } | null;

describe('a document changes hands', () => {
  let house: House;
  let from: string;
  let to: string;
  let officer: Person;
  let receiver: Person;
  let staff: Person;
  beforeAll(async () => {
    house = await openHouse();
    from = await someAgency(house);
    to = (await someDocument(house.strapi, AGENCY, { name: 'گیرنده' })).documentId;
    officer = await someOfficer(house, from);
    receiver = await someOfficer(house, to);
    staff = await somePanelUser(house, 'council-editor');
  });
  afterAll(() => house.close());

  const transfer = (person: Person, fields: object) =>
    person.post('/agency-scope/transfers', { contentType: NEWS, agencyId: to, reason: 'It is theirs', ...fields });
  const ownersOf = async (documentId: string) =>
    (await rowsOf(house, NEWS, documentId, ['agency'])).map(({ locale, publishedAt, agencyId, agency }) => [
      `${String(locale)} ${publishedAt === null ? 'draft' : 'published'}`,
      agencyId,
      (agency as Related)?.documentId,
    ]);
  /** A document with a published version and a translation. */
  const someDocumentOfMany = async () => {
    const documentId = await sendNews(officer);
    await publishNews(staff, documentId);
    await officer.put(`/api/news/${documentId}?locale=en`, { data: newsTexts('In English') }).expect(200);
    return documentId;
  };

  it('[S5] with all its versions and languages, and the relation that readers see', async () => {
    const documentId = await someDocumentOfMany();

    const answer = await transfer(staff, { documentId });

    expect([answer.status, answer.body]).toEqual([200, { done: true }]);
    expect((await ownersOf(documentId)).sort()).toEqual([
      ['en draft', to, to],
      ['fa draft', to, to],
      ['fa published', to, to],
    ]);
    const { body } = await somebody(house).get(`/api/news/${documentId}?locale=fa&populate=agency`);
    expect(body).toMatchObject({ data: { agency: { documentId: to, name: 'گیرنده' } } });
  });

  it('[S5] from then on it is the receiver’s, and no longer the giver’s', async () => {
    const documentId = await someDocumentOfMany();
    await transfer(staff, { documentId }).expect(200);

    const answers = await Promise.all(
      [officer, receiver].flatMap((person) => [
        person.get(`/api/news/${documentId}?locale=en&status=draft`),
        person.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'Changed' } }),
      ]),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 200, 200]);
  });

  it.each([
    ['without a reason', { reason: '' }, [400, 'reason-required']],
    ['with a blank reason', { reason: '   ' }, [400, 'reason-required']],
    ['to an agency that is none', { agencyId: 'aaaaaaaaaaaaaaaaaaaaaaaa' }, [400, 'agency-not-found']],
    ['of a type that takes no part', { contentType: 'api::county.county' }, [404, undefined]],
    ['of a type that is none', { contentType: 'api::no.no' }, [404, undefined]],
    ['of a document that is none', { documentId: 'aaaaaaaaaaaaaaaaaaaaaaaa' }, [404, undefined]],
  ])('[S5] not %s', async (_title, fields, outcome) => {
    const documentId = await sendNews(officer);

    const answer = await transfer(staff, { documentId, ...fields });

    expect(outcomeOf(answer)).toEqual(outcome);
    expect(await ownersOf(documentId)).toEqual([['fa draft', from, from]]);
  });

  it('[S5] agencies do not transfer', async () => {
    const documentId = await sendNews(officer);
    const editor = await someEditor(house, from);

    const answers = [await transfer(editor, { documentId }), await transfer(officer, { documentId })];

    expect(answers.map(({ status }) => status)).toEqual([403, 401]);
    expect(await ownersOf(documentId)).toEqual([['fa draft', from, from]]);
  });

  it.each([
    ['connect', (agency: string) => ({ connect: [{ documentId: agency }], disconnect: [] })],
    ['set', (agency: string) => ({ set: [{ documentId: agency }] })],
    ['disconnect', () => ({ connect: [], disconnect: [{ documentId: 'current' }] })],
    ['null', () => null],
  ])('[S5] staff who edit the relation in the panel are sent to the transfer: %s', async (_title, naming) => {
    const documentId = await sendNews(officer);

    const answer = await staff.put(`${contentManager(NEWS)}/${documentId}?locale=fa`, { agency: naming(to) });

    expect(outcomeOf(answer)).toEqual([400, 'transfer-required']);
    expect(await ownersOf(documentId)).toEqual([['fa draft', from, from]]);
  });

  it('[S5] staff who save the rest of a form change no owner', async () => {
    const documentId = await sendNews(officer);

    await staff
      .put(`${contentManager(NEWS)}/${documentId}?locale=fa`, {
        ...newsTexts('Corrected'),
        agency: { connect: [], disconnect: [] },
      })
      .expect(200);

    expect(await ownersOf(documentId)).toEqual([['fa draft', from, from]]);
  });

  it('[S5] a translation by staff belongs to the same agency', async () => {
    const documentId = await sendNews(officer);

    await staff.put(`${contentManager(NEWS)}/${documentId}?locale=tr`, newsTexts('Türkçe')).expect(200);

    expect((await ownersOf(documentId)).sort()).toEqual([
      ['fa draft', from, from],
      ['tr draft', from, from],
    ]);
  });

  it('[S5] to the agency that was let in before: it owns it and takes part no longer', async () => {
    const documentId = await sendNews(officer);
    await staff.post('/agency-scope/shares', { contentType: NEWS, documentId, agencyId: to }).expect(200);

    await transfer(staff, { documentId }).expect(200);

    const { body } = await staff.get(`/agency-scope/documents/${NEWS}/${documentId}`);
    expect(body).toMatchObject({ owner: { id: to }, coIssuers: [] });
  });
});
