import { readFileSync } from 'node:fs';
import path from 'node:path';

import { someDocument } from '../../builders/content.builder';
import { somePicture } from '../../builders/picture.builder';
import { type House, openHouse } from '../../support/house';
import { type Person, someAgency, someEditor, someOfficer, somePanelUser } from '../../support/people';
import { NEWS, contentManager, outcomeOf, plain, rowsOf, sendNews, sendPicture, writeNews } from '../../support/scope';

describe('a joint document', () => {
  let house: House;
  let ownerId: string;
  let guestId: string;
  let owner: Person;
  let ownerEditor: Person;
  let guest: Person;
  let guestEditor: Person;
  let staff: Person;
  beforeAll(async () => {
    house = await openHouse();
    [ownerId, guestId] = [await someAgency(house), await someAgency(house)];
    owner = await someOfficer(house, ownerId);
    ownerEditor = await someEditor(house, ownerId);
    guest = await someOfficer(house, guestId);
    guestEditor = await someEditor(house, guestId);
    staff = await somePanelUser(house, 'council-editor');
  });
  afterAll(() => house.close());

  const keyOf = (documentId: string, agencyId = guestId) => ({ contentType: NEWS, documentId, agencyId });
  const share = (person: Person, key: object) =>
    person.post(`${person.surface === 'api' ? '/api' : ''}/agency-scope/shares`, key);
  const end = (person: Person, key: object) =>
    person.post(`${person.surface === 'api' ? '/api' : ''}/agency-scope/shares/end`, key);
  const sharedNews = async (fields: object = {}) => {
    const documentId = await sendNews(owner, fields);
    await share(owner, keyOf(documentId)).expect(200);
    return documentId;
  };
  const read = (person: Person, documentId: string) => person.get(`/api/news/${documentId}?status=draft&locale=fa`);
  const open = (person: Person, documentId: string) => person.get(`${contentManager(NEWS)}/${documentId}?locale=fa`);

  it('[S7] is seen and edited by the invited agency, in the API and in the panel', async () => {
    const documentId = await sharedNews();

    const answers = [
      await read(guest, documentId),
      await guest.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'By the guest' } }),
      await open(guestEditor, documentId),
      await guestEditor.put(`${contentManager(NEWS)}/${documentId}?locale=fa`, { title: 'By the guest’s editor' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await rowsOf(house, NEWS, documentId)).toMatchObject([
      { title: 'By the guest’s editor', agencyId: ownerId },
    ]);
  });

  it('[S7] a translation by the invited agency belongs to the owner', async () => {
    const documentId = await sharedNews();

    await guest.put(`/api/news/${documentId}?locale=en`, { data: { title: 'T', lead: 'L', body: [], language: 'en' } });

    const rows = await rowsOf(house, NEWS, documentId, ['agency']);
    expect(rows.map(({ agencyId }) => agencyId)).toEqual([ownerId, ownerId]);
    expect(rows.map(({ agency }) => (agency as { documentId: string }).documentId)).toEqual([ownerId, ownerId]);
  });

  it('[S7] is shared by staff as well, and from the panel', async () => {
    const [first, second] = [await sendNews(owner), await sendNews(owner)];

    await share(staff, keyOf(first)).expect(200);
    await share(ownerEditor, keyOf(second)).expect(200);

    const answers = await Promise.all([read(guest, first), read(guest, second)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('[S7] is not deleted or copied by the invited agency', async () => {
    const documentId = await sharedNews();

    const answers = [
      await guest.delete(`/api/news/${documentId}?locale=fa`),
      await guestEditor.delete(`${contentManager(NEWS)}/${documentId}?locale=fa`),
      await guestEditor.post(`${contentManager(NEWS)}/clone/${documentId}`, { title: 'Copy', locale: 'fa' }),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [403, 'owner-required'],
      [403, 'owner-required'],
      [403, 'owner-required'],
    ]);
    expect(await rowsOf(house, NEWS, documentId)).toHaveLength(1);
  });

  it('[S7] nor given on by it: it shares it with nobody, and lets nobody go', async () => {
    const documentId = await sharedNews();
    const third = await someAgency(house);
    await share(owner, keyOf(documentId, third)).expect(200);

    const answers = [
      await share(guest, keyOf(documentId, await someAgency(house))),
      await end(guest, keyOf(documentId, third)),
      await guest.put(`/api/news/${documentId}?locale=fa`, { data: { agency: guestId } }),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [404, undefined],
      [404, undefined],
      [403, 'agency-not-yours'],
    ]);
  });

  it.each([
    ['the owner lets it go', () => owner],
    ['staff let it go', () => staff],
    ['it leaves', () => guest],
    ['it leaves in the panel', () => guestEditor],
  ])('[S7] when %s, it loses access at once', async (_title, who) => {
    const documentId = await sharedNews();
    await read(guest, documentId).expect(200);

    await end(who(), keyOf(documentId)).expect(200);

    const answers = [
      await read(guest, documentId),
      await guest.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'Too late' } }),
      await open(guestEditor, documentId),
      await end(who(), keyOf(documentId)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('[S7] can be shared again afterwards', async () => {
    const documentId = await sharedNews();
    await end(guest, keyOf(documentId)).expect(200);

    await share(owner, keyOf(documentId)).expect(200);

    expect((await read(guest, documentId)).status).toBe(200);
  });

  it('[S7] twice is once, and with its owner not at all', async () => {
    const documentId = await sharedNews();

    const answers = [await share(owner, keyOf(documentId)), await share(owner, keyOf(documentId, ownerId))];

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'already-shared'],
      [400, 'already-shared'],
    ]);
  });

  it('[S7] two invitations at the same time make one share', async () => {
    const documentId = await sendNews(owner);

    const answers = await Promise.all([share(owner, keyOf(documentId)), share(ownerEditor, keyOf(documentId))]);

    const shares = await house.strapi.db
      .query('plugin::agency-scope.share')
      .count({ where: { sharedDocument: documentId, endedAt: null } });
    expect([shares, answers.map(({ status }) => status).sort()]).toEqual([1, [200, 400]]);
  });

  it('[S7] what is not there or not one’s own is not shared; nor with an agency that is none', async () => {
    const documentId = await sendNews(owner);

    const answers = [
      await share(guest, keyOf(documentId)),
      await share(owner, keyOf('aaaaaaaaaaaaaaaaaaaaaaaa')),
      await share(owner, { ...keyOf(documentId), contentType: 'api::county.county' }),
      await share(owner, keyOf(documentId, 'aaaaaaaaaaaaaaaaaaaaaaaa')),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [404, undefined],
      [404, undefined],
      [404, undefined],
      [400, 'agency-not-found'],
    ]);
  });

  it('[S7] a type that is not shared has one agency only', async () => {
    const COURSE = 'api::training-course.training-course';
    const { documentId } = await someDocument(house.strapi, COURSE, { organizer: ownerId }, { status: 'draft' });

    const answer = await share(owner, { contentType: COURSE, documentId, agencyId: guestId });

    expect(outcomeOf(answer)).toEqual([400, 'type-not-shared']);
  });

  it('[S7] the invited agency sees the owner’s pictures of that document in the panel, and no others', async () => {
    const [shown, other] = [await sendPicture(owner, 'shown.jpg'), await sendPicture(owner, 'other.jpg')];
    const documentId = await sharedNews({ cover: shown.id });

    const [entry, library] = [await open(guestEditor, documentId), await guestEditor.get('/upload/files?pageSize=100')];

    const { cover } = (entry.body as { data: { cover: { id: number; url: string } } }).data;
    expect([cover.id, plain(cover.url)]).toEqual([shown.id, plain(shown.url)]);
    expect((await guestEditor.get(cover.url)).status).toBe(200);
    const ids = (library.body as { results: { id: number }[] }).results.map(({ id }) => id);
    expect(ids.filter((id) => [shown.id, other.id].includes(id))).toEqual([shown.id]);
  });

  it('[S7] saving by the invited agency loses no picture of the owner', async () => {
    const shown = await sendPicture(owner);
    const documentId = await sharedNews({ cover: shown.id });

    await guestEditor
      .put(`${contentManager(NEWS)}/${documentId}?locale=fa`, { title: 'Edited', cover: shown.id })
      .expect(200);

    expect(await rowsOf(house, NEWS, documentId, ['cover'])).toMatchObject([{ cover: { id: shown.id } }]);
  });

  it('[S7] but the picture itself it neither renames, replaces nor deletes', async () => {
    const shown = await sendPicture(owner);
    await sharedNews({ cover: shown.id });
    const stored = path.join(house.publicDirectory, plain(shown.url));
    const before = readFileSync(stored);
    const id = String(shown.id);

    const answers = [
      await guestEditor.post(`/upload?id=${id}`).field('fileInfo', JSON.stringify({ name: 'Mine' })),
      await guestEditor.post(`/upload?id=${id}`).attach('files', await somePicture({ width: 50 }), 'mine.jpg'),
      await guestEditor.delete(`/upload/files/${id}`),
      await guestEditor.post('/upload/actions/bulk-delete', { fileIds: [shown.id], folderIds: [] }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(readFileSync(stored).equals(before)).toBe(true);
    expect(await house.strapi.db.query('plugin::upload.file').findOne({ where: { id: shown.id } })).toMatchObject({
      name: 'road.jpg',
    });
  });

  it('[S7] says who takes part, to those who see it', async () => {
    const documentId = await writeNews(ownerEditor);
    await share(ownerEditor, keyOf(documentId)).expect(200);
    const about = `/agency-scope/documents/${NEWS}/${documentId}`;
    const outsider = await someEditor(house);

    const answers = await Promise.all([ownerEditor, guestEditor, outsider].map((person) => person.get(about)));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(answers[0]?.body).toMatchObject({
      owner: { id: ownerId },
      mayShare: true,
      mayTransfer: false,
      mayLeave: [],
    });
    expect(answers[1]?.body).toMatchObject({ coIssuers: [{ id: guestId }], mayShare: false, mayLeave: [guestId] });
  });
});
