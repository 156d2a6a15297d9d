import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, seat, someApiUser, someOfficer, somePanelUser } from '../../support/people';
import { NEWS, contentManager, documentIdIn, newsTexts, outcomeOf, rowsOf, sendNews } from '../../support/scope';

const AGENCY = 'api::agency.agency';
type Agency = Readonly<{ documentId: string; id: number }>;

/** Every way in which Strapi lets one name an entry of a to-one relation. */
const NOTATIONS: readonly (readonly [string, (agency: Agency) => unknown])[] = [
  ['a document id', ({ documentId }) => documentId],
  ['a number', ({ id }) => id],
  ['a number as text', ({ id }) => String(id)],
  ['{ documentId }', ({ documentId }) => ({ documentId })],
  ['{ id }', ({ id }) => ({ id })],
  ['a list', ({ documentId }) => [documentId]],
  ['a list of { id }', ({ id }) => [{ id }]],
  ['{ set }', ({ documentId }) => ({ set: [documentId] })],
  ['{ set: { id } }', ({ id }) => ({ set: [{ id }] })],
  ['{ connect }', ({ documentId }) => ({ connect: [documentId] })],
  ['{ connect: { documentId } }', ({ documentId }) => ({ connect: [{ documentId }] })],
  ['{ connect: { id } } beside an empty disconnect', ({ id }) => ({ connect: [{ id }], disconnect: [] })],
];

