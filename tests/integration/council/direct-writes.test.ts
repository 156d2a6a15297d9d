import { openMeeting, openPoll, vote } from '../../support/council-votes';
import { type TestCouncil, moved, someCouncil } from '../../support/council';
import { housePorts } from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';
import { type Person, somePanelUser, somebody } from '../../support/people';

const MEETING = 'plugin::council.meeting';
/** Whole, so that nothing else is wrong with it. */
const SOME_MEETING = {
  councilId: 'council',
  kind: 'regular',
  state: 'closed',
  jalaliYear: 1404,
  jalaliMonth: 12,
  startsAt: '2026-03-01T06:30:00Z',
  endsAt: '2026-03-01T08:30:00Z',
  zone: 'Asia/Tehran',
};

describe('what only a move may change', () => {
  let house: House;
  let council: TestCouncil;
  let admin: Person;
  let meetingId: string;
  let pollId: string;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    admin = await somePanelUser(house, 'strapi-super-admin');
    const meeting = await openMeeting(council);
    meetingId = meeting.id;
    pollId = await openPoll(council, meeting);
    for (const member of council.members) await vote(pollId, member, 'yes').expect(200);
    await moved(council.chair, ['polls', pollId, 'close']);
  });
  afterAll(() => house.close());

  const writes: readonly [string, (house: House) => Promise<unknown>][] = [
    ['create', ({ strapi }) => strapi.db.query(MEETING).create({ data: SOME_MEETING as never })],
    [
      'update',
      ({ strapi }) =>
        strapi.db.query(MEETING).update({ where: { documentId: meetingId }, data: { state: 'closed' } as never }),
    ],
    ['updateMany', ({ strapi }) => strapi.db.query(MEETING).updateMany({ where: {}, data: { number: 99 } as never })],
    ['delete', ({ strapi }) => strapi.db.query(MEETING).delete({ where: { documentId: meetingId } })],
    ['deleteMany', ({ strapi }) => strapi.db.query(MEETING).deleteMany({ where: {} })],
    ['documents.create', ({ strapi }) => strapi.documents(MEETING as never).create({ data: SOME_MEETING as never })],
    [
      'documents.update',
      ({ strapi }) =>
        strapi.documents(MEETING as never).update({ documentId: meetingId, data: { state: 'closed' } as never }),
    ],
    ['documents.delete', ({ strapi }) => strapi.documents(MEETING as never).delete({ documentId: meetingId })],
  ];

  it.each(writes)('Strapi itself refuses %s', async (_name, write) => {
    await expect(write(house)).rejects.toMatchObject({ details: { code: 'direct-write' } });

    expect(await house.strapi.db.query(MEETING).findOne({ where: { documentId: meetingId } })).toMatchObject({
      state: 'open',
      number: 1,
    });
  });

  it.each([
    ['post', `/content-manager/collection-types/${MEETING}`],
    ['put', `/content-manager/collection-types/${MEETING}/x`],
    ['delete', `/content-manager/collection-types/${MEETING}/x`],
    ['post', `/content-manager/collection-types/${MEETING}/x/actions/publish`],
  ] as const)('the super admin finds no way in the panel: %s %s', async (method, path) => {
    const { status } = await admin[method](path.replace('/x', `/${meetingId}`), { state: 'closed' });

    expect([400, 403, 404, 405]).toContain(status);
    expect(await house.strapi.db.query(MEETING).findOne({ where: { documentId: meetingId } })).toMatchObject({
      state: 'open',
    });
  });

  it('the super admin decides nothing', async () => {
    const { status, body } = await admin.post(`/council/meetings/${meetingId}/transitions/end`, {});

    expect([status, body]).toMatchObject([404, { error: { name: 'NotFoundError' } }]);
  });

  it.each([
    ['a snapshot', 'update council_polls set snapshot = ? where document_id = ?', '"{}"', () => pollId],
    ['a number', 'update council_meetings set number = ? where document_id = ?', 99, () => meetingId],
    [
      'the audit trail',
      'update council_audit_entries set action = ? where entity = ?',
      'x',
      () => `meeting:${meetingId}`,
    ],
    [
      'the audit trail',
      'delete from council_audit_entries where action <> ? and entity = ?',
      'x',
      () => `meeting:${meetingId}`,
    ],
    [
      'an agenda that was sent',
      'update council_agenda_versions set version = ? where meeting_id = ?',
      7,
      () => meetingId,
    ],
  ])('[I25] [I33] [I49] the database refuses to change %s', async (_what, statement, value, id) => {
    // Not `toThrow`: errors of SQLite are made outside of the realm of the tests.
    await expect(house.strapi.db.connection.raw(statement, [value, id()])).rejects.toMatchObject({
      message: expect.stringMatching(/append-only|written once/) as string,
    });
  });

  it('GraphQL has no mutation of the council', async () => {
    const query = 'mutation { createMeeting(data: { state: "closed" }) { documentId } }';

    const { body } = await somebody(house).post('/graphql', { query });

    expect(body).toMatchObject({
      errors: [{ message: 'GraphQL is for reading here; send a mutation through REST.' }, expect.anything()],
    });
  });

  it('[I33] the database refuses to change the sum of an annex, and nothing else of it', async () => {
    const { annexes } = housePorts(house).tables;
    const file = { name: 'سهم.csv', mime: 'text/csv', size: 1, sha256: 'a', sha512: 'b' } as const;
    const { id } = await annexes.add({ ...file, itemId: 'item', contentId: 'c', addedBy: 'test', addedAt: new Date() });

    const change = house.strapi.db.connection.raw('update council_annexes set sha_256 = ? where document_id = ?', [
      'x',
      id,
    ]);

    await expect(change).rejects.toMatchObject({ message: expect.stringContaining('written once') as string });
    await expect(annexes.change(id, { shownAt: new Date() })).resolves.toBeUndefined();
  });
});
