import { type TestCouncil, ask, dataOf, moved, someCouncil } from '../../support/council';
import {
  annexesOf,
  attach,
  attached,
  download,
  invitedWith,
  plantAnnex,
  remove,
  someTable,
} from '../../support/council-annexes';
import {
  AT_ONCE,
  approved,
  convoked,
  decide,
  discuss,
  held,
  minutesOf,
  opened,
  portsOf,
} from '../../support/council-minutes';
import { only } from '../../support/council-outputs';
import { outcomeOf } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { somebody } from '../../support/people';

const MARKER = 'zzsecretzz';
const DAY = 86_400_000;

describe('what becomes of annexes', () => {
  let house: House;
  let council: TestCouncil;
  const days = { next: Date.parse('2025-09-06') };
  const nextDay = () => new Date((days.next += DAY)).toISOString().slice(0, 10);

  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
  });
  afterAll(() => house.close());

  const onAgenda = (texts: object = {}) => invitedWith(house, council, [nextDay(), texts]);
  const publish = (meeting: string) => ask(council.secretary, `/meetings/${meeting}/publish`).expect(200);
  const openOf = (annex: string) => somebody(house).get(`/api/council/annexes/${annex}`).responseType('blob');

  it('[I9] what goes on for an item has its annexes, and one that is removed there stays where it was', async () => {
    const meeting = await opened(council, [nextDay(), { needsAction: false }]);
    const [item = ''] = meeting.items;
    await plantAnnex(house, item, { name: 'نقشه.csv' });
    const old = only(await annexesOf(council.secretary, item));
    await discuss(council, item);
    await moved(council.chair, ['agenda-items', item, 'postpone'], { postponedTo: 'pool' });
    await moved(council.chair, ['meetings', meeting.id, 'end']);
    const next = only(await portsOf(house).tables.items.list({ predecessor: item })).id;
    const carried = only(await annexesOf(council.secretary, next));

    await remove(council.secretary, next, String(carried['id'])).expect(200);

    const kept = await download(council.secretary, item, String(old['id']));
    expect([carried['id'] === old['id'], carried['sha256'], kept.status]).toEqual([false, old['sha256'], 200]);
    expect(await annexesOf(council.secretary, next)).toEqual([]);
  });

  it('[I45] is public with its meeting, listed where the meeting is, and gone with it', async () => {
    const { meeting, item } = await onAgenda();
    const bytes = someTable();
    const annex = await attached(council.secretary, item, { name: 'نقشه.csv', bytes });
    const unpublished = await openOf(annex);
    await publish(meeting);

    const answer = await openOf(annex).expect(200);
    const read = (list: string) =>
      somebody(house).get(`/api/council${list}`).query({ council: council.id }).expect(200);
    const shown = dataOf(await read(`/meetings/${meeting}`)) as { items: { files: unknown[] }[] };
    const { body: file } = await read(`/oparl/files/${annex}`);
    const { body: oparl } = await read(`/oparl/agenda-items/${item}`);
    await ask(council.secretary, `/meetings/${meeting}/withdraw`, { note: 'اشتباه' }).expect(200);

    expect([unpublished.status, answer.body]).toEqual([404, bytes]);
    expect(answer.headers).toMatchObject({
      'content-disposition': expect.stringContaining('attachment;'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=60',
    });
    expect(shown.items.flatMap(({ files }) => files)).toMatchObject([{ id: annex, name: 'نقشه.csv' }]);
    expect(file).toMatchObject({
      fileName: 'نقشه.csv',
      mimeType: 'text/csv',
      size: bytes.length,
      sha512Checksum: expect.stringMatching(/^[0-9a-f]{128}$/),
      downloadUrl: expect.stringMatching(new RegExp(`^http://.+/api/council/annexes/${annex}$`)),
    });
    expect(oparl).toMatchObject({
      auxiliaryFile: [{ fileName: 'نقشه.csv', accessUrl: expect.stringContaining(annex) }],
    });
    expect((await openOf(annex)).status).toBe(404);
  });

  it('[I45] one that comes while the meeting is public is shown, and what was shown is not taken off', async () => {
    const { meeting, item } = await onAgenda();
    await publish(meeting);

    const annex = await attached(council.secretary, item);

    expect((await openOf(annex)).status).toBe(200);
    expect(outcomeOf(await remove(council.secretary, item, annex))).toBe('annex-published');
    expect(await annexesOf(council.secretary, item)).toMatchObject([{ id: annex, isPublished: true }]);
  });

  it('[I13] of a confidential item nothing is public, not even a name', async () => {
    const { meeting, item } = await onAgenda({ title: 'کار پنهان', isConfidential: true });
    const annex = await attached(council.secretary, item, { name: `${MARKER}.csv` });
    await publish(meeting);
    const lists = [
      '/meetings',
      '/agenda-items',
      '/oparl/meetings',
      '/oparl/agenda-items',
      '/oparl/files',
      `/meetings/${meeting}`,
    ];

    const texts = lists.map(
      async (list) =>
        (await somebody(house).get(`/api/council${list}`).query({ council: council.id, limit: 100 }).expect(200)).text,
    );
    const removed = await remove(council.secretary, item, annex);

    expect((await Promise.all(texts)).filter((text) => text.includes(MARKER) || text.includes(annex))).toEqual([]);
    expect([(await openOf(annex)).status, removed.status]).toEqual([404, 200]);
  });

  it('[I13] what becomes confidential after it was published is not public any more', async () => {
    const { meeting, item } = await onAgenda();
    const annex = await attached(council.secretary, item);
    await publish(meeting);
    const before = await openOf(annex);
    await portsOf(house).tables.items.change(item, { isConfidential: true });

    expect([before.status, (await openOf(annex)).status]).toEqual([200, 404]);
  });

  it('[I33] approved minutes say by their sums what hung on each item', async () => {
    const meeting = await convoked(council, nextDay(), [{ needsAction: false }]);
    const [item = ''] = meeting.items;
    await attached(council.secretary, item, { name: 'سند.csv' });
    const [annex] = await annexesOf(council.secretary, item);
    await moved(council.secretary, ['meetings', meeting.id, 'freeze']);
    for (const { seatId } of council.members) {
      await ask(council.secretary, `/meetings/${meeting.id}/attendance`, { seatId, type: 'arrive' }).expect(200);
    }
    await moved(council.chair, ['meetings', meeting.id, 'open']);
    await discuss(council, item);
    await moved(council.chair, ['agenda-items', item, 'adopt'], { isByConsensus: true });
    await moved(council.chair, ['meetings', meeting.id, 'end']);
    await approved(house, council, meeting);

    const { sections } = await minutesOf(council.secretary, meeting.id);

    expect(sections.find(({ key }) => key === `item-${item}`)?.facts).toMatchObject({
      annexes: [{ name: 'سند.csv', sha256: annex?.['sha256'] }],
    });
  });

  it('neither Strapi nor its GraphQL has another way to them', async () => {
    const query = (name: string) => somebody(house).post('/graphql', { query: `{ ${name} { documentId } }` });

    const answers = await Promise.all(['annexes', 'annexContents', 'annex'].map(query));

    const messages = answers.map(({ body }) => (body as { errors: { message: string }[] }).errors[0]?.message ?? '');
    expect(messages.filter((message) => !message.includes('Cannot query field'))).toEqual([]);
    await expect(
      house.strapi.db.query('plugin::council.annex').updateMany({ where: {}, data: { name: 'x' } as never }),
    ).rejects.toMatchObject({ details: { code: 'direct-write' } });
  });

  it('ended meetings keep what hung on their items', async () => {
    const meeting = await held(council, nextDay(), { needsAction: false });

    expect(outcomeOf(await attach(council.secretary, meeting.items[0] ?? ''))).toBe('annexes-locked');
  });
});