describe('nobody writes for an agency that is not theirs', () => {
  let house: House;
  let own: Agency;
  let foreign: Agency;
  let officer: Person;
  beforeAll(async () => {
    house = await openHouse();
    own = (await someDocument(house.strapi, AGENCY, { name: 'Own' })) as Agency;
    foreign = (await someDocument(house.strapi, AGENCY, { name: 'Foreign' })) as Agency;
    officer = await someOfficer(house, own.documentId);
  });
  afterAll(() => house.close());

  const send = (person: Person, fields: object = {}) =>
    person.post('/api/news?locale=fa', { data: { ...newsTexts(), ...fields } });
  /** Whose each row is: by the key of the server, and by the relation that readers see. */
  const ownersOf = async (documentId: string) =>
    (await rowsOf(house, NEWS, documentId, ['agency'])).map(({ agencyId, agency }) => [
      agencyId,
      (agency as Agency | null)?.documentId,
    ]);

  it('[S4] who names no agency writes for their own', async () => {
    const documentId = await sendNews(officer);

    expect(await ownersOf(documentId)).toEqual([[own.documentId, own.documentId]]);
  });

  it.each(NOTATIONS)('[S4] creating for the own agency, named by %s', async (_notation, naming) => {
    const answer = await send(officer, { agency: naming(own) });

    expect(answer.status).toBe(201);
    expect(await ownersOf(documentIdIn(answer))).toEqual([[own.documentId, own.documentId]]);
  });

  it.each(NOTATIONS)('[S4] creating for another agency, named by %s', async (_notation, naming) => {
    const answer = await send(officer, { agency: naming(foreign) });

    expect(outcomeOf(answer)).toEqual([403, 'agency-not-yours']);
    expect(await house.strapi.db.query(NEWS).count({ where: { agencyId: foreign.documentId } as never })).toBe(0);
  });

  it.each(NOTATIONS)('[S4] naming another agency in an update, by %s', async (_notation, naming) => {
    const documentId = await sendNews(officer);

    const answer = await officer.put(`/api/news/${documentId}?locale=fa`, { data: { agency: naming(foreign) } });

    expect(outcomeOf(answer)).toEqual([403, 'agency-not-yours']);
    expect(await ownersOf(documentId)).toEqual([[own.documentId, own.documentId]]);
  });

  it.each(NOTATIONS)('[S4] repeating the own agency in an update changes nothing: %s', async (_notation, naming) => {
    const documentId = await sendNews(officer);

    const answer = await officer.put(`/api/news/${documentId}?locale=fa`, { data: { agency: naming(own) } });

    expect(answer.status).toBe(200);
    expect(await ownersOf(documentId)).toEqual([[own.documentId, own.documentId]]);
  });

  it.each<[string, (agency: Agency) => unknown]>([
    ['null', () => null],
    ['an empty list', () => []],
    ['{ set: [] }', () => ({ set: [] })],
    ['{ disconnect }', ({ documentId }) => ({ disconnect: [documentId] })],
    ['{ disconnect: { id } }', ({ id }) => ({ disconnect: [{ id }] })],
  ])('[S4] taking the agency off in an update: %s', async (_notation, naming) => {
    const documentId = await sendNews(officer);

    const answer = await officer.put(`/api/news/${documentId}?locale=fa`, { data: { agency: naming(own) } });

    expect(outcomeOf(answer)).toEqual([403, 'agency-not-yours']);
    expect(await ownersOf(documentId)).toEqual([[own.documentId, own.documentId]]);
  });

  it.each<[string, (own: Agency, foreign: Agency) => unknown]>([
    ['an id that is none', () => 'aaaaaaaaaaaaaaaaaaaaaaaa'],
    ['a number that is none', () => 999_999],
    ['an empty text', () => ''],
    ['two at once', (one, other) => [one.documentId, other.documentId]],
    ['{ set, connect }', (one, other) => ({ set: [one.documentId], connect: [other.documentId] })],
    ['{ set: [], connect }', (_one, other) => ({ set: [], connect: [other.documentId] })],
  ])('[S4] what is no agency is refused: %s', async (_title, naming) => {
    const before = await house.strapi.db.query(NEWS).count();

    const answer = await send(officer, { agency: naming(own, foreign) });

    expect(answer.status).toBe(400);
    expect(await house.strapi.db.query(NEWS).count()).toBe(before);
  });

  it.each<[string, (own: Agency, foreign: Agency) => unknown]>([
    ['{ documentId, connect }', (one, other) => ({ documentId: one.documentId, connect: [other.documentId] })],
    ['{ documentId, id }', (one, other) => ({ documentId: one.documentId, id: other.id })],
    ['{ id, set }', (one, other) => ({ id: one.id, set: [other.id] })],
  ])('[S4] the relation that readers see never says another agency than the key: %s', async (_title, naming) => {
    const answers = [await send(officer, { agency: naming(own, foreign) })];

    const saved = answers.filter(({ status }) => status === 201).map(documentIdIn);
    const owners = (await Promise.all(saved.map(ownersOf))).flat();
    expect(owners.filter(([, seen]) => seen !== own.documentId)).toEqual([]);
  });

  it('[S4] an account without an agency writes for nobody', async () => {
    const nobody = await someApiUser(house, 'agency-officer');

    const answers = [await send(nobody), await send(nobody, { agency: own.documentId })];

    expect(answers.map(outcomeOf)).toEqual([
      [403, 'agency-required'],
      [403, 'agency-required'],
    ]);
  });

  it('[S4] somebody with two agencies says for which; otherwise it is the first', async () => {
    const both = await someApiUser(house, 'agency-officer');
    await seat(house, both, { agencyId: own.documentId });
    await seat(house, both, { agencyId: foreign.documentId });

    const [unsaid, said] = [await sendNews(both), await sendNews(both, { agency: foreign.documentId })];

    expect([await ownersOf(unsaid), await ownersOf(said)]).toEqual([
      [[own.documentId, own.documentId]],
      [[foreign.documentId, foreign.documentId]],
    ]);
  });

  it('[S4] and does not move a document from the one to the other', async () => {
    const both = await someApiUser(house, 'agency-officer');
    await seat(house, both, { agencyId: own.documentId });
    await seat(house, both, { agencyId: foreign.documentId });
    const documentId = await sendNews(both);

    const answer = await both.put(`/api/news/${documentId}?locale=fa`, { data: { agency: foreign.documentId } });

    expect(outcomeOf(answer)).toEqual([403, 'agency-not-yours']);
  });

  it('[S4] staff write for any agency, or for the council itself', async () => {
    const staff = await somePanelUser(house, 'council-editor');
    const write = (fields: object) => staff.post(`${contentManager(NEWS)}?locale=fa`, { ...newsTexts(), ...fields });

    const forAgency = await write({ agency: { connect: [{ documentId: foreign.documentId }], disconnect: [] } });
    const forCouncil = await write({ agency: { connect: [], disconnect: [] } });

    expect(await ownersOf(documentIdIn(forAgency))).toEqual([[foreign.documentId, foreign.documentId]]);
    expect(await ownersOf(documentIdIn(forCouncil))).toEqual([[null, undefined]]);
  });

  it('[S4] without a language in the request, readers see the agency in the language of the document', async () => {
    const { documentId } = await someDocument(house.strapi, AGENCY, { name: 'English first' }, { locale: 'en' });
    await house.strapi.documents(AGENCY).update({
      documentId,
      locale: 'fa',
      data: { name: 'سپس فارسی', code: 'second-language', kind: 'roads' } as never,
    });
    const bilingual = await someOfficer(house, documentId);

    const answer = await bilingual.post('/api/news', { data: newsTexts() });

    const [row] = await rowsOf(house, NEWS, documentIdIn(answer), ['agency']);
    expect(row).toMatchObject({ locale: 'fa', agency: { locale: 'fa', name: 'سپس فارسی' } });
  });
});
