import { type TestCouncil, ask, dataOf, moved, someCouncil, someItem } from '../../support/council';
import { openMeeting } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { somebody } from '../../support/people';

const MARKER = 'zzsecretzz';

/** Everything that anybody may ask for. */
const OPEN = [
  '/meetings',
  '/agenda-items',
  '/resolutions',
  '/statistics',
  '/calendar.ics',
  '/calendar.ics?include=deadlines',
  '/registry/resolutions.json',
  '/registry/resolutions.csv',
  '/registry/resolutions.rss',
  '/registry/resolutions.ics',
  '/registry/resolutions.ics?as=day',
  '/oparl/system',
  ...['body', 'organizations', 'people', 'memberships', 'legislative-terms', 'meetings', 'agenda-items'].map(
    (list) => `/oparl/${list}`,
  ),
  ...['papers', 'consultations', 'files', 'locations'].map((list) => `/oparl/${list}`),
  '/popolo.json',
] as const;

describe('what anybody may read of the council', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
  });
  afterAll(() => house.close());

  const read = (path: string) =>
    somebody(house).get(`/api/council${path}${path.includes('?') ? '&' : '?'}council=${council.id}`);
  const meetings = async () => dataOf(await read('/meetings').expect(200)) as unknown as Record<string, unknown>[];
  const publish = (id: string) => ask(council.secretary, `/meetings/${id}/publish`).expect(200);

  it.each(OPEN)('[I45] nothing is public before somebody publishes it: %s', async (path) => {
    await openMeeting(council, council.members, { title: 'Billboards of Maku' });

    const { text } = await read(path).expect(200);

    expect(text).not.toContain('Billboards of Maku');
  });

  it('[I45] what is published is shown, and a move shows what became of it', async () => {
    const { id } = await openMeeting(council);
    await publish(id);
    const [open] = await meetings();

    await moved(council.chair, ['meetings', id, 'suspend']);
    const [suspended] = await meetings();

    expect([open?.['id'], open?.['state'], suspended?.['state']]).toEqual([id, 'open', 'suspended']);
  });

  it('[I45] what is taken back leaves a trace, for a reason', async () => {
    const { id } = await openMeeting(council);
    await publish(id);

    await ask(council.secretary, `/meetings/${id}/withdraw`, {}).expect(400);
    await ask(council.secretary, `/meetings/${id}/withdraw`, { note: 'اشتباه در تاریخ' }).expect(200);

    expect((await meetings()).map((meeting) => meeting['id'])).not.toContain(id);
    const trace = dataOf(await read(`/meetings/${id}`).expect(200));
    expect(trace).toMatchObject({ id, deleted: true, modified: expect.any(String) });
    const buried = await read(`/oparl/meetings/${id}`).expect(200);
    expect(buried.body).toMatchObject({ deleted: true });
  });

  it('[I45] only the secretary publishes', async () => {
    const { id } = await openMeeting(council);
    const [member] = council.members;

    const answers = [
      await ask(council.chair, `/meetings/${id}/publish`),
      await ask(member?.person ?? council.chair, `/meetings/${id}/publish`),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  it.each(OPEN)('[I13] nothing of a confidential item leaves: %s', async (path) => {
    await someItem(council, {
      title: `${MARKER} title`,
      motion: `${MARKER} motion`,
      text: MARKER,
      isConfidential: true,
    });
    const { id } = await openMeeting(council);
    await publish(id);

    const { text } = await read(path).expect(200);

    expect(text).not.toContain(MARKER);
  });

  it('GraphQL has the same, and none of the tables', async () => {
    const { id } = await openMeeting(council);
    await publish(id);
    const ask = (query: string) => somebody(house).post('/graphql', { query });
    const about = `council: "${council.id}"`;

    const open = await ask(
      `{ councilMeetings(${about}) { documentId } councilResolutions(${about}) { number } councilStatistics(${about}) { meetings } }`,
    );
    const tables = await ask('{ meetings { documentId } }');

    expect(open.body).toMatchObject({
      data: {
        councilMeetings: expect.arrayContaining([{ documentId: id }]),
        councilStatistics: { meetings: expect.any(Number) },
      },
    });
    expect(tables.body).toMatchObject({ errors: [{ message: expect.stringContaining('Cannot query field') }] });
  });

  it('has one ETag for the same bytes, and none are sent again', async () => {
    const first = await read('/meetings').expect(200);

    const second = await read('/meetings').set('If-None-Match', String(first.headers['etag']));

    expect([second.status, second.text]).toEqual([304, '']);
  });

  it('refuses a filter that it cannot read', async () => {
    const { status, body } = await read('/oparl/meetings?created_since=yesterday');

    expect([status, body]).toMatchObject([400, { error: { details: { code: 'filter-not-valid' } } }]);
  });

  it.each(['/meetings/nothing', '/resolutions/nothing', '/oparl/meetings/nothing', '/oparl/nothing'])(
    'answers 404 for %s',
    async (path) => {
      await read(path).expect(404);
    },
  );
});
