import type { FollowUpFacts } from '../../../src/plugins/council/server/src/application/minutes/section-facts';
import { type Member, type TestCouncil, ask, dataOf, look, moved, refusal, someCouncil } from '../../support/council';
import {
  agreed,
  attend,
  circulated,
  decide,
  discuss,
  drafted,
  end,
  factsOf,
  held,
  itemFactsOf,
  minutesOf,
  opened,
  portsOf,
  settle,
  someDecision,
  write,
} from '../../support/council-minutes';
import { vote } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { someOfficer, somePanelUser } from '../../support/people';

const INFO = { kind: 'info', title: 'گزارش هوا' };

describe('minutes from what was recorded', () => {
  let house: House;
  let council: TestCouncil;
  let members: readonly [Member, Member, Member, Member, Member];
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house, { agencies: 5 });
    members = council.members as typeof members;
    await decide(council, { minutesApproval: 'signatures', objectionDays: 5 });
  });
  afterAll(() => house.close());

  const poll = async (item: string, choices: readonly (readonly [Member, 'yes' | 'no' | 'abstain'])[], more = {}) => {
    const asked = await ask(council.secretary, `/agenda-items/${item}/polls`, { question: 'موافقید؟', ...more });
    const id = String(dataOf(asked)['id']);
    await moved(council.chair, ['polls', id, 'open']);
    for (const [member, choice] of choices) await vote(id, member, choice).expect(200);
    await moved(council.chair, ['polls', id, 'close']);
    return id;
  };

  it('[I32] [I27] a vote stands in the minutes in the columns in which it was counted', async () => {
    const [one, two, three, four, five] = members;
    const meeting = await opened(council, ['2025-09-01', someDecision()], [one, two, three, four]);
    const [item = ''] = meeting.items;
    await discuss(council, item);
    const recusal = { seatId: four.seatId, reason: 'ذی‌نفع', at: new Date().toISOString(), recordedBy: 'test' };
    await portsOf(house).tables.items.change(item, { recusedSeats: [recusal] });
    await poll(item, [
      [one, 'yes'],
      [two, 'yes'],
    ]);
    await moved(council.chair, ['agenda-items', item, 'adopt']);
    await end(council, meeting);

    const shown = await minutesOf(council.secretary, meeting.id);

    expect(five.seatId).not.toBe('');
    expect(itemFactsOf(shown, item)).toMatchObject({
      number: '2',
      outcome: 'adopted',
      recused: [{ agencyName: 'دستگاه 4', reason: 'ذی‌نفع' }],
      resolution: { number: '1/1404', leadName: null, dueDay: null },
      polls: [
        {
          outcome: 'adopted',
          counts: { entitled: 5, yes: 2, no: 0, abstain: 0, presentNotVoting: 1, absent: 1, recused: 1 },
        },
      ],
    });
  });

  it('[I29] of what was only told there is no vote, which is not a vote of nought', async () => {
    const meeting = await opened(council, ['2025-09-02', INFO, someDecision()]);
    const [info = '', decision = ''] = meeting.items;
    await discuss(council, info);
    await moved(council.chair, ['agenda-items', info, 'note']);
    await agreed(council, decision);
    await end(council, meeting);

    const shown = await minutesOf(council.secretary, meeting.id);

    expect(Object.keys(itemFactsOf(shown, info))).not.toContain('polls');
    expect(itemFactsOf(shown, decision).polls).toEqual([]);
  });

  it('[I28] of a secret vote in which all chose alike the minutes tell the outcome alone', async () => {
    const [one, two, three] = members;
    const meeting = await opened(council, ['2025-09-03', someDecision()]);
    const [item = ''] = meeting.items;
    await discuss(council, item);
    await poll(
      item,
      [one, two, three].map((member) => [member, 'yes'] as const),
      { isSecret: true },
    );
    await moved(council.chair, ['agenda-items', item, 'adopt']);
    await end(council, meeting);

    const { polls } = itemFactsOf(await minutesOf(council.secretary, meeting.id), item);

    expect(polls).toMatchObject([{ isSecret: true, outcome: 'adopted', counts: null }]);
  });

  it('[I16] [I32] who came, came late, left, was excused and was away, by seat', async () => {
    const [one, two, three, four, five] = members;
    const meeting = await opened(council, ['2025-09-04'], [one, two, three]);
    await attend(council, meeting.id, { seatId: four.seatId, type: 'arrive' });
    await attend(council, meeting.id, { seatId: five.seatId, type: 'excuse' });
    await attend(council, meeting.id, { seatId: three.seatId, type: 'leave' });
    await end(council, meeting);

    const facts = factsOf(await minutesOf(council.secretary, meeting.id), 'attendance');

    const seat = (standing: string, cameLate: boolean, leftEarly: boolean) => ({ standing, cameLate, leftEarly });
    expect(facts).toMatchObject({
      seats: [
        seat('present', false, false),
        seat('present', false, false),
        seat('present', false, true),
        seat('present', true, false),
        seat('excused', false, false),
      ],
      quorum: { base: 5, needed: 3, present: 3, isMet: true },
    });
  });

  it('[I32] facts that are read anew keep every text, while the meeting is held', async () => {
    const meeting = await held(council, '2025-09-05', someDecision());
    const [item = ''] = meeting.items;
    const id = await drafted(council, await minutesOf(council.secretary, meeting.id), 'چنین گفته شد.');
    await portsOf(house).tables.items.change(item, { amendedText: 'هر دستگاه سه وجه' });

    await ask(council.secretary, `/minutes/${id}/regenerate`).expect(200);

    const shown = await minutesOf(council.secretary, meeting.id);
    expect(itemFactsOf(shown, item).amendedText).toBe('هر دستگاه سه وجه');
    expect(shown.sections.find(({ key }) => key === `item-${item}`)?.text).toBe('چنین گفته شد.');
    await moved(council.secretary, ['meetings', meeting.id, 'circulate']);
    const late = await ask(council.secretary, `/minutes/${id}/regenerate`);
    expect(late.body).toMatchObject({ error: { details: { code: 'facts-locked', state: 'minutes-review' } } });
  });

  it('[I32] minutes of a meeting that was reopened keep their texts, and ask for what is new', async () => {
    const meeting = await opened(council, ['2025-09-06', someDecision(), someDecision({ title: 'دیگر' })]);
    const [first = '', second = ''] = meeting.items;
    await agreed(council, first);
    await end(council, meeting);
    const id = await drafted(council, await minutesOf(council.secretary, meeting.id), 'نخستین متن');
    const unreached = await minutesOf(council.secretary, meeting.id);
    await ask(council.secretary, `/meetings/${meeting.id}/consents/reopen`).expect(200);
    await moved(council.chair, ['meetings', meeting.id, 'reopen'], { note: 'ناتمام' });
    await end(council, meeting);

    const shown = await minutesOf(council.secretary, meeting.id);

    expect([unreached.minutes.id, shown.minutes.id, shown.minutes.state]).toEqual([id, id, 'draft']);
    expect(shown.sections.find(({ key }) => key === `item-${first}`)?.text).toBe('نخستین متن');
    expect(itemFactsOf(shown, second).outcome).toBe('not-reached');
  });

  it('[I43] the follow-up report stays as the meeting was shown it', async () => {
    const [lead] = members;
    const task = { title: 'نصب تابلو', leadSeat: lead.seatId, dueDay: '2030-01-01', needsAction: true };
    const first = await held(council, '2025-09-07', someDecision(task));
    const second = await held(council, '2025-09-08', someDecision());
    const shown = factsOf(await minutesOf(council.secretary, second.id), 'follow-up');
    const { id = '' } = (await portsOf(house).tables.resolutions.list({ meetingId: first.id }))[0] ?? {};
    const minutes = await minutesOf(council.secretary, second.id);

    await portsOf(house).tables.resolutions.change(id, { percent: 80 });
    await ask(council.secretary, `/minutes/${minutes.minutes.id}/regenerate`).expect(200);

    // What is overdue, then what has a day: positions have none.
    const line = (shown as FollowUpFacts).lines[0];
    expect(line).toMatchObject({ title: 'نصب تابلو', leadName: 'دستگاه 1', percent: 0 });
    expect(factsOf(await minutesOf(council.secretary, second.id), 'follow-up')).toEqual(shown);
  });

  it('[I35] of two who write into one section the second is told so', async () => {
    const meeting = await held(council, '2025-09-09', someDecision());
    const { minutes } = await minutesOf(council.secretary, meeting.id);
    await moved(council.secretary, ['minutes', minutes.id, 'take-up']);
    const other = await somePanelUser(house, 'council-secretary');
    const key = `item-${meeting.items[0] ?? ''}`;
    const save = (person: typeof other, text: string) =>
      write(person, { minutes: minutes.id, key, text, readVersion: 1 });

    const answers = await Promise.all([save(council.secretary, 'یکی'), save(other, 'دیگری')]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ error: { details: { code: 'stale-version', key, current: 2 } } });
  });

  it('[MT16] [MN2] what is incomplete is circulated neither alone nor with its meeting', async () => {
    const meeting = await held(council, '2025-09-10', someDecision());
    const { minutes } = await minutesOf(council.secretary, meeting.id);
    await moved(council.secretary, ['minutes', minutes.id, 'take-up']);

    const answers = [
      await refusal(council.secretary, ['meetings', meeting.id, 'circulate']),
      await refusal(council.secretary, ['minutes', minutes.id, 'circulate']),
    ];
    await circulated(council, meeting);

    expect(answers).toEqual([
      { status: 400, code: 'guard-failed', at: 'minutes-complete' },
      { status: 400, code: 'guard-failed', at: 'sections-complete' },
    ]);
    const after = (await minutesOf(council.secretary, meeting.id)).minutes;
    expect([after.state, after.objectionsUntil === null]).toEqual(['in-review', false]);
  });

  it('[MN3] [MN4] [MN5] who had a seat objects in time; what is accepted makes a draft, what is not must be answered', async () => {
    const meeting = await held(council, '2025-09-11', someDecision());
    const id = await circulated(council, meeting);
    const [{ person, seatId }] = members;
    const section = `item-${meeting.items[0] ?? ''}`;
    const object = () => moved(person, ['minutes', id, 'object'], { note: 'چنین نبود', section });
    const answer = async (isAccepted: boolean) => {
      const { objections } = await minutesOf(council.secretary, meeting.id);
      const open = objections.find((each) => each.isAccepted === null)?.id ?? '';
      const given = { answer: 'دیده شد', isAccepted };
      await ask(council.secretary, `/minutes/${id}/objections/${open}/answer`, given).expect(200);
    };

    const foreign = await refusal(person, ['minutes', id, 'object'], { note: 'x', section, seatId: 'other' });
    await object();
    const early = (await settle(house, 30)).includes(id);
    const unasked = await refusal(council.secretary, ['minutes', id, 'revise']);
    await answer(true);
    await moved(council.secretary, ['minutes', id, 'revise']);
    const hidden = await look(person, `/meetings/${meeting.id}/minutes`);
    await moved(council.secretary, ['minutes', id, 'circulate']);
    const again = await refusal(council.secretary, ['minutes', id, 'revise']);
    await object();
    await answer(false);
    const [before, after] = [(await settle(house)).includes(id), (await settle(house, 30)).includes(id)];

    expect([foreign, unasked, again]).toMatchObject([
      { code: 'guard-failed', at: 'seat-was-entitled' },
      { code: 'guard-failed', at: 'objection-accepted' },
      { code: 'guard-failed', at: 'objection-accepted' },
    ]);
    expect([early, hidden.status, before, after]).toEqual([false, 404, false, true]);
    const { minutes, objections } = await minutesOf(person, meeting.id);
    expect([minutes.state, minutes.edition, objections.map((each) => [each.edition, each.seatId])]).toEqual([
      'ready',
      2,
      [
        [1, seatId],
        [2, seatId],
      ],
    ]);
  });

  it('drafts are the staff’s; circulated minutes are for seats that were there, and for nobody else', async () => {
    const meeting = await held(council, '2025-09-12', someDecision());
    const [{ person }] = members;
    const stranger = await someOfficer(house);
    const read = async () => [
      (await look(person, `/meetings/${meeting.id}/minutes`)).status,
      (await look(stranger, `/meetings/${meeting.id}/minutes`)).status,
    ];

    const before = await read();
    await circulated(council, meeting);

    expect([before, await read()]).toEqual([
      [404, 404],
      [200, 404],
    ]);
  });
});
