import { type House, openHouse } from '../../support/house';
import { newsKey, readDraft, share } from '../../support/joint-documents';
import { type Person, someAgency, somebody, someEditor, someOfficer, somePanelUser } from '../../support/people';
import {
  type StoredFile,
  addressesOf,
  newsTexts,
  pictureBlock,
  plain,
  publishNews,
  sendNews,
  sendPicture,
  storeText,
} from '../../support/scope';

describe('pictures in the text of a draft', () => {
  let house: House;
  let agencyId: string;
  let officer: Person;
  let editor: Person;
  let staff: Person;
  let own: StoredFile;
  let foreign: StoredFile;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = await someAgency(house);
    officer = await someOfficer(house, agencyId);
    editor = await someEditor(house, agencyId);
    staff = await somePanelUser(house, 'council-editor');
    own = await sendPicture(officer);
    foreign = await sendPicture(await someOfficer(house));
  });
  afterAll(() => house.close());

  const draftWith = async (...blocks: readonly object[]) => {
    const documentId = await sendNews(officer);
    await storeText(house, documentId, { body: [...newsTexts().body, ...blocks] });
    return documentId;
  };
  /** The signed addresses of this file in an answer. */
  const signedIn = ({ text }: { text: string }, { hash }: StoredFile): string[] =>
    [...text.matchAll(/"url":"([^"]*signature=[^"]*)"/g)]
      .map(([, url = '']) => url)
      .filter((url) => url.includes(hash));

  it('[S11] open through the answer to those who work on it, derivatives too', async () => {
    const documentId = await draftWith(pictureBlock(own, { url: plain(own.url), formats: own.formats }));

    const signed = [officer, editor, staff].map(async (person) => signedIn(await readDraft(person, documentId), own));

    const links = (await Promise.all(signed)).flat();
    expect(links).toHaveLength(3 * addressesOf(own).length);
    const statuses = await Promise.all(links.map(async (link) => (await somebody(house).get(link)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  /** Ways to write the address of another agency's file into a text of one's own. */
  const SMUGGLED: readonly (readonly [string, () => object])[] = [
    ['as the picture', () => pictureBlock(foreign, { url: plain(foreign.url) })],
    ['as the picture, under an own hash', () => pictureBlock(foreign, { url: plain(foreign.url), hash: own.hash })],
    ['as a derivative', () => pictureBlock(own, { formats: { small: { url: plain(foreign.url) } } })],
    [
      'as a derivative, under the foreign hash',
      () => pictureBlock(own, { hash: foreign.hash, formats: { small: { url: plain(foreign.url) } } }),
    ],
    [
      'as a derivative of a derivative',
      () => pictureBlock(own, { formats: { small: { formats: { tiny: { url: plain(foreign.url) } } } } }),
    ],
    ['in full', () => pictureBlock(foreign, { url: `http://panel.example${plain(foreign.url)}` })],
    [
      'in another spelling',
      () => pictureBlock(foreign, { url: plain(foreign.url).replace('/uploads/', '/uploads/./') }),
    ],
  ];

  it.each(SMUGGLED)('[S11] a foreign address gets no signature: %s', async (_how, block) => {
    const documentId = await draftWith(block());

    const answers = [
      await readDraft(officer, documentId),
      await readDraft(editor, documentId).set('Host', 'panel.example'),
      await officer.get(`/api/news?status=draft&locale=fa&filters[documentId]=${documentId}`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.flatMap((answer) => signedIn(answer, foreign))).toEqual([]);
  });

  it('[S11] a foreign address is answered like one that never was', async () => {
    const missing = { ...foreign, url: foreign.url.replaceAll(foreign.hash, 'never'), hash: 'never' };
    const documentId = await draftWith(pictureBlock(foreign, { url: plain(foreign.url) }));
    const { body: ofForeign } = await readDraft(officer, documentId);
    await storeText(house, documentId, {
      body: [...newsTexts().body, pictureBlock(missing, { url: plain(missing.url) })],
    });

    const { body: ofMissing } = await readDraft(officer, documentId);

    expect(JSON.parse(JSON.stringify(ofForeign).replaceAll(foreign.hash, 'never'))).toEqual(ofMissing);
  });

  it('[S11] nor one of the owner that an invited agency writes into a joint document', async () => {
    const guestId = await someAgency(house);
    const guest = await someOfficer(house, guestId);
    const documentId = await draftWith(pictureBlock(own, { url: plain(own.url) }));
    await share(officer, newsKey(documentId, guestId)).expect(200);

    const answer = await readDraft(guest, documentId);

    expect([answer.status, signedIn(answer, own)]).toEqual([200, []]);
  });

  it('[S11] what is released needs no signature, and gets none that would outlast a withdrawal', async () => {
    const released = await sendPicture(officer);
    await publishNews(staff, await sendNews(officer, { cover: released.id }));
    const documentId = await draftWith(pictureBlock(released, { url: plain(released.url) }));

    const answer = await readDraft(officer, documentId);

    expect(signedIn(answer, released)).toEqual([]);
  });

  it.each([
    ['of this server', 'http://panel.example', 1],
    ['of this server, over TLS', 'https://panel.example', 1],
    ['of another server', 'https://evil.example', 0],
    ['of another server, with ours before it', 'https://panel.example@evil.example', 0],
    ['of another server, without a scheme', '//evil.example', 0],
    ['below a path of another server', 'https://evil.example/?at=', 0],
  ])('[S11] a full address is signed for this server alone: %s', async (_whose, origin, count) => {
    const documentId = await draftWith(pictureBlock(own, { url: `${origin}${plain(own.url)}` }));

    const answer = await readDraft(staff, documentId).set('Host', 'panel.example');

    expect(signedIn(answer, own)).toHaveLength(count);
  });

  it('[S11] one question finds the files of all texts in an answer', async () => {
    const pictures = [own, await sendPicture(officer), await sendPicture(editor)];
    await Promise.all(
      pictures.map((file) => draftWith(pictureBlock(file, { url: plain(file.url), formats: file.formats }))),
    );
    const asked: string[] = [];
    const listen = ({ sql }: { sql: string }) => asked.push(sql);
    house.strapi.db.connection.on('query', listen);

    const answer = await officer.get('/api/news?status=draft&locale=fa&sort=id:desc&pagination[pageSize]=3');

    house.strapi.db.connection.removeListener('query', listen);
    expect(pictures.map((file) => signedIn(answer, file).length)).toEqual(
      pictures.map((file) => addressesOf(file).length),
    );
    expect(asked.filter((sql) => /^select .* from \S*.files. as .* where .*hash/.test(sql))).toHaveLength(1);
  });
});
