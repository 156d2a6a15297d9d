import { type TestCouncil, dataOf, look, moved, refusal, someCouncil } from '../../support/council';
import {
  accepted,
  adopted,
  housePorts,
  inDays,
  lookAt,
  openMeeting,
  resolution,
  withOffices,
} from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';
import type { Person } from '../../support/people';

/** A Tuesday, with no holiday within the ladder before it. */
const DUE = '2026-09-08';

describe('the time that a resolution has', () => {
  let house: House;
  let council: TestCouncil;
  let lead: Person;
  let secretariat: string;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    await withOffices(house, council);
    secretariat = housePorts(house).home.organizer.email;
    const [first] = council.members;
    if (first === undefined) throw new Error('A council without members.');
    lead = first.person;
  });
  afterAll(() => house.close());

  const step = (person: Person, id: string, action: string, body: object = {}) =>
    moved(person, ['resolutions', id, action], body);
  const historyOf = async (id: string) =>
    dataOf(await look(lead, `/resolutions/${id}/history`).expect(200)) as {
      isOverdue: boolean;
      timesOverdue: number;
      extensions: { fromDay: string; toDay: string; outcome: string; requestedDay: string; decidedIn: string | null }[];
    };
  const toldOf = async (id: string) =>
    (
      await housePorts(house).tables.messages.list({
        entity: `resolution:${id}`,
        event: { $startsWith: 'resolution-d' },
      })
    ).map(({ event, recipient }) => [event, recipient.split('-')[0]]);

  it('[I39] what was asked for too late is granted and stays counted', async () => {
    const [id = ''] = await adopted(house, council, ['2025-09-01', { dueDay: '2025-12-01' }]);
    await accepted(council, id);
    const before = await historyOf(id);

    const earlier = await refusal(lead, ['resolutions', id, 'request-extension'], { dueDay: '2025-11-30', note: 'x' });
    const noDay = await refusal(lead, ['resolutions', id, 'request-extension'], { dueDay: '2025-13-01', note: 'x' });
    await step(lead, id, 'request-extension', { dueDay: inDays(10), note: 'پیمانکار دیر آمد' });
    const beyond = await refusal(council.chair, ['resolutions', id, 'grant-extension']);
    const invented = await refusal(council.chair, ['resolutions', id, 'grant-extension'], { decidedIn: 'nowhere' });
    const meeting = await openMeeting(council, '2025-09-08', []);
    await step(council.chair, id, 'grant-extension', { decidedIn: meeting.id });

    const after = await historyOf(id);
    expect([before.isOverdue, before.timesOverdue]).toEqual([true, 1]);
    expect([earlier, noDay]).toMatchObject([
      { code: 'guard-failed', at: 'later-date' },
      { code: 'guard-failed', at: 'later-date' },
    ]);
    expect([beyond, invented]).toMatchObject([
      { code: 'guard-failed', at: 'within-power' },
      { code: 'guard-failed', at: 'within-power' },
    ]);
    expect([after.isOverdue, after.timesOverdue]).toEqual([false, 1]);
    expect(after.extensions).toMatchObject([
      { fromDay: '2025-12-01', toDay: inDays(10), outcome: 'granted', decidedIn: meeting.id, isLate: true },
    ]);
  });

  it('[I39] the chair adds no more days than the by-laws give, bit by bit neither; a denied one stays written', async () => {
    const [id = ''] = await adopted(house, council, ['2025-09-15', { dueDay: inDays(10) }]);
    await accepted(council, id);
    const wish = (days: number) => step(lead, id, 'request-extension', { dueDay: inDays(days), note: 'زمان کم است' });

    await wish(30);
    const withoutReason = await refusal(council.chair, ['resolutions', id, 'deny-extension']);
    await step(council.chair, id, 'deny-extension', { note: 'زود است' });
    await wish(20);
    const invented = await refusal(council.chair, ['resolutions', id, 'grant-extension'], { decidedIn: 'nowhere' });
    await step(council.chair, id, 'grant-extension');
    await wish(30);
    const bitByBit = await refusal(council.chair, ['resolutions', id, 'grant-extension']);

    const { extensions, timesOverdue } = await historyOf(id);
    expect(withoutReason).toMatchObject({ code: 'guard-failed', at: 'reason-given' });
    expect(invented).toMatchObject({ code: 'field-invalid', at: 'decidedIn' });
    expect(bitByBit).toMatchObject({ code: 'guard-failed', at: 'within-power' });
    expect([timesOverdue, (await resolution(house, id)).dueDay]).toEqual([0, inDays(20)]);
    expect(extensions.map(({ fromDay, toDay, outcome }) => [fromDay, toDay, outcome])).toEqual([
      [inDays(10), inDays(30), 'denied'],
      [inDays(10), inDays(20), 'granted'],
      [inDays(20), inDays(30), 'open'],
    ]);
  });

  it('[RS4] time accepts what no lead did, and says so', async () => {
    const [id = '', other = ''] = await adopted(house, council, ['2025-09-22', {}, {}]);
    await step(council.secretary, id, 'assign');
    await accepted(council, other);

    const soon = await lookAt(house, council, inDays(1));
    const later = [await lookAt(house, council, inDays(60)), await lookAt(house, council, inDays(61))];

    expect([soon.accepted, later.map((each) => each.accepted)]).toEqual([[], [[id], []]]);
    expect([await resolution(house, id), await resolution(house, other)]).toMatchObject([
      { state: 'accepted', isAcceptedByTime: true },
      { state: 'accepted', isAcceptedByTime: false },
    ]);
  });

  it('[I46] each step of the ladder speaks once, one level higher each time', async () => {
    const [id = ''] = await adopted(house, council, ['2025-09-29', { dueDay: DUE }]);
    const days = [
      '2026-08-20',
      '2026-08-31',
      '2026-08-31',
      '2026-09-07',
      DUE,
      '2026-09-12',
      '2026-09-20',
      '2026-11-01',
    ];

    const steps: unknown[] = [];
    for (const day of days) {
      const { escalated } = await lookAt(house, council, day);
      steps.push(...escalated.flatMap((each) => (each.resolutionId === id ? [[each.days, each.audience]] : [])));
    }
    const again = await lookAt(house, council, '2026-11-01');

    expect(again.escalated).toEqual([]);
    expect(steps).toEqual([
      [-7, 'lead'],
      [-1, 'lead'],
      [0, 'agency-head'],
      [7, 'secretary'],
      [30, 'chair-digest'],
    ]);
    expect((await resolution(house, id)).state).toBe('adopted');
    expect(await toldOf(id)).toEqual([
      ['resolution-due-7', 'office'],
      ['resolution-due-1', 'office'],
      ['resolution-due+0', 'office'],
      ['resolution-due+7', secretariat],
      ['resolution-digest', secretariat],
    ]);
  });

  it('[I46] after a long silence the highest step speaks for all; the chair has one digest', async () => {
    const late = [{ dueDay: '2026-06-01', isConfidential: true, title: 'پروندهٔ محرمانه' }, { dueDay: '2026-06-02' }];
    const [first = '', second = ''] = await adopted(house, council, ['2025-10-06', ...late]);

    const { escalated } = await lookAt(house, council, '2026-11-02');

    const told = [await toldOf(first), await toldOf(second)];
    const [digest] = await housePorts(house).tables.messages.list({ entity: `resolution:${first}` });
    expect(escalated).toEqual([
      { resolutionId: first, days: 30, audience: 'chair-digest' },
      { resolutionId: second, days: 30, audience: 'chair-digest' },
    ]);
    expect(told).toEqual([[['resolution-digest', secretariat]], []]);
    expect([digest?.body.split('\n').length, digest?.body.includes('پروندهٔ محرمانه')]).toEqual([2, false]);
  });

  it('[I39] a day that is moved has a ladder of its own; what is done waits in silence', async () => {
    const [id = '', done = ''] = await adopted(house, council, ['2025-10-13', { dueDay: DUE }, { dueDay: DUE }]);
    await accepted(council, id);
    await accepted(council, done);
    await step(lead, done, 'report', { percent: 90 });
    await step(lead, done, 'report-done', { evidence: ['file1'] });
    await lookAt(house, council, DUE);
    await step(lead, id, 'request-extension', { dueDay: '2026-09-22', note: 'زمان کم است' });
    await step(council.chair, id, 'grant-extension');

    await lookAt(house, council, '2026-09-21');
    await lookAt(house, council, '2026-09-22');

    expect(await toldOf(done)).toEqual([]);
    expect(await toldOf(id)).toEqual([
      ['resolution-due+0', 'office'],
      ['resolution-due-1', 'office'],
      ['resolution-due+0', 'office'],
    ]);
  });
});
