import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { auditEntries, newestEntry, verifyAudit, writtenBy } from '../../support/audit';
import { type House, openHouse } from '../../support/house';
import { accept } from '../../support/invitations';
import { newsKey } from '../../support/joint-documents';
import { type Person, someAgency, someEditor, someOfficer, somePanelUser } from '../../support/people';
import { NEWS, contentManager, newsTexts, sendNews, sendPicture } from '../../support/scope';

const HEAD = 'plugin::agency-scope.audit-head';

describe('the audit trail and the work that it stands beside', () => {
  let house: House;
  let agencyId: string;
  let officer: Person;
  let staff: Person;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = await someAgency(house);
    officer = await someOfficer(house, agencyId);
    staff = await somePanelUser(house, 'council-editor');
  });
  afterAll(() => house.close());

  it('[S13] has none for what was refused', async () => {
    const documentId = await sendNews(officer);
    const [stranger, other] = [await someOfficer(house), await someAgency(house)];
    await staff.get(`${contentManager(NEWS)}/${documentId}?locale=fa`).expect(200);

    const written = await writtenBy(house, async () => {
      await stranger.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'x' } }).expect(404);
      await stranger.delete(`/api/news/${documentId}?locale=fa`).expect(404);
      await officer.post('/api/news', { data: { ...newsTexts(), agency: other } }).expect(403);
      await officer.post('/api/news', { data: { ...newsTexts(), event: 999_999 } }).expect(400);
      await staff.put(`${contentManager(NEWS)}/${documentId}?locale=fa`, { agency: null }).expect(400);
      await staff.post('/agency-scope/transfers', { ...newsKey(documentId, other), reason: '' }).expect(400);
      await accept(house, 'never-was').expect(400);
    });

    expect(written).toEqual([]);
  });

  it('[S13] has none for a publication that the house takes back', async () => {
    const { id } = await sendPicture(officer);
    await house.strapi.db.query('plugin::upload.file').update({ where: { id }, data: { alternativeText: null } });
    const documentId = await sendNews(officer, { cover: id });

    const written = await writtenBy(house, () =>
      staff.post(`${contentManager(NEWS)}/${documentId}/actions/publish?locale=fa`, {}).expect(400),
    );

    expect(written).toEqual([]);
  });

  it('[S13] what cannot be written down is not done', async () => {
    const documentId = await sendNews(officer, { title: 'Before' });
    const [{ sequence, hash }] = (await house.strapi.db.query(HEAD).findMany({})) as [
      { sequence: number; hash: string },
    ];
    const files = () => house.strapi.db.query('plugin::upload.file').count();
    const before = await files();

    await house.strapi.db.query(HEAD).deleteMany({});
    const answers = [
      await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'After' } }),
      await officer.post('/api/upload').attach('files', Buffer.from('Minutes'), 'minutes.txt'),
    ];
    await house.strapi.db.query(HEAD).create({ data: { sequence, hash } });

    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    const [row] = await house.strapi.db.query(NEWS).findMany({ where: { documentId } });
    expect([row?.title, await files()]).toEqual(['Before', before]);
  });

  it('[S13] parallel changes follow each other without a gap', async () => {
    const [second, third] = [await someOfficer(house, agencyId), await someEditor(house, agencyId)];
    const before = await newestEntry(house);

    await Promise.all([
      sendNews(officer),
      sendNews(second),
      sendNews(officer),
      third.post(`${contentManager(NEWS)}?locale=fa`, newsTexts()),
    ]);

    expect((await auditEntries(house, before)).map(({ sequence }) => sequence - before)).toEqual([1, 2, 3, 4]);
    expect(await verifyAudit(house)).toEqual({ ok: true, value: { length: before + 4, head: expect.any(String) } });
  });

  it('[S13] parallel changes inside one transaction follow each other too', async () => {
    const { strapi } = house;
    const before = await newestEntry(house);
    const upload = (name: string) => storeText(house, `${name}.txt`);

    await strapi.db.transaction(() => Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(upload)));

    expect((await auditEntries(house, before)).map(({ sequence }) => sequence - before)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(await verifyAudit(house)).toEqual({ ok: true, value: { length: before + 8, head: expect.any(String) } });
  });

  it('[S13] has none for a transaction that was given up', async () => {
    const { strapi } = house;
    const before = await newestEntry(house);

    await expect(
      strapi.db.transaction(async () => {
        await storeText(house, 'before.txt');
        throw new Error('Given up.');
      }),
    ).rejects.toThrow('Given up.');
    await storeText(house, 'after.txt');

    expect((await auditEntries(house, before)).map(({ sequence }) => sequence - before)).toEqual([1]);
  });
});

/** As the server itself stores a file. */
async function storeText({ strapi }: House, name: string): Promise<void> {
  const filepath = path.join(await mkdtemp(path.join(tmpdir(), 'hamresan-audit-')), name);
  await writeFile(filepath, `Text of ${name}`);
  await strapi
    .plugin('upload')
    .service<{ upload: (upload: unknown) => Promise<unknown> }>('upload')
    .upload({
      data: { fileInfo: { name } },
      files: { filepath, originalFilename: name, mimetype: 'text/plain', size: 10 },
    });
}
