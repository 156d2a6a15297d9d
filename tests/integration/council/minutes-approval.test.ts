import { type TestCouncil, moved, refusal, someCouncil } from '../../support/council';
import {
  AT_ONCE,
  agreed,
  circulated,
  convoked,
  decide,
  discuss,
  end,
  held,
  minutesOf,
  opened,
  portsOf,
  ready,
  settle,
  sign,
  someDecision,
} from '../../support/council-minutes';
import { type House, openHouse } from '../../support/house';

describe('minutes come into force', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(async () => {
    council = await someCouncil(house);
  });
  afterAll(() => house.close());

  const approvalsIn = (meetingId: string) =>
    portsOf(house).tables.items.list({ meetingId, standing: 'minutes-approval' }, { orderBy: { order: 'asc' } });
  const approvalIn = async (meetingId: string) => String((await approvalsIn(meetingId))[0]?.id);

  it('[I34] by a vote of the next meeting, which has it on its agenda', async () => {
    await decide(council, { minutesApproval: 'next-meeting', ...AT_ONCE });
    const { chair } = council;
    const first = await held(council, '2025-09-01', someDecision());
    const minutes = await ready(house, council, first);
    const before = await refusal(chair, ['minutes', minutes, 'approve']);
    const second = await opened(council, ['2025-09-02', someDecision()]);
    const vote = await approvalIn(second.id);
    const unvoted = await refusal(chair, ['minutes', minutes, 'approve'], { approvedIn: vote });
    await agreed(council, vote);

    const approvedOnes = await moved(chair, ['minutes', minutes, 'approve'], { approvedIn: vote });

    const guard = { status: 400, code: 'guard-failed', at: 'approved' };
    expect([before, unvoted]).toEqual([guard, guard]);
    expect([approvedOnes['state'], approvedOnes['approvedIn']]).toEqual(['approved', vote]);
  });

  it('[I34] an agenda that people have already gets the approval behind all others', async () => {
    await decide(council, { minutesApproval: 'next-meeting', ...AT_ONCE });
    const first = await held(council, '2025-09-01', someDecision());
    const next = await convoked(council, '2025-09-02', [someDecision()]);
    const numbers = async () =>
      (await portsOf(house).tables.items.list({ meetingId: next.id })).map(({ numberMain, standing }) => [
        numberMain,
        standing,
      ]);
    const before = await numbers();

    await ready(house, council, first);

    expect(await numbers()).toEqual([...before, [before.length + 1, 'minutes-approval']]);
  });

  it('[I34] [MN7] returned with changes they need another vote, and the changes stand in the minutes that asked for them', async () => {
    await decide(council, { minutesApproval: 'next-meeting', ...AT_ONCE });
    const { chair, secretary } = council;
    const first = await held(council, '2025-09-01', someDecision());
    const minutes = await ready(house, council, first);
    const second = await opened(council, ['2025-09-02', someDecision()]);
    const vote = await approvalIn(second.id);
    await discuss(council, vote);
    const text = { isByConsensus: true, amendedText: 'با اصلاح بند دو' };
    await moved(chair, ['agenda-items', vote, 'adopt-amended'], text);

    const whole = await refusal(chair, ['minutes', minutes, 'approve']);
    await moved(chair, ['minutes', minutes, 'return-with-changes'], { note: 'بند دو کوتاه شود' });
    await end(council, second);
    await moved(secretary, ['minutes', minutes, 'circulate']);
    await settle(house);
    const again = await refusal(chair, ['minutes', minutes, 'return-with-changes'], { note: 'باز هم' });

    expect([whole, again]).toMatchObject([{ at: 'approved' }, { at: 'council-decided' }]);
    const facts = (await minutesOf(secretary, second.id)).sections.find(({ key }) => key === `item-${vote}`)?.facts;
    expect(facts).toMatchObject({ changes: ['بند دو کوتاه شود'] });
  });

  it('[I34] by the signatures of both, for the text that was ready', async () => {
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
    const { chair, secretary } = council;
    const meeting = await held(council, '2025-09-01', someDecision());
    const minutes = await circulated(council, meeting);
    await sign(chair, minutes);
    await settle(house);
    await sign(secretary, minutes);
    const early = await refusal(chair, ['minutes', minutes, 'approve']);

    expect(early).toEqual({ status: 400, code: 'guard-failed', at: 'approved' });
  });

  it('[I34] [I36] signatures are of two accounts, and approving is not for whoever wrote', async () => {
    await decide(council, { minutesApproval: 'signatures', ...AT_ONCE });
    const { chair, secretary } = council;
    const minutes = await ready(house, council, await held(council, '2025-09-01', someDecision()));
    await sign(secretary, minutes);
    const alone = await refusal(chair, ['minutes', minutes, 'approve']);
    const theirOwn = await refusal(secretary, ['minutes', minutes, 'approve']);
    await sign(chair, minutes);
    const rows = await portsOf(house).tables.minutesSections.list({ minutesId: minutes });
    const label = `panel:${String(chair.id)}`;
    for (const { id } of rows) await portsOf(house).tables.minutesSections.change(id, { writtenBy: label });
    const asWriter = await refusal(chair, ['minutes', minutes, 'approve']);
    for (const { id } of rows) await portsOf(house).tables.minutesSections.change(id, { writtenBy: null });

    const done = await moved(chair, ['minutes', minutes, 'approve']);

    expect([alone, theirOwn, asWriter]).toMatchObject([
      { code: 'guard-failed', at: 'approved' },
      { code: 'role-required' },
      { code: 'guard-failed', at: 'second-pair-of-eyes' },
    ]);
    expect([done['state'], done['approvedIn']]).toEqual(['approved', null]);
  });

  it('[I34] by time, where nobody objects', async () => {
    await decide(council, { minutesApproval: 'objections', objectionDays: 3 });
    const meeting = await held(council, '2025-09-01', someDecision());
    const minutes = await circulated(council, meeting);

    const settled = [await settle(house), await settle(house, 20)];

    const { state, approvedAt } = (await minutesOf(council.secretary, meeting.id)).minutes;
    expect([settled, state, approvedAt === null]).toEqual([[[], [minutes]], 'approved', false]);
  });

  it('[I37] a meeting that is cancelled skips nothing: the one after it votes', async () => {
    await decide(council, { minutesApproval: 'next-meeting', ...AT_ONCE });
    const first = await held(council, '2025-09-01', someDecision());
    const [skipped, after] = [
      await convoked(council, '2025-09-02', [someDecision()]),
      await convoked(council, '2025-09-03', [someDecision()]),
    ];
    const minutes = await ready(house, council, first);
    const queued = [(await approvalsIn(skipped.id)).length, (await approvalsIn(after.id)).length];

    await moved(council.secretary, ['meetings', skipped.id, 'cancel'], { note: 'تعطیلی' });

    expect([queued, await approvalsIn(after.id)]).toMatchObject([
      [1, 0],
      [{ minutesOf: first.id, state: 'on-agenda' }],
    ]);
    expect(await refusal(council.chair, ['minutes', minutes, 'approve'])).toMatchObject({ at: 'approved' });
  });

  it('[I37] minutes on which a meeting did not vote are before the next one, each for itself', async () => {
    await decide(council, { minutesApproval: 'next-meeting', ...AT_ONCE });
    const first = await held(council, '2025-09-01', someDecision());
    await ready(house, council, first);
    const second = await held(council, '2025-09-02', someDecision());
    await ready(house, council, second);

    const third = await convoked(council, '2025-09-03', [someDecision()]);

    expect((await approvalsIn(third.id)).map(({ minutesOf: of }) => of)).toEqual([first.id, second.id]);
  });

  it('[I37] where no meeting will come, both signatures close them', async () => {
    await decide(council, { minutesApproval: 'next-meeting', ...AT_ONCE });
    const minutes = await ready(house, council, await held(council, '2025-09-01', someDecision()));
    await sign(council.secretary, minutes);
    await sign(council.chair, minutes);
    const next = await convoked(council, '2025-09-02', [someDecision()]);
    const waiting = await refusal(council.chair, ['minutes', minutes, 'approve']);
    await moved(council.secretary, ['meetings', next.id, 'cancel'], { note: 'پایان شورا' });

    const done = await moved(council.chair, ['minutes', minutes, 'approve']);

    expect([waiting, done['state']]).toMatchObject([{ at: 'approved' }, 'approved']);
  });
});
