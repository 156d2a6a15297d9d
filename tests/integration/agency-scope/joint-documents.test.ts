import { readFileSync } from 'node:fs';
import path from 'node:path';

import { somePicture } from '../../builders/picture.builder';
import { type House, openHouse } from '../../support/house';
import {
  type Neighbours,
  endShare,
  newsKey,
  readDraft,
  share,
  sharedNews,
  someNeighbours,
} from '../../support/joint-documents';
import { someAgency } from '../../support/people';
import { NEWS, contentManager, outcomeOf, plain, rowsOf, sendPicture } from '../../support/scope';

describe('a joint document', () => {
  let house: House;
  let they: Neighbours;
  beforeAll(async () => {
    house = await openHouse();
    they = await someNeighbours(house);
  });
  afterAll(() => house.close());

  const keyOf = (documentId: string, agencyId = they.guestId) => newsKey(documentId, agencyId);

  it('[S7] is seen and edited by the invited agency, in the API and in the panel', async () => {
    const documentId = await sharedNews(they);

    const answers = [
      await readDraft(they.guest, documentId),
      await they.guest.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'By the guest' } }),
      await readDraft(they.guestEditor, documentId),
      await they.guestEditor.put(`${contentManager(NEWS)}/${documentId}?locale=fa`, { title: 'By the guest’s editor' }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await rowsOf(house, NEWS, documentId)).toMatchObject([
      { title: 'By the guest’s editor', agencyId: they.ownerId },
    ]);
  });

  it('[S7] a translation by the invited agency belongs to the owner', async () => {
    const documentId = await sharedNews(they);

    await they.guest.put(`/api/news/${documentId}?locale=en`, {
      data: { title: 'T', lead: 'L', body: [], language: 'en' },
    });

    const rows = await rowsOf(house, NEWS, documentId, ['agency']);
    expect(rows.map(({ agencyId }) => agencyId)).toEqual([they.ownerId, they.ownerId]);
    expect(rows.map(({ agency }) => (agency as { documentId: string }).documentId)).toEqual([
      they.ownerId,
      they.ownerId,
    ]);
  });

  it('[S7] is not deleted or copied by the invited agency', async () => {
    const documentId = await sharedNews(they);

    const answers = [
      await they.guest.delete(`/api/news/${documentId}?locale=fa`),
      await they.guestEditor.delete(`${contentManager(NEWS)}/${documentId}?locale=fa`),
      await they.guestEditor.post(`${contentManager(NEWS)}/clone/${documentId}`, { title: 'Copy', locale: 'fa' }),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [403, 'owner-required'],
      [403, 'owner-required'],
      [403, 'owner-required'],
    ]);
    expect(await rowsOf(house, NEWS, documentId)).toHaveLength(1);
  });

  it('[S7] nor given on by it: it shares it with nobody, and lets nobody go', async () => {
    const documentId = await sharedNews(they);
    const third = await someAgency(house);
    await share(they.owner, keyOf(documentId, third)).expect(200);

    const answers = [
      await share(they.guest, keyOf(documentId, await someAgency(house))),
      await endShare(they.guest, keyOf(documentId, third)),
      await they.guest.put(`/api/news/${documentId}?locale=fa`, { data: { agency: they.guestId } }),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [404, undefined],
      [404, undefined],
      [403, 'agency-not-yours'],
    ]);
  });

  it('[S7] the invited agency sees the owner’s pictures of that document in the panel, and no others', async () => {
    const [shown, other] = [await sendPicture(they.owner, 'shown.jpg'), await sendPicture(they.owner, 'other.jpg')];
    const documentId = await sharedNews(they, { cover: shown.id });

    const [entry, library] = [
      await readDraft(they.guestEditor, documentId),
      await they.guestEditor.get('/upload/files?pageSize=100'),
    ];

    const { cover } = (entry.body as { data: { cover: { id: number; url: string } } }).data;
    expect([cover.id, plain(cover.url)]).toEqual([shown.id, plain(shown.url)]);
    expect((await they.guestEditor.get(cover.url)).status).toBe(200);
    const ids = (library.body as { results: { id: number }[] }).results.map(({ id }) => id);
    expect(ids.filter((id) => [shown.id, other.id].includes(id))).toEqual([shown.id]);
  });

  it('[S7] saving by the invited agency loses no picture of the owner', async () => {
    const shown = await sendPicture(they.owner);
    const documentId = await sharedNews(they, { cover: shown.id });

    await they.guestEditor
      .put(`${contentManager(NEWS)}/${documentId}?locale=fa`, { title: 'Edited', cover: shown.id })
      .expect(200);

    expect(await rowsOf(house, NEWS, documentId, ['cover'])).toMatchObject([{ cover: { id: shown.id } }]);
  });

  it('[S7] but the picture itself it neither renames, replaces nor deletes', async () => {
    const shown = await sendPicture(they.owner);
    await sharedNews(they, { cover: shown.id });
    const stored = path.join(house.publicDirectory, plain(shown.url));
    const before = readFileSync(stored);
    const id = String(shown.id);

    const answers = [
      await they.guestEditor.post(`/upload?id=${id}`).field('fileInfo', JSON.stringify({ name: 'Mine' })),
      await they.guestEditor.post(`/upload?id=${id}`).attach('files', await somePicture({ width: 50 }), 'mine.jpg'),
      await they.guestEditor.delete(`/upload/files/${id}`),
      await they.guestEditor.post('/upload/actions/bulk-delete', { fileIds: [shown.id], folderIds: [] }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(readFileSync(stored).equals(before)).toBe(true);
    expect(await house.strapi.db.query('plugin::upload.file').findOne({ where: { id: shown.id } })).toMatchObject({
      name: 'road.jpg',
    });
  });
});
