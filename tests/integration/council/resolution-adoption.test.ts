import { adoptNew } from '../../../src/plugins/council/server/src/application/resolutions/adopt-from-item';
import { writeNumber } from '../../../src/plugins/council/server/src/domain/numbering';
import { type TestCouncil, ask, moved, refusal, someCouncil } from '../../support/council';
import {
  adopt,
  adopted,
  housePorts,
  inDays,
  openMeeting,
  resolution,
  resolutionsOf,
  someTask,
} from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';

describe('how a resolution comes about', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
  });
  afterAll(() => house.close());

  /** A vote that said no, as a revision finds it. */
  const someRefusal = (meetingId: string, itemId: string) =>
    housePorts(house).tables.polls.add({
      councilId: council.id,
      meetingId,
      itemId,
      state: 'closed',
      question: 'موافقید؟',
      purpose: 'final',
      rule: {},
      result: 'rejected',
    });
  const someAdoption = async (itemId: string) => {
    const { polls } = housePorts(house).tables;
    for (const { id } of await polls.list({ itemId })) await polls.change(id, { result: 'adopted' });
  };

  it('[I38] what has no lead or no date is not adopted, and nothing of it stays', async () => {
    const texts = [{ leadSeat: null }, { dueDay: null }, { leadSeat: 'nobody' }, {}].map((each) =>
      someTask(council, each),
    );
    const { items } = await openMeeting(council, '2025-09-15', texts);
    const [noLead = '', noDate = '', stranger = '', whole = ''] = items;
    const tryIt = (item: string) => refusal(council.chair, ['agenda-items', item, 'adopt'], { isByConsensus: true });

    const refused = [await tryIt(noLead), await tryIt(noDate), await tryIt(stranger)];
    await adopt(council, whole);

    const lacking = { status: 400, code: 'guard-failed', at: 'owned-and-dated' };
    const states = await Promise.all(items.map((item) => housePorts(house).tables.items.find(item)));
    expect(refused).toEqual([lacking, lacking, lacking]);
    expect(states.map((item) => item?.state)).toEqual(['in-discussion', 'in-discussion', 'in-discussion', 'adopted']);
    expect((await resolutionsOf(house, items)).map(({ itemId, number }) => [itemId, number])).toEqual([[whole, 1]]);
  });

  it('[MT15] [AI19] what the public was shown is neither reopened nor revised', async () => {
    const { id, items } = await openMeeting(council, '2025-08-25', [someTask(council)]);
    const [item = ''] = items;
    await adopt(council, item);
    await moved(council.chair, ['meetings', id, 'end']);
    for (const path of [`/meetings/${id}/consents/reopen`, `/agenda-items/${item}/consents/revise-outcome`]) {
      await ask(council.secretary, path).expect(200);
    }
    const [row] = await resolutionsOf(house, items);
    await ask(council.secretary, `/resolutions/${String(row?.id)}/publish`).expect(200);

    const answers = [
      await refusal(council.chair, ['meetings', id, 'reopen'], { note: 'اصلاح' }),
      await refusal(council.chair, ['agenda-items', item, 'revise-outcome'], { note: 'اصلاح' }),
    ];

    expect(answers.map((answer) => (answer as { at: unknown }).at)).toEqual([
      'nothing-published',
      'resolution-unpublished',
    ]);
  });

  it('[I38] lead and date may be stated when it is adopted; a day that there is not is refused', async () => {
    const { chair, members } = council;
    const { items } = await openMeeting(council, '2025-09-16', [someTask(council, { leadSeat: null, dueDay: null })]);
    const [item = ''] = items;
    const stated = { isByConsensus: true, leadSeat: members[2]?.seatId, dueDay: inDays(15) };

    const noDay = await refusal(chair, ['agenda-items', item, 'adopt'], { ...stated, dueDay: '2026-02-30' });
    const nobody = await refusal(chair, ['agenda-items', item, 'adopt'], { ...stated, leadSeat: '' });
    await moved(chair, ['agenda-items', item, 'adopt'], stated);

    const [made] = await resolutionsOf(house, items);
    expect([noDay, nobody]).toMatchObject([
      { code: 'field-invalid', at: 'dueDay' },
      { code: 'guard-failed', at: 'owned-and-dated' },
    ]);
    expect(made).toMatchObject({ leadSeat: stated.leadSeat, leadName: 'دستگاه 3', dueDay: stated.dueDay });
    expect(await housePorts(house).tables.items.find(item)).toMatchObject({ leadSeat: stated.leadSeat });
  });

  it('[I38] a position needs nobody and is filed; a confidential item makes a confidential one', async () => {
    const position = { needsAction: false, leadSeat: null, dueDay: null, isConfidential: true };
    const [id = ''] = await adopted(house, council, ['2025-09-22', position]);

    const assigned = await refusal(council.secretary, ['resolutions', id, 'assign']);
    await moved(council.secretary, ['resolutions', id, 'file']);

    const { state, isConfidential } = await resolution(house, id);
    expect(assigned).toMatchObject({ code: 'guard-failed', at: 'one-lead' });
    expect([state, isConfidential]).toEqual(['closed', true]);
  });

  it('[AI17] what is referred becomes a task of the seat that was named', async () => {
    const [, second] = council.members;
    const { items } = await openMeeting(council, '2025-09-29', [someTask(council, { leadSeat: null, dueDay: null })]);
    const [item = ''] = items;
    const refer = (referredTo: string) => ({ referredTo, dueDay: inDays(20), note: 'بررسی هزینه' });

    const nobody = await refusal(council.chair, ['agenda-items', item, 'refer'], refer('کارگروه'));
    await moved(council.chair, ['agenda-items', item, 'refer'], refer(second?.seatId ?? ''));

    const [task] = await resolutionsOf(house, items);
    expect(nobody).toMatchObject({ code: 'guard-failed', at: 'owned-and-dated' });
    expect(task).toMatchObject({
      state: 'adopted',
      isTask: true,
      text: 'بررسی هزینه',
      leadSeat: second?.seatId,
      leadAgencyId: second?.agencyId,
      dueDay: inDays(20),
    });
  });

  it('[AI20] [AI21] [AI22] a revised outcome mends the one resolution, and a revised no gives it up', async () => {
    const { secretary, chair } = council;
    const meeting = await openMeeting(council, '2025-10-06', [someTask(council)]);
    const [item = ''] = meeting.items;
    await adopt(council, item);
    await moved(chair, ['meetings', meeting.id, 'end']);
    const revise = async (action: string, body: object) => {
      await ask(secretary, `/agenda-items/${item}/consents/revise-outcome`).expect(200);
      await moved(chair, ['agenda-items', item, 'revise-outcome'], { note: 'متن نادرست خوانده شد' });
      await moved(chair, ['agenda-items', item, action], { isByConsensus: true, ...body });
      return (await resolutionsOf(house, [item])).map(({ number, state, text }) => [number, state, text]);
    };

    const amended = await revise('adopt-amended', { amendedText: 'هر دستگاه دو گزارش بدهد.' });
    const asMoved = await revise('adopt', {});
    await someRefusal(meeting.id, item);
    const givenUp = await revise('reject', {});
    await someAdoption(item);
    const anew = await revise('adopt', {});

    const [[number] = []] = amended;
    expect(amended).toEqual([[number, 'adopted', 'هر دستگاه دو گزارش بدهد.']]);
    expect(asMoved).toEqual([[number, 'adopted', 'هر دستگاه گزارش خود را بدهد.']]);
    expect(givenUp).toEqual([[number, 'not-feasible', 'هر دستگاه گزارش خود را بدهد.']]);
    expect(anew).toEqual([...givenUp, [Number(number) + 1, 'adopted', 'هر دستگاه گزارش خود را بدهد.']]);
  });

  it('[I31] what circulated is numbered by itself', async () => {
    const wanted = { title: 'تمدید', text: 'تمدید شد.', needsAction: false, dueDay: null, isConfidential: false };
    const origin = { councilId: council.id, kind: 'circulated-resolution', meetingId: null, itemId: null } as const;

    const row = await adoptNew(
      housePorts(house, () => new Date('2026-01-10T08:00:00Z')),
      {
        ...wanted,
        ...origin,
        isTask: false,
        leadSeat: null,
      },
    );

    const { kind, number, numberYear, state } = await resolution(house, row.ok ? row.value.id : '');
    expect([writeNumber({ kind, number: number ?? 0, year: numberYear ?? 0 }), state]).toEqual(['1/1404-م', 'adopted']);
  });
});
