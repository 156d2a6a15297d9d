import { type Entry, auditEntries, labelOf, writtenBy } from '../../support/audit';
import { type House, openHouse } from '../../support/house';
import { accept, someInvitation } from '../../support/invitations';
import { endShare, newsKey, share } from '../../support/joint-documents';
import { type Person, seat, someAgency, someEditor, someOfficer, somePanelUser } from '../../support/people';
import { NEWS, contentManager, publishNews, sendNews, sendPicture, unpublishNews } from '../../support/scope';

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

  it('[S13] has a row for every change of a document', async () => {
    const documentId = await sendNews(officer);

    const written = await writtenBy(house, async () => {
      await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'x' } }).expect(200);
      await publishNews(staff, documentId);
      await unpublishNews(staff, documentId);
      await officer.delete(`/api/news/${documentId}?locale=fa`).expect(204);
    });

    expect(written).toEqual([
      [labelOf(officer), 'update', documentId, agencyId],
      // The panel's button opens the draft, saves what stands in the form, and publishes it.
      [labelOf(staff), 'read-draft', documentId, agencyId],
      [labelOf(staff), 'update', documentId, agencyId],
      [labelOf(staff), 'publish', documentId, agencyId],
      [labelOf(staff), 'unpublish', documentId, agencyId],
      [labelOf(officer), 'delete', documentId, agencyId],
    ]);
  });

  it('[S13] names the fields of a change and not their content', async () => {
    const documentId = await sendNews(officer);

    await officer.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'zz-secret' } }).expect(200);

    const [last] = (await auditEntries(house)).slice(-1) as [Entry];
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
    const key = newsKey(documentId, guest);
    const account = { accountKind: 'api', accountId: other.id };

    const written = await writtenBy(house, async () => {
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
      await share(officer, key).expect(200);
      await endShare(officer, key).expect(200);
      await staff.post('/agency-scope/transfers', { ...key, reason: 'x' }).expect(200);
    });

    const who = labelOf(secretary);
    expect(written.map(([actor, action, , of]) => [actor, action, of])).toEqual([
      [who, 'add-member', agencyId],
      [who, 'end-membership', agencyId],
      [who, 'invite', agencyId],
      ['public', 'accept-invitation', agencyId],
      [who, 'invite', agencyId],
      [who, 'revoke-invitation', agencyId],
      [who, 'suspend', null],
      [who, 'lift-suspension', null],
      [labelOf(officer), 'share', guest],
      [labelOf(officer), 'end-share', guest],
      [labelOf(staff), 'transfer', guest],
    ]);
  });

  it('[S13] has a row for a file that comes, changes and goes', async () => {
    const editor = await someEditor(house, agencyId);
    await sendPicture(editor);

    const written = await writtenBy(house, async () => {
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
      [labelOf(editor), 'upload-file', agencyId],
      [labelOf(editor), 'change-file', agencyId],
      ['system:server', 'delete-file', agencyId],
    ]);
  });

  it('[S12] that staff opened a foreign draft is written down once in a quarter of an hour', async () => {
    const documentId = await sendNews(officer);
    const open = (person: Person) => person.get(`${contentManager(NEWS)}/${documentId}?locale=fa`).expect(200);

    const first = await writtenBy(house, () => open(staff));
    const again = await writtenBy(house, () => open(staff));
    const other = await writtenBy(house, () => open(secretary));

    expect([first, again, other]).toEqual([
      [[labelOf(staff), 'read-draft', documentId, agencyId]],
      [],
      [[labelOf(secretary), 'read-draft', documentId, agencyId]],
    ]);
  });

  it('[S12] that an agency opened its own is not', async () => {
    const documentId = await sendNews(officer);
    const editor = await someEditor(house);
    await seat(house, editor, { agencyId });

    const written = await writtenBy(house, async () => {
      await editor.get(`${contentManager(NEWS)}/${documentId}?locale=fa`).expect(200);
      await officer.get(`/api/news/${documentId}?locale=fa&status=draft`).expect(200);
    });

    expect(written).toEqual([]);
  });
});
