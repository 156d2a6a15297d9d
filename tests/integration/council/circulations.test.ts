import { type Member, type TestCouncil, ask, dataOf, look, someCouncil } from '../../support/council';
import { housePorts } from '../../support/council-resolutions';
import { openMeeting, outcomeOf } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { somebody } from '../../support/people';
import { followTheClock } from '../../../src/plugins/council/server/src/application/jobs';

const HOUR = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

describe('written votes between two meetings', () => {
  let house: House;
  let council: TestCouncil;
  beforeEach(async () => {
    council = await someCouncil(house, { agencies: 3 });
  });
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const members = () => council.members as readonly [Member, Member, Member];
  const question = (more: object = {}) => ({
    title: 'پوشش مشترک هفتهٔ دولت',
    motion: 'دستگاه‌ها خبرهای هفتهٔ دولت را با یک نشان منتشر می‌کنند.',
    deadline: inHours(48),
    leadSeat: members()[0].seatId,
    dueDay: '2027-03-01',
    ...more,
  });
  const circulate = async (more: object = {}): Promise<string> =>
    String(
      dataOf(await ask(council.secretary, `/councils/${council.id}/circulations`, question(more)).expect(200))['id'],
    );
  const answer = (id: string, { person, seatId }: Member, choice: string) =>
    ask(person, `/circulations/${id}/answers`, { seatId, choice });
  const close = (id: string, body: object = {}) => ask(council.chair, `/circulations/${id}/close`, body);
  const resolutions = () => housePorts(house).tables.resolutions.list({ councilId: council.id });
  const passDeadline = (id: string) => {
    const later = () => new Date(Date.now() + 72 * HOUR);
    return followTheClock(housePorts(house, later)).then(() => housePorts(house).tables.circulations.find(id));
  };

  it('[I31] when everybody has answered it is counted, and what it adopts is numbered by its kind', async () => {
    const id = await circulate();
    const [first, second, third] = members();
    const early = outcomeOf(await close(id));
    await answer(id, first, 'yes').expect(200);
    await answer(id, second, 'yes').expect(200);
    await answer(id, third, 'no').expect(200);

    const closed = dataOf(await close(id).expect(200));
    const again = dataOf(await close(id).expect(200));

    expect(early).toBe('deadline-not-reached');
    expect([closed['state'], again['version']]).toEqual(['closed', closed['version']]);
    expect(closed['report']).toMatchObject({ outcome: 'adopted', counts: { yes: 2, no: 1, absent: 0 } });
    expect(await resolutions()).toEqual([
      expect.objectContaining({ kind: 'circulated-resolution', number: 1, state: 'adopted', meetingId: null }),
    ]);
  });

  it('[I31] its quorum is of those who answered; without it nothing is decided', async () => {
    const id = await circulate();
    await answer(id, members()[0], 'yes').expect(200);

    const closed = await passDeadline(id);

    expect([closed?.state, closed?.report?.outcome, await resolutions()]).toEqual(['closed', 'void-no-quorum', []]);
  });

  it('[I31] each seat answers once, for itself, in time', async () => {
    const id = await circulate();
    const [first, second] = members();
    await answer(id, first, 'yes').expect(200);

    const answers = [
      await answer(id, first, 'no'),
      await answer(id, { ...second, person: first.person }, 'yes'),
      await answer(id, { ...second, seatId: 'nobody' }, 'yes'),
      await answer(id, { ...second, person: somebody(house) }, 'yes'),
    ];
    await passDeadline(id);
    const late = await answer(id, second, 'yes');

    expect([...answers, late].map(outcomeOf)).toEqual([
      'already-answered',
      'mandate-required',
      'seat-not-entitled',
      undefined,
      'circulation-over',
    ]);
  });

  it('[I31] at the same moment a seat answers once', async () => {
    const id = await circulate();
    const [first] = members();

    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(id, first, 'yes')));

    expect(answers.map(outcomeOf).filter((each) => each === 200)).toHaveLength(1);
    expect(await housePorts(house).tables.circulationAnswers.count({ circulationId: id })).toBe(1);
  });

  it('[I31] nobody sees before the end what others answered, only that they did', async () => {
    const id = await circulate();
    const [first, second] = members();
    await answer(id, first, 'no').expect(200);
    const seatsSeen = async () => {
      const { body } = await look(second.person, `/desk/councils/${council.id}/circulations`);
      const [shown] = (body as { data: { seats: { hasAnswered: boolean; choice: string | null }[] }[] }).data;
      return shown?.seats.map(({ hasAnswered, choice }) => [hasAnswered, choice]);
    };

    const before = await seatsSeen();
    await passDeadline(id);

    expect(before).toEqual([
      [true, null],
      [false, null],
      [false, null],
    ]);
    expect(await seatsSeen()).toEqual([
      [true, 'no'],
      [false, null],
      [false, null],
    ]);
  });

  it('[I31] the next meeting that opens notes it, and its minutes report it', async () => {
    const id = await circulate({ needsAction: false });
    for (const member of members()) await answer(id, member, 'yes').expect(200);
    await close(id).expect(200);
    const before = await housePorts(house).tables.circulations.find(id);

    const meeting = await openMeeting(council);

    const noted = await housePorts(house).tables.circulations.find(id);
    expect([before?.notedIn, noted?.state, noted?.notedIn]).toEqual([null, 'noted', meeting.id]);
  });

  it('[I31] it is taken back with a reason, and only while nobody has answered', async () => {
    const [first, second] = [await circulate(), await circulate()];
    await answer(second, members()[0], 'yes').expect(200);

    const answers = [
      await ask(council.secretary, `/circulations/${first}/withdraw`),
      await ask(council.secretary, `/circulations/${first}/withdraw`, { note: 'اشتباه' }),
      await ask(council.secretary, `/circulations/${second}/withdraw`, { note: 'اشتباه' }),
    ];

    expect(answers.map(outcomeOf)).toEqual(['reason-required', 200, 'already-answered']);
    expect(outcomeOf(await answer(first, members()[0], 'yes'))).toBe('circulation-over');
  });

  it('[I38] what is to be done has its lead and its day before anybody is asked', async () => {
    const send = (more: object) => ask(council.secretary, `/councils/${council.id}/circulations`, question(more));

    const answers = [
      await send({ leadSeat: null }),
      await send({ dueDay: null }),
      await send({ deadline: inHours(-1) }),
      await send({ recused: ['nobody'] }),
      await ask(members()[0].person, `/councils/${council.id}/circulations`, question()),
    ];

    expect(answers.map(outcomeOf)).toEqual([
      'field-invalid',
      'field-invalid',
      'deadline-not-after-opening',
      'field-invalid',
      'role-required',
    ]);
  });

  it('[I13] of a confidential question a letter says no more than that there is one', async () => {
    const { tables } = housePorts(house);
    for (const { seatId } of members()) await tables.seats.change(seatId, { email: `${seatId}@example.com` });

    const id = await circulate({ isConfidential: true, title: 'راز-نشان', motion: 'راز-نشان' });

    const letters = await tables.messages.list({ entity: `circulation:${id}` });
    expect(letters).toHaveLength(3);
    expect(JSON.stringify(letters)).not.toContain('راز-نشان');
  });
});
