import { someDocument } from '../../builders/content.builder';
import { type House, openHouse } from '../../support/house';
import { endShare, newsKey, share } from '../../support/joint-documents';
import { type Person, someAgency, somebody, someOfficer, somePanelUser } from '../../support/people';
import {
  NEWS,
  type StoredFile,
  addressesOf,
  newsTexts,
  outcomeOf,
  pictureBlock,
  plain,
  publishNews,
  sendNews,
  sendPicture,
  storeText,
  unpublishNews,
} from '../../support/scope';

const COUNTY = 'api::county.county';

/** How a text shows a file: in Blocks, or in Markdown. */
const KINDS: readonly (readonly [string, (file: StoredFile) => object])[] = [
  ['a picture in Blocks', (file) => ({ body: [...newsTexts().body, pictureBlock(file, { url: plain(file.url) })] })],
  ['a link in rich text', (file) => ({ lead: `![road](http://panel.example${file.url} "The road")` })],
];

describe('files that a published text shows', () => {
  let house: House;
  let agencyId: string;
  let officer: Person;
  let stranger: Person;
  let staff: Person;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = await someAgency(house);
    officer = await someOfficer(house, agencyId);
    stranger = await someOfficer(house);
    staff = await somePanelUser(house, 'council-editor');
    // A project of another mind: its leads and the names of its counties are rich text. The tables are the same.
    writeInMarkdown(NEWS, 'lead');
    writeInMarkdown(COUNTY, 'name');
  });
  afterAll(() => house.close());

  const writeInMarkdown = (uid: typeof NEWS | typeof COUNTY, field: string) =>
    Object.assign((house.strapi.contentType(uid).attributes as Record<string, object>)[field] ?? {}, {
      type: 'richtext',
    });
  const draftWith = async (fields: object) => {
    const documentId = await sendNews(officer);
    await storeText(house, documentId, { ...fields });
    return documentId;
  };
  const isOpen = async (file: StoredFile) => {
    const statuses = await Promise.all(
      addressesOf(file).map(async (url) => (await somebody(house).get(plain(url))).status),
    );
    return statuses.every((status) => status === 200);
  };
  const usesBy = (documentId: string) =>
    house.strapi.db.query('plugin::agency-scope.file-use').count({ where: { usingDocument: documentId } });
  /** A joint document with somebody of the invited agency. */
  const jointDraft = async () => {
    const guestId = await someAgency(house);
    const guest = await someOfficer(house, guestId);
    const documentId = await sendNews(officer);
    await share(officer, newsKey(documentId, guestId)).expect(200);
    return { documentId, guestId, guest };
  };

  describe.each(KINDS)('%s', (_kind, showing) => {
    it('[S11] of another agency stays private', async () => {
      const file = await sendPicture(stranger);
      const documentId = await draftWith(showing(file));

      await publishNews(staff, documentId);

      expect(await isOpen(file)).toBe(false);
    });

    it('[S11] of the owner is everybody’s until the withdrawal', async () => {
      const file = await sendPicture(officer);
      const documentId = await draftWith(showing(file));

      await publishNews(staff, documentId);
      const published = await isOpen(file);
      await unpublishNews(staff, documentId);

      expect([published, await isOpen(file)]).toEqual([true, false]);
    });

    it('[S11] of the council is everybody’s', async () => {
      const file = await sendPicture(staff);
      const documentId = await draftWith(showing(file));

      await publishNews(staff, documentId);

      expect(await isOpen(file)).toBe(true);
    });

    it('[S11] of an invited agency is everybody’s; of one that has left it stays private', async () => {
      const [joint, left] = [await jointDraft(), await jointDraft()];
      const files = [await sendPicture(joint.guest), await sendPicture(left.guest)] as const;
      await storeText(house, joint.documentId, { ...showing(files[0]) });
      await storeText(house, left.documentId, { ...showing(files[1]) });
      await endShare(officer, newsKey(left.documentId, left.guestId)).expect(200);

      await publishNews(staff, joint.documentId);
      await publishNews(staff, left.documentId);

      expect([await isOpen(files[0]), await isOpen(files[1])]).toEqual([true, false]);
    });

    it('[S11] stays everybody’s while it is shown, whoever leaves the document and whoever gets it', async () => {
      const { documentId, guestId, guest } = await jointDraft();
      const file = await sendPicture(guest);
      await storeText(house, documentId, { ...showing(file) });
      await publishNews(staff, documentId);
      await endShare(officer, newsKey(documentId, guestId)).expect(200);
      const transfer = { ...newsKey(documentId, await someAgency(house)), reason: 'Merged' };
      await staff.post('/agency-scope/transfers', transfer).expect(200);

      await publishNews(staff, documentId);
      const published = await isOpen(file);
      await unpublishNews(staff, documentId);
      await publishNews(staff, documentId);

      expect([published, await isOpen(file)]).toEqual([true, false]);
    });
  });

  it.each<[string, (own: StoredFile, foreign: StoredFile) => object]>([
    ['the hash', (own, { hash }) => pictureBlock(own, { url: plain(own.url), hash })],
    ['the address', (own, { url }) => pictureBlock(own, { url: plain(url) })],
    [
      'a derivative',
      (own, { url }) => pictureBlock(own, { url: plain(own.url), formats: { small: { url: plain(url) } } }),
    ],
    ['the name', (own, { url }) => pictureBlock(own, { url: plain(own.url), name: plain(url) })],
  ])('[S11] %s of a foreign file in an own picture releases nothing foreign', async (_what, forged) => {
    const [own, foreign] = [await sendPicture(officer), await sendPicture(stranger)];
    const documentId = await draftWith({ body: [forged(own, foreign)] });

    await publishNews(staff, documentId);

    expect(await isOpen(foreign)).toBe(false);
  });

  it('[S11] a publication says of a foreign file what it says of one that never was', async () => {
    const file = await sendPicture(stranger);
    const [foreign, missing] = [
      await draftWith({ lead: `![road](${plain(file.url)})` }),
      await draftWith({ lead: `![road](${plain(file.url).replaceAll(file.hash, 'never')})` }),
    ];

    const answers = [await publishNews(staff, foreign), await publishNews(staff, missing)];

    expect(answers.map(outcomeOf)).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    expect([await usesBy(foreign), await usesBy(missing)]).toEqual([0, 0]);
  });

  it('[S11] a type without agencies releases the council’s files and no agency’s', async () => {
    const [ofCouncil, ofAgency] = [await sendPicture(staff), await sendPicture(officer)];
    const name = `![a](${plain(ofCouncil.url)}) ![b](${plain(ofAgency.url)})`;

    await someDocument(house.strapi, COUNTY, { name });

    expect([await isOpen(ofCouncil), await isOpen(ofAgency)]).toEqual([true, false]);
  });
});
