import { type TestCouncil, ask, dataOf, look, moved, someCouncil, someItem } from '../../support/council';
import { convoked, decide, portsOf } from '../../support/council-minutes';
import { draftOf } from '../../support/council-annexes';
import { outcomeOf } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { type Person, someOfficer, somebody } from '../../support/people';

type Item = Readonly<{ id: string; title: string; label: string; standing: string | null }>;
type Page = Readonly<{ items: readonly Item[]; changes: readonly object[]; unsent: readonly object[] }>;

const REPORT = 'گزارش پیگیری مصوبه‌ها';
const OTHER = 'سایر موارد';

describe('the order of an agenda', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    await decide(council, { minutesApproval: 'signatures' });
  });
  afterAll(() => house.close());

  const days = { next: Date.parse('2025-09-06') };
  const nextDay = () => new Date((days.next += 86_400_000)).toISOString().slice(0, 10);
  const texts = (title: string) => ({ title, needsAction: false });
  const pageOf = async (person: Person, meeting: string) =>
    dataOf(await look(person, `/desk/meetings/${meeting}`).expect(200)) as unknown as Page;
  const agendaOf = async (meeting: string) => (await pageOf(council.secretary, meeting)).items;
  const shownOf = async (meeting: string) =>
    (await agendaOf(meeting)).map(({ label, title }) => `${label} ${title}`.trim());
  const order = (person: Person, meeting: string, items: readonly unknown[], more: object = {}) =>
    ask(person, `/meetings/${meeting}/agenda/order`, { items, ...more });
  /** The agenda by titles, as ids. */
  const ids = async (meeting: string, ...titles: readonly string[]) => {
    const items = await agendaOf(meeting);
    return titles.map((title) => items.find((item) => item.title === title)?.id ?? title);
  };
  const orderBy = async (meeting: string, ...titles: readonly string[]) =>
    order(council.secretary, meeting, await ids(meeting, REPORT, ...titles, OTHER));
  const invited = () => convoked(council, nextDay(), ['a', 'b', 'c'].map(texts));

  it('[I12] before the invitation nothing has a number, and numbers follow the order', async () => {
    const times = { startsAt: '2026-02-09T06:30:00Z', endsAt: '2026-02-09T08:30:00Z' };
    const wanted = { kind: 'extraordinary', isRetroactive: true, place: 'ماکو', note: 'نشست', ...times };
    const created = await ask(council.secretary, `/councils/${council.id}/meetings`, wanted).expect(200);
    const id = String(dataOf(created)['id']);
    for (const title of ['a', 'b', 'c']) await someItem(council, texts(title));
    await moved(council.secretary, ['meetings', id, 'confirm']);
    const before = await shownOf(id);

    await orderBy(id, 'c', 'a', 'b');
    const ordered = await shownOf(id);
    await ask(council.chair, `/meetings/${id}/consents/convoke`).expect(200);
    await moved(council.secretary, ['meetings', id, 'convoke']);

    expect([before, ordered, await shownOf(id)]).toEqual([
      [REPORT, 'a', 'b', 'c', OTHER],
      [REPORT, 'c', 'a', 'b', OTHER],
      [`1 ${REPORT}`, '2 c', '3 a', '4 b', `5 ${OTHER}`],
    ]);
  });

  it('[I12] [I11] after it numbers stay, and the new order is shown when the agenda is sent again', async () => {
    const { id } = await invited();
    const member = council.members[0]?.person ?? council.secretary;

    await orderBy(id, 'c', 'a', 'b');
    const [shown, ofSecretary, ofMember] = [
      await shownOf(id),
      await pageOf(council.secretary, id),
      await pageOf(member, id),
    ];
    await moved(council.secretary, ['meetings', id, 'revise-agenda']);
    const [sent, seen] = [await pageOf(council.secretary, id), await pageOf(member, id)];

    const change = { kind: 'moved', entry: { title: 'c', number: '4' }, behind: { title: REPORT } };
    expect(shown).toEqual([`1 ${REPORT}`, '4 c', '2 a', '3 b', `5 ${OTHER}`]);
    expect([ofSecretary.changes, ofSecretary.unsent, ofMember.unsent]).toMatchObject([[], [change], []]);
    expect([sent.changes, sent.unsent, seen.changes]).toMatchObject([[change], [], [change]]);
  });

  it('[I11] a frozen agenda is not ordered any more', async () => {
    const { id } = await invited();
    await moved(council.secretary, ['meetings', id, 'freeze']);

    const answer = await orderBy(id, 'c', 'a', 'b');

    expect([outcomeOf(answer), await shownOf(id)]).toEqual([
      'agenda-frozen',
      [`1 ${REPORT}`, '2 a', '3 b', '4 c', `5 ${OTHER}`],
    ]);
  });

  it('[I15] standing items keep their places', async () => {
    const { id } = await invited();

    const outcomes = [
      await order(council.secretary, id, await ids(id, 'a', REPORT, 'b', 'c', OTHER)),
      await order(council.secretary, id, await ids(id, REPORT, 'a', 'b', OTHER, 'c')),
    ].map(outcomeOf);

    expect(outcomes).toEqual(['standing-item-moved', 'standing-item-moved']);
  });

  it('an order names every item of this agenda, each once, and no other', async () => {
    const { id } = await invited();
    const [foreign] = (await invited()).items;
    const waiting = await someItem(council, texts('در انتظار'));
    const whole = await ids(id, REPORT, 'b', 'a', 'c', OTHER);

    const outcomes = [
      await order(council.secretary, id, whole.slice(1)),
      await order(council.secretary, id, [...whole, foreign]),
      await order(council.secretary, id, [...whole, waiting]),
      await order(council.secretary, id, [...whole, whole[1]]),
      await order(council.secretary, id, [...whole.slice(1), 7]),
      await order(council.secretary, id, 'abc' as never),
      await order(council.secretary, id, whole, { expectedAgendaVersion: 0 }),
      await order(council.secretary, id, whole, { expectedAgendaVersion: 1 }),
    ].map(outcomeOf);

    expect(outcomes).toEqual([
      ...Array.from({ length: 4 }, () => 'agenda-order-incomplete'),
      'field-invalid',
      'field-invalid',
      'stale-version',
      200,
    ]);
  });

  it('the secretary orders it, and who has nothing to do with it finds no meeting', async () => {
    const { id } = await invited();
    const whole = await ids(id, REPORT, 'b', 'a', 'c', OTHER);
    const member = council.members[0]?.person ?? council.secretary;
    const people = [council.chair, member, await someOfficer(house), somebody(house)];

    const statuses = [];
    for (const person of people) statuses.push((await order(person, id, whole)).status);

    expect(statuses).toEqual([403, 403, 404, 404]);
  });

  it('[I12] what was withdrawn keeps its place and its number', async () => {
    const { id, items } = await invited();
    await portsOf(house).tables.items.change(items[1] ?? '', { state: 'withdrawn' });

    await orderBy(id, 'c', 'a');

    expect(await shownOf(id)).toEqual([`1 ${REPORT}`, '4 c', '3 b', '2 a', `5 ${OTHER}`]);
  });

  it('[I15] what comes later stands before other business, in whatever order the rest is', async () => {
    const { id } = await invited();
    await orderBy(id, 'c', 'a', 'b');
    const late = await someItem(council, texts('دیر'));

    await moved(council.secretary, ['agenda-items', late, 'schedule'], { meetingId: id });

    expect((await shownOf(id)).slice(-2)).toEqual(['6 دیر', `5 ${OTHER}`]);
  });

  it('[I45] where the meeting is public, so is its order', async () => {
    const { id } = await invited();
    await ask(council.secretary, `/meetings/${id}/publish`).expect(200);

    await orderBy(id, 'b', 'c', 'a');

    const { body } = await somebody(house)
      .get(`/api/council/meetings/${id}`)
      .query({ council: council.id })
      .expect(200);
    const { items } = dataOf({ body }) as unknown as { items: { number: string }[] };
    expect(items.map(({ number }) => number)).toEqual(['1', '3', '4', '2', '5']);
  });

  it('[I49] is in the trail of the meeting', async () => {
    const { id } = await invited();
    await orderBy(id, 'b', 'a', 'c');

    const [newest] = await portsOf(house).historyOf(`meeting:${id}`);

    expect(newest).toMatchObject({ action: 'order-agenda', actor: `panel:${String(council.secretary.id)}` });
  });

  it('two orders at once leave one of them', async () => {
    const { id } = await invited();
    const orders = await Promise.all([ids(id, REPORT, 'b', 'a', 'c', OTHER), ids(id, REPORT, 'c', 'b', 'a', OTHER)]);

    const answers = await Promise.all(orders.map((each) => order(council.secretary, id, each)));

    const agenda = (await agendaOf(id)).map((item) => item.id).join();
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(orders.map((each) => each.join())).toContain(agenda);
  });

  it('a proposal of an agency has no place yet', async () => {
    const { id } = await invited();
    const draft = await draftOf(council, council.members[0]?.person ?? council.secretary);

    const answer = await order(council.secretary, id, [...(await ids(id, REPORT, 'a', 'b', 'c', OTHER)), draft]);

    expect(outcomeOf(answer)).toBe('agenda-order-incomplete');
  });
});
