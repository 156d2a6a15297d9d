import { someDocument } from '../../builders/content.builder';
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
import { type Person, someEditor, somePanelUser } from '../../support/people';
import { NEWS, outcomeOf, sendNews, writeNews } from '../../support/scope';

describe('a document and the agencies that it is shared with', () => {
  let house: House;
  let they: Neighbours;
  let staff: Person;
  beforeAll(async () => {
    house = await openHouse();
    they = await someNeighbours(house);
    staff = await somePanelUser(house, 'council-editor');
  });
  afterAll(() => house.close());

  const keyOf = (documentId: string, agencyId = they.guestId) => newsKey(documentId, agencyId);

  it('[S7] is shared by staff as well, and from the panel', async () => {
    const [first, second] = [await sendNews(they.owner), await sendNews(they.owner)];

    await share(staff, keyOf(first)).expect(200);
    await share(they.ownerEditor, keyOf(second)).expect(200);

    const answers = await Promise.all([readDraft(they.guest, first), readDraft(they.guest, second)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('[S7] can be shared again afterwards', async () => {
    const documentId = await sharedNews(they);
    await endShare(they.guest, keyOf(documentId)).expect(200);

    await share(they.owner, keyOf(documentId)).expect(200);

    expect((await readDraft(they.guest, documentId)).status).toBe(200);
  });

  it('[S7] twice is once, and with its owner not at all', async () => {
    const documentId = await sharedNews(they);

    const answers = [
      await share(they.owner, keyOf(documentId)),
      await share(they.owner, keyOf(documentId, they.ownerId)),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      [400, 'already-shared'],
      [400, 'already-shared'],
    ]);
  });

  it('[S7] two invitations at the same time make one share', async () => {
    const documentId = await sendNews(they.owner);

    const answers = await Promise.all([
      share(they.owner, keyOf(documentId)),
      share(they.ownerEditor, keyOf(documentId)),
    ]);

    const shares = await house.strapi.db
      .query('plugin::agency-scope.share')
      .count({ where: { sharedDocument: documentId, endedAt: null } });
    expect([shares, answers.map(({ status }) => status).sort()]).toEqual([1, [200, 400]]);
  });

  it('[S7] what is not there or not one’s own is not shared; nor with an agency that is none', async () => {
    const documentId = await sendNews(they.owner);

    const answers = [
      await share(they.guest, keyOf(documentId)),
      await share(they.owner, keyOf('aaaaaaaaaaaaaaaaaaaaaaaa')),
      await share(they.owner, { ...keyOf(documentId), contentType: 'api::county.county' }),
      await share(they.owner, keyOf(documentId, 'aaaaaaaaaaaaaaaaaaaaaaaa')),
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
    const { documentId } = await someDocument(house.strapi, COURSE, { organizer: they.ownerId }, { status: 'draft' });

    const answer = await share(they.owner, { contentType: COURSE, documentId, agencyId: they.guestId });

    expect(outcomeOf(answer)).toEqual([400, 'type-not-shared']);
  });

  it.each([
    ['the owner lets it go', () => they.owner],
    ['staff let it go', () => staff],
    ['it leaves', () => they.guest],
    ['it leaves in the panel', () => they.guestEditor],
  ])('[S7] when %s, it loses access at once', async (_title, who) => {
    const documentId = await sharedNews(they);
    await readDraft(they.guest, documentId).expect(200);

    await endShare(who(), keyOf(documentId)).expect(200);

    const answers = [
      await readDraft(they.guest, documentId),
      await they.guest.put(`/api/news/${documentId}?locale=fa`, { data: { title: 'Too late' } }),
      await readDraft(they.guestEditor, documentId),
      await endShare(who(), keyOf(documentId)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('[S7] says who takes part, to those who see it', async () => {
    const documentId = await writeNews(they.ownerEditor);
    await share(they.ownerEditor, keyOf(documentId)).expect(200);
    const about = `/agency-scope/documents/${NEWS}/${documentId}`;
    const outsider = await someEditor(house);

    const answers = await Promise.all(
      [they.ownerEditor, they.guestEditor, outsider].map((person) => person.get(about)),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(answers[0]?.body).toMatchObject({
      owner: { id: they.ownerId },
      mayShare: true,
      mayTransfer: false,
      mayLeave: [],
    });
    expect(answers[1]?.body).toMatchObject({
      coIssuers: [{ id: they.guestId }],
      mayShare: false,
      mayLeave: [they.guestId],
    });
  });
});
