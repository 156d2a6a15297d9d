import { type Member, type TestCouncil, ask, dataOf, moved, refusal, someCouncil } from '../../support/council';
import { type OpenMeeting, leave, openMeeting, openPoll, outcomeOf, vote } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { someOfficer } from '../../support/people';

const POLL = 'plugin::council.poll';
const BALLOT = 'plugin::council.ballot';

describe('polls', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house, { agencies: 5 });
  });
  afterAll(() => house.close());

  const rowOf = async (id: string) =>
    (await house.strapi.db.query(POLL).findOne({ where: { documentId: id } })) as Record<string, unknown>;
  const ballotsIn = (pollId: string) => house.strapi.db.query(BALLOT).findMany({ where: { pollId } });
  const members = () => council.members as readonly [Member, Member, Member, Member, Member];

  it('[I23] fifty ballots of one seat at the same moment count once', async () => {
    const poll = await openPoll(council, await openMeeting(council));
    const [member] = members();

    const answers = await Promise.all(Array.from({ length: 50 }, () => vote(poll, member, 'yes')));

    const outcomes = answers.map(outcomeOf);
    expect(outcomes.filter((each) => each === 200)).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'already-voted')).toHaveLength(49);
    expect(await ballotsIn(poll)).toHaveLength(1);
  });

  it('[I23] closing at the same moment closes once, and a ballot after it is too late', async () => {
    const poll = await openPoll(council, await openMeeting(council));
    const [first, second] = members();
    await vote(poll, first, 'yes').expect(200);

    const closed = await Promise.all([1, 2, 3].map(() => moved(council.chair, ['polls', poll, 'close'])));

    expect(closed.map(({ state, version }) => [state, version])).toEqual([1, 2, 3].map(() => ['closed', 3]));
    expect(outcomeOf(await vote(poll, second, 'no'))).toBe('poll-closed');
  });

  it('[I25] [I27] what was counted stays, seat by seat', async () => {
    const meeting = await openMeeting(council, members().slice(0, 4));
    const poll = await openPoll(council, meeting);
    const [first, second, third] = members();
    await vote(poll, first, 'yes').expect(200);
    await vote(poll, second, 'yes').expect(200);
    await vote(poll, third, 'abstain').expect(200);

    const closed = await moved(council.chair, ['polls', poll, 'close']);

    expect(closed['result']).toBe('adopted');
    expect(closed['snapshot']).toMatchObject({
      counts: { entitled: 5, yes: 2, no: 0, abstain: 1, presentNotVoting: 1, absent: 1, recused: 0 },
      quorum: { base: 5, present: 4, isMet: true },
      engineVersion: '1',
    });
  });

  it('[I20] a vote is suspended when the quorum is lost, and void when it ends like that', async () => {
    const meeting = await openMeeting(council, members().slice(0, 3));
    const poll = await openPoll(council, meeting);
    const [first, second] = members();
    await vote(poll, first, 'yes').expect(200);

    await leave(council, meeting.id, second);
    const suspended = await rowOf(poll);
    const late = outcomeOf(await vote(poll, members()[2], 'yes'));
    await ask(council.secretary, `/meetings/${meeting.id}/attendance`, { seatId: second.seatId, type: 'arrive' });
    const restored = await rowOf(poll);

    expect([suspended['state'], late, restored['state'], (await ballotsIn(poll)).length]).toEqual([
      'suspended',
      'poll-not-open',
      'open',
      1,
    ]);
  });

  it('[I21] a seat that voted was there', async () => {
    const meeting = await openMeeting(council);
    const poll = await openPoll(council, meeting);
    const [first] = members();
    await vote(poll, first, 'yes').expect(200);
    const before = new Date(Date.now() - 3_600_000).toISOString();

    const answer = await ask(council.secretary, `/meetings/${meeting.id}/attendance`, {
      seatId: first.seatId,
      type: 'leave',
      at: before,
    });

    // Leaving an hour ago, before it arrived, changes nothing: that it was there when it voted stands.
    expect([200, 'seat-has-voted']).toContain(outcomeOf(answer));
    expect(await ballotsIn(poll)).toHaveLength(1);
  });

  it('[I17] nobody votes for a seat of another agency, and a stranger sees no poll', async () => {
    const poll = await openPoll(council, await openMeeting(council));
    const [first, second] = members();
    const stranger = await someOfficer(house);

    const foreign = await ask(first.person, `/polls/${poll}/ballots`, { seatId: second.seatId, choice: 'yes' });
    const unknown = await ask(stranger, `/polls/${poll}/ballots`, { seatId: first.seatId, choice: 'yes' });

    expect([outcomeOf(foreign), unknown.status]).toEqual(['mandate-required', 404]);
  });

  it('[I28] what was chosen secretly is written nowhere beside who chose', async () => {
    const poll = await openPoll(council, await openMeeting(council), { isSecret: true });
    for (const [at, member] of members().entries()) await vote(poll, member, at === 0 ? 'no' : 'yes').expect(200);

    const forOthers = await ask(council.secretary, `/polls/${poll}/ballots`, {
      seatId: members()[0].seatId,
      choice: 'yes',
    });
    const closed = await moved(council.chair, ['polls', poll, 'close']);

    expect(outcomeOf(forOthers)).toBe('mandate-required');
    expect(closed['snapshot']).toMatchObject({ counts: { yes: 4, no: 1 }, votes: { method: 'secret' } });
    expect(await ballotsIn(poll)).toEqual([]);
    const trail = await house.strapi.db
      .query('plugin::council.audit-entry')
      .findMany({ where: { entity: `poll:${poll}`, action: 'vote' } });
    expect(trail).toHaveLength(5);
    expect(JSON.stringify(trail)).not.toMatch(/"(yes|no)"|choice/);
  });

  it('[I24] a seat votes again only where the poll says so, and the earlier ballot stays', async () => {
    const meeting = await openMeeting(council);
    const poll = await openPoll(council, meeting, { mayRecast: true });
    const [first] = members();
    await vote(poll, first, 'yes').expect(200);
    await vote(poll, first, 'no').expect(200);

    const closed = await moved(council.chair, ['polls', poll, 'close']);

    expect([await ballotsIn(poll), closed['snapshot']]).toMatchObject([
      [{ choice: 'yes' }, { choice: 'no' }],
      { counts: { yes: 0, no: 1 } },
    ]);
  });

  it('[I29] nobody votes about what is only told', async () => {
    const meeting = await openMeeting(council, members(), { kind: 'info', motion: null });

    const answer = await ask(council.secretary, `/agenda-items/${meeting.itemId}/polls`, { question: 'موافقید؟' });

    expect(outcomeOf(answer)).toBe('item-not-votable');
  });

  it('[I30] asked again, the first poll stays and the second one decides', async () => {
    const meeting = await openMeeting(council);
    const first = await openPoll(council, meeting);
    for (const member of members()) await vote(first, member, 'no').expect(200);
    await moved(council.chair, ['polls', first, 'close']);

    const again = dataOf(await ask(council.chair, `/polls/${first}/again`, { note: 'شمارش نادرست' }).expect(200));
    const second = String(again['id']);
    await moved(council.chair, ['polls', second, 'open']);
    for (const member of members()) await vote(second, member, 'yes').expect(200);
    await moved(council.chair, ['polls', second, 'close']);

    expect((await rowOf(first))['result']).toBe('rejected');
    expect(await decide(meeting)).toBe('adopted');
  });

  it('only one vote of a meeting is open', async () => {
    const meeting = await openMeeting(council);
    await openPoll(council, meeting);
    const other = dataOf(
      await ask(council.secretary, `/agenda-items/${meeting.itemId}/polls`, {
        question: 'دیگری؟',
        purpose: 'amendment',
      }),
    );

    const answer = await refusal(council.chair, ['polls', String(other['id']), 'open']);

    expect(answer).toMatchObject({ status: 400, code: 'guard-failed', at: 'no-other-open-poll' });
  });

  async function decide({ itemId }: OpenMeeting): Promise<unknown> {
    return (
      await moved(council.chair, ['agenda-items', itemId, 'adopt'], {
        leadSeat: members()[0].seatId,
        dueDay: '2026-01-01',
      })
    )['state'];
  }
});
