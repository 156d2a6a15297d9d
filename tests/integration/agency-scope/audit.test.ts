import { type House, openHouse } from '../../support/house';
import { accept, someInvitation } from '../../support/invitations';
import { type Person, seat, someAgency, someEditor, someOfficer, somePanelUser } from '../../support/people';
import {
  NEWS,
  contentManager,
  newsTexts,
  publishNews,
  sendNews,
  sendPicture,
  unpublishNews,
} from '../../support/scope';

const ENTRY = 'plugin::agency-scope.audit-entry';
const HEAD = 'plugin::agency-scope.audit-head';

type Entry = Readonly<{
  sequence: number;
  actor: string;
  action: string;
  subject: string | null;
  agencyId: string | null;
}>;
type Audit = { verify: () => Promise<unknown> };

describe('the audit trail', () => {
  let house: House;
  let agencyId: string;
  let officer: Person;
  let staff: Person;
  let secretary: Person;
  beforeAll(async () => {
    house = await openHouse();
    agencyId = await someAgency(house);
    officer = await someOfficer(house, agencyId);
    staff = await somePanelUser(house, 'council-editor');
    secretary = await somePanelUser(house, 'council-secretary');
  });
  afterAll(() => house.close());

  const verify = () => house.strapi.plugin('agency-scope').service<Audit>('audit').verify();
  const entries = async (after = 0) =>
    (await house.strapi.db
      .query(ENTRY)
      .findMany({ where: { sequence: { $gt: after } }, orderBy: { sequence: 'asc' } })) as Entry[];
  const newest = async () => (await entries()).at(-1)?.sequence ?? 0;
  /** What was written down while this was done: who, what, to what, of which agency. */
  const writtenBy = async (work: () => Promise<unknown>) => {
    const before = await newest();
    await work();
    return (await entries(before)).map(({ actor, action, subject, agencyId: of }) => [actor, action, subject, of]);
  };
  const label = ({ surface, id }: Person) => `${surface}:${String(id)}`;

  it('[S13] has a row for every change of a document', async () => {
    const documentId = await sendNews(officer);

    const written = await writtenBy(async () => {
      await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'x' } }).expect(200);
      await publishNews(staff, documentId);
      await unpublishNews(staff, documentId);
      await officer.delete(`/api/news/${documentId}?locale=fa`).expect(204);
    });

    expect(written).toEqual([
      [label(officer), 'update', documentId, agencyId],
      // The panel's button opens the draft, saves what stands in the form, and publishes it.
      [label(staff), 'read-draft', documentId, agencyId],
      [label(staff), 'update', documentId, agencyId],
      [label(staff), 'publish', documentId, agencyId],
      [label(staff), 'unpublish', documentId, agencyId],
      [label(officer), 'delete', documentId, agencyId],
    ]);
  });

  it('[S13] names the fields of a change and not their content', async () => {
    const documentId = await sendNews(officer);

    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'zz-secret' } }).expect(200);

    const [last] = (await entries()).slice(-1) as unknown as [{ payload: string }];
    expect((JSON.parse(last.payload) as { detail: object }).detail).toMatchObject({
      fields: expect.arrayContaining(['title']),
      locale: 'fa',
    });
    expect(last.payload).not.toContain('zz-secret');
  });

  it('[S13] has a row for every change of a seat, an invitation, a suspension, a share and an owner', async () => {
    const guest = await someAgency(house);
    const other = await someOfficer(house);
    const documentId = await sendNews(officer);
    const key = { contentType: NEWS, documentId, agencyId: guest };
    const account = { accountKind: 'api', accountId: other.id };

    const written = await writtenBy(async () => {
      const added = await secretary.post('/agency-scope/memberships', { ...account, agencyId, role: 'officer' });
      await secretary.post(`/agency-scope/memberships/${String((added.body as { id: number }).id)}/end`).expect(200);
      const { token } = await someInvitation(secretary, { agencyId });
      await accept(house, token).expect(200);
      const { id } = await someInvitation(secretary, { agencyId });
      await secretary.post(`/agency-scope/invitations/${String(id)}/revoke`).expect(200);
      const suspension = await secretary.post('/agency-scope/suspensions', { ...account, reason: 'x' }).expect(200);
      await secretary
        .post(`/agency-scope/suspensions/${String((suspension.body as { id: number }).id)}/lift`)
        .expect(200);
      await officer.post('/api/agency-scope/shares', key).expect(200);
      await officer.post('/api/agency-scope/shares/end', key).expect(200);
      await staff.post('/agency-scope/transfers', { ...key, reason: 'x' }).expect(200);
    });

    const who = label(secretary);
    expect(written.map(([actor, action, , of]) => [actor, action, of])).toEqual([
      [who, 'add-member', agencyId],
      [who, 'end-membership', agencyId],
      [who, 'invite', agencyId],
      ['public', 'accept-invitation', agencyId],
      [who, 'invite', agencyId],
      [who, 'revoke-invitation', agencyId],
      [who, 'suspend', null],
      [who, 'lift-suspension', null],
      [label(officer), 'share', guest],
      [label(officer), 'end-share', guest],
      [label(staff), 'transfer', guest],
    ]);
  });

  it('[S13] has a row for a file that comes, changes and goes', async () => {
    const editor = await someEditor(house, agencyId);
    await sendPicture(editor);

    const written = await writtenBy(async () => {
      const { id } = await sendPicture(editor);
      await editor
        .post(`/upload?id=${String(id)}`)
        .field('fileInfo', JSON.stringify({ name: 'x.jpg' }))
        .expect(200);
      await house.strapi
        .plugin('upload')
        .service<{ remove: (file: object) => Promise<unknown> }>('upload')
        .remove((await house.strapi.db.query('plugin::upload.file').findOne({ where: { id } })) as object);
    });

    expect(written.map(([actor, action, , of]) => [actor, action, of])).toEqual([
      [label(editor), 'upload-file', agencyId],
      [label(editor), 'change-file', agencyId],
      ['system:server', 'delete-file', agencyId],
    ]);
  });

  it('[S13] has none for what was refused', async () => {
    const documentId = await sendNews(officer);
    const [stranger, other] = [await someOfficer(house), await someAgency(house)];
    await staff.get(`${contentManager(NEWS)}/${documentId}?locale=fa`).expect(200);

    const written = await writtenBy(async () => {
      await stranger.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'x' } }).expect(404);
      await stranger.delete(`/api/news/${documentId}?locale=fa`).expect(404);
      await officer.post('/api/news', { data: { ...newsTexts(), agency: other } }).expect(403);
      await officer.post('/api/news', { data: { ...newsTexts(), event: 999_999 } }).expect(400);
      await staff.put(`${contentManager(NEWS)}/${documentId}?locale=fa`, { agency: null }).expect(400);
      await staff
        .post('/agency-scope/transfers', { contentType: NEWS, documentId, agencyId: other, reason: '' })
        .expect(400);
      await accept(house, 'never-was').expect(400);
    });

    expect(written).toEqual([]);
  });

  it('[S13] has none for a publication that the house takes back', async () => {
    const picture = await officer.post('/api/upload').attach('files', Buffer.from('Minutes'), 'minutes.txt');
    expect(picture.status).toBe(201);
    const documentId = await sendNews(officer, { title: 'T' });
    await house.strapi.db.query('plugin::upload.file').updateMany({ where: {}, data: { alternativeText: null } });
    const cover = await sendPicture(officer);
    await house.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: cover.id }, data: { alternativeText: null } });
    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { cover: cover.id } }).expect(200);

    const written = await writtenBy(() =>
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
    const before = await newest();

    await Promise.all([
      sendNews(officer),
      sendNews(second),
      sendNews(officer),
      third.post(`${contentManager(NEWS)}?locale=fa`, newsTexts()),
    ]);

    expect((await entries(before)).map(({ sequence }) => sequence - before)).toEqual([1, 2, 3, 4]);
    expect(await verify()).toEqual({ ok: true, value: { length: before + 4, head: expect.any(String) } });
  });

  it('[S12] that staff opened a foreign draft is written down once in a quarter of an hour', async () => {
    const documentId = await sendNews(officer);
    const open = (person: Person) => person.get(`${contentManager(NEWS)}/${documentId}?locale=fa`).expect(200);

    const first = await writtenBy(() => open(staff));
    const again = await writtenBy(() => open(staff));
    const other = await writtenBy(() => open(secretary));

    expect([first, again, other]).toEqual([
      [[label(staff), 'read-draft', documentId, agencyId]],
      [],
      [[label(secretary), 'read-draft', documentId, agencyId]],
    ]);
  });

  it('[S12] that an agency opened its own is not', async () => {
    const documentId = await sendNews(officer);
    const editor = await someEditor(house);
    await seat(house, editor, { agencyId });

    const written = await writtenBy(async () => {
      await editor.get(`${contentManager(NEWS)}/${documentId}?locale=fa`).expect(200);
      await officer.get(`/api/news/${documentId}?locale=fa&status=draft`).expect(200);
    });

    expect(written).toEqual([]);
  });
});
