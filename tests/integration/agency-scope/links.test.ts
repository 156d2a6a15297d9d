import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someAgency, someEditor, someOfficer } from '../../support/people';
import { NEWS, contentManager, newsTexts, rowsOf, sendNews, sendPicture } from '../../support/scope';

const EVENT = 'api::event.event';
type Entry = Readonly<{ documentId: string; id: number }>;

/** Ways to name an entry in a relation. */
const NOTATIONS: readonly (readonly [string, (entry: Entry) => unknown])[] = [
  ['document id', ({ documentId }) => documentId],
  ['number', ({ id }) => id],
  ['{ documentId }', ({ documentId }) => ({ documentId })],
  ['{ id }', ({ id }) => ({ id })],
  ['{ connect: documentId }', ({ documentId }) => ({ connect: [documentId] })],
  ['{ connect: { id } }', ({ id }) => ({ connect: [{ id }] })],
  ['{ set: { id } }', ({ id }) => ({ set: [{ id }] })],
];
/** A media field is named by numbers; newer versions of Strapi take document ids as well. */
const FILES: readonly (readonly [string, (entry: Entry) => unknown])[] = [
  ['number', ({ id }) => id],
  ['{ id }', ({ id }) => ({ id })],
  ['a list of numbers', ({ id }) => [id]],
  ['document id', ({ documentId }) => documentId],
  ['{ documentId }', ({ documentId }) => ({ documentId })],
];

describe('one links to what one sees', () => {
  let house: House;
  let agencyId: string;
  let officer: Person;
  let editor: Person;
  let stranger: Person;
  let foreignEvent: Entry;
  let ownEvent: Entry;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = await someAgency(house);
    officer = await someOfficer(house, agencyId);
    editor = await someEditor(house, agencyId);
    const other = await someAgency(house);
    stranger = await someOfficer(house, other);
    foreignEvent = await draftOf(other);
    ownEvent = await draftOf(agencyId);
  });
  afterAll(() => house.close());

  const draftOf = async (organizer: string) =>
    (await someDocument(house.strapi, EVENT, { organizer }, { status: 'draft' })) as Entry;
  const none = (entry: Entry): Entry => ({ documentId: `x${entry.documentId.slice(1)}`, id: entry.id + 100_000 });
  const send = (fields: object) => officer.post('/api/news?locale=fa', { data: { ...newsTexts(), ...fields } });
  const write = (fields: object) => editor.post(`${contentManager(NEWS)}?locale=fa`, { ...newsTexts(), ...fields });
  /** News items that point to this event or show this file, asked of the tables. */
  const linked = async (field: string, id: number) => house.strapi.db.query(NEWS).count({ where: { [field]: { id } } });

  it.each(NOTATIONS)('[S6] a foreign draft is refused like one that is not there: %s', async (_notation, naming) => {
    const foreign = await send({ event: naming(foreignEvent) });
    const missing = await send({ event: naming(none(foreignEvent)) });

    expect([foreign.status, missing.status]).toEqual([400, 400]);
    expect(await linked('event', foreignEvent.id)).toBe(0);
  });

  it.each(NOTATIONS)('[S6] in an update as well: %s', async (_notation, naming) => {
    const documentId = await sendNews(officer);

    const answer = await officer.put(`/api/news/${documentId}?locale=fa`, { data: { event: naming(foreignEvent) } });

    expect(answer.status).toBe(400);
    expect(await linked('event', foreignEvent.id)).toBe(0);
  });

  it.each(NOTATIONS)('[S6] in the panel as well: %s', async (_notation, naming) => {
    const answer = await write({ event: naming(foreignEvent) });

    expect(answer.status).toBe(400);
    expect(await linked('event', foreignEvent.id)).toBe(0);
  });

  it('[S6] an own draft can be linked to', async () => {
    const documentId = await sendNews(officer, { event: ownEvent.documentId });

    const [row] = await rowsOf(house, NEWS, documentId, ['event']);

    expect(row).toMatchObject({ event: { documentId: ownEvent.documentId } });
  });

  it.each(FILES)('[S6] a foreign file as the cover is refused like one that is not there: %s', async (_by, naming) => {
    const file = await sendPicture(stranger);

    const foreign = await send({ cover: naming(file) });
    const missing = await send({ cover: naming(none(file)) });

    expect([foreign.status, missing.status]).toEqual([400, 400]);
    expect(await linked('cover', file.id)).toBe(0);
  });

  it.each(FILES)('[S6] a foreign file in the gallery, in the panel: %s', async (_by, naming) => {
    const file = await sendPicture(stranger);

    const answer = await write({ gallery: [naming(file)].flat() });

    expect(answer.status).toBe(400);
    expect(await linked('gallery', file.id)).toBe(0);
  });

  it('[S6] an own file is taken', async () => {
    const file = await sendPicture(officer);

    const documentId = await sendNews(officer, { cover: file.id, gallery: [file.id] });

    const [row] = await rowsOf(house, NEWS, documentId, ['cover', 'gallery']);
    expect(row).toMatchObject({ cover: { id: file.id }, gallery: [{ id: file.id }] });
  });

  it('[S6] the picker of the panel offers own drafts and no foreign ones', async () => {
    const answer = await editor.get(`/content-manager/relations/${NEWS}/event?pageSize=100&status=draft&locale=fa`);

    const ids = (answer.body as { results: Entry[] }).results.map(({ documentId }) => documentId);
    expect(ids).toContain(ownEvent.documentId);
    expect(ids).not.toContain(foreignEvent.documentId);
  });
});
