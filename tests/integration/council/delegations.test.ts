import { type Member, type TestCouncil, ask, dataOf, look, moved, refusal, someCouncil } from '../../support/council';
import { housePorts } from '../../support/council-resolutions';
import { leave, openMeeting, openPoll, outcomeOf, vote } from '../../support/council-votes';
import { type House, openHouse } from '../../support/house';
import { type Person, emailOf, seat, someApiUser, somePanelUser } from '../../support/people';

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const PROXIES = { proxies: { areAllowed: true, maxPerHolder: 1 } };

describe('who speaks for a seat', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house, { agencies: 4 });
  });
  afterAll(() => house.close());

  const members = () => council.members as readonly [Member, Member, Member, Member];
  const countsOf = (poll: Record<string, unknown>) => (poll['snapshot'] as { counts: Record<string, number> }).counts;

  const mandate = async (person: Person, seatId: string, more: object = {}) => {
    const letter = {
      surface: person.surface,
      email: await emailOf(house, person),
      holderName: 'معاون روابط عمومی',
      letter: '۱۲/ر/۴۰۴',
      validFrom: inDays(-1),
      validTo: inDays(30),
      ...more,
    };
    return ask(council.secretary, `/seats/${seatId}/mandates`, letter);
  };
  const proxy = (giver: Member, holder: Member, more: object = {}) =>
    ask(council.secretary, `/seats/${giver.seatId}/proxies`, {
      holderSeatId: holder.seatId,
      letter: '۷/و',
      validFrom: inDays(0),
      validTo: inDays(30),
      ...more,
    });
  const adopt = (laws: object) =>
    ask(council.secretary, `/councils/${council.id}/by-laws`, { laws, decidedIn: 'جلسهٔ نخست' }).expect(200);

  describe('by a letter', () => {
    it('[I17] an alternate votes for the seat while the letter is in force, sees its council, and writes nothing in its name', async () => {
      const [first] = members();
      const deputy = await someApiUser(house, 'agency-officer');
      const before = outcomeOf(await look(deputy, `/desk/councils/${council.id}/seats`));
      const given = await mandate(deputy, first.seatId);
      const poll = await openPoll(council, await openMeeting(council));

      const cast = await vote(poll, { ...first, person: deputy }, 'yes');
      const proposed = await ask(deputy, `/councils/${council.id}/agenda-items`, { title: 'پیشنهاد', motion: 'متن' });
      const seen = await look(deputy, `/desk/councils/${council.id}/seats`);

      expect([before, given.status, cast.status, outcomeOf(proposed), seen.status]).toEqual([
        undefined,
        200,
        200,
        'role-required',
        200,
      ]);
      const [ballot] = await housePorts(house).tables.ballots.list({ pollId: poll });
      expect(ballot?.right).toEqual({ as: 'alternate', mandateId: dataOf(given)['id'] });
    });

    it('[I17] a letter that was taken back is in force no longer', async () => {
      const [, second] = members();
      const deputy = await someApiUser(house, 'agency-officer');
      const { id } = dataOf(await mandate(deputy, second.seatId)) as { id: string };
      await ask(council.secretary, `/mandates/${id}/revoke`, { note: 'بازگشت مدیر' }).expect(200);
      const poll = await openPoll(council, await openMeeting(council));

      const cast = await vote(poll, { ...second, person: deputy }, 'yes');

      expect(outcomeOf(cast)).toBe('mandate-not-in-force');
      expect((await housePorts(house).historyOf(`seat:${second.seatId}`)).map(({ action }) => action)).toEqual(
        expect.arrayContaining(['mandate', 'revoke-mandate']),
      );
    });

    it('[I17] nobody speaks for two seats, and no letter is written down without its number, its end or an account', async () => {
      const [first, second, third] = members();

      const answers = [
        await mandate(second.person, first.seatId),
        await mandate(await someApiUser(house, 'agency-officer'), third.seatId, { letter: '\u200c ' }),
        await mandate(await someApiUser(house, 'agency-officer'), third.seatId, { validTo: inDays(-2) }),
        await mandate(third.person, first.seatId, { email: 'nobody@example.com' }),
      ];

      expect(answers.map(outcomeOf)).toEqual([
        'acts-for-another-seat',
        'letter-required',
        'validity-not-valid',
        'field-invalid',
      ]);
    });

    it('[I17] an alternate makes no calendar address, which would outlive the letter, and sees no drafts', async () => {
      const [first] = members();
      const draft = { title: 'پیش‌نویس دستگاه', motion: 'متن' };
      await ask(first.person, `/councils/${council.id}/agenda-items`, draft).expect(200);
      const deputy = await someApiUser(house, 'agency-officer');
      await mandate(deputy, first.seatId);
      const meeting = await openMeeting(council);

      const made = outcomeOf(await ask(deputy, `/councils/${council.id}/feeds`, { seatId: first.seatId }));
      const own = await ask(first.person, `/councils/${council.id}/feeds`, { seatId: first.seatId });
      const proposals = async (person: Person) =>
        (dataOf(await look(person, `/desk/meetings/${meeting.id}`))['proposals'] as { title: string }[]).length;

      expect([made, own.status]).toEqual(['field-invalid', 200]);
      expect([await proposals(deputy), await proposals(first.person)]).toEqual([0, 1]);
    });

    it('[I17] letters are taken back for a reason', async () => {
      const [, , third] = members();
      const deputy = await someApiUser(house, 'agency-officer');
      const { id } = dataOf(await mandate(deputy, third.seatId)) as { id: string };

      const answers = [
        await ask(council.secretary, `/mandates/${id}/revoke`),
        await ask(council.secretary, `/mandates/${id}/revoke`, { note: 'بازگشت مدیر' }),
      ];

      expect(answers.map(outcomeOf)).toEqual(['reason-required', 200]);
    });

    it('[I17] letters are entered by the secretary alone', async () => {
      const [first] = members();
      const letter = { holderSeatId: first.seatId, letter: '۱', validFrom: inDays(0), email: 'a@example.com' };
      const whole = { ...letter, surface: 'api', holderName: 'معاون', validTo: inDays(1) };

      const answers = [
        await ask(first.person, `/seats/${first.seatId}/mandates`, whole),
        await ask(council.chair, `/seats/${first.seatId}/mandates`, whole),
        await ask(first.person, `/seats/${first.seatId}/proxies`, whole),
      ];

      expect(answers.map(outcomeOf)).toEqual(['role-required', 'role-required', 'role-required']);
    });
  });

  describe('by a proxy', () => {
    it('[I17] there are none until the by-laws have them', async () => {
      const [first, second] = members();

      expect(outcomeOf(await proxy(first, second))).toBe('proxies-not-allowed');
    });

    it('[I17] the holder votes for an absent seat, which counts in the vote and not for the quorum', async () => {
      await adopt(PROXIES);
      const [first, second, third, fourth] = members();
      const { id } = dataOf(await proxy(first, second).expect(200)) as { id: string };
      const meeting = await openMeeting(council, [second, third, fourth]);
      const poll = await openPoll(council, meeting);

      const cast = await vote(poll, { ...first, person: second.person }, 'no');
      const own = await vote(poll, second, 'yes');
      const closed = await moved(council.chair, ['polls', poll, 'close']);

      expect([cast.status, own.status]).toEqual([200, 200]);
      expect(countsOf(closed)).toMatchObject({ entitled: 4, yes: 1, no: 1, presentNotVoting: 2, absent: 0 });
      expect(closed['snapshot']).toMatchObject({ quorum: { present: 3 } });
      await ask(council.secretary, `/proxies/${id}/revoke`, { note: 'پایان' }).expect(200);
    });

    it('[I17] not while the giver is there, not when the holder has gone, and not after it was taken back', async () => {
      const [first, second, third] = members();
      const { id } = dataOf(await proxy(first, second).expect(200)) as { id: string };
      const meeting = await openMeeting(council);
      const poll = await openPoll(council, meeting);

      const giverThere = outcomeOf(await vote(poll, { ...first, person: second.person }, 'yes'));
      await leave(council, meeting.id, first);
      await leave(council, meeting.id, second);
      await ask(council.secretary, `/meetings/${meeting.id}/attendance`, { seatId: third.seatId, type: 'arrive' });
      const suspended = outcomeOf(await vote(poll, { ...first, person: second.person }, 'yes'));
      await ask(council.secretary, `/meetings/${meeting.id}/attendance`, { seatId: second.seatId, type: 'arrive' });
      await ask(council.secretary, `/proxies/${id}/revoke`, { note: 'پایان' }).expect(200);
      const revoked = outcomeOf(await vote(poll, { ...first, person: second.person }, 'yes'));

      expect([giverThere, suspended, revoked]).toEqual(['giver-present', 'holder-not-present', 'proxy-not-in-force']);
    });

    it('[I17] one each, no chains, and to a seat of the same council', async () => {
      const [first, second, third, fourth] = members();
      const elsewhere = await someCouncil(house, { agencies: 1 });
      const [stranger] = elsewhere.members as readonly [Member];
      const { id } = dataOf(await proxy(first, second).expect(200)) as { id: string };

      const answers = [
        await proxy(first, third),
        await proxy(second, third),
        await proxy(fourth, second),
        await proxy(third, third),
        await proxy(third, stranger),
      ];

      expect(answers.map(outcomeOf)).toEqual([
        'proxy-already-given',
        'proxy-chain',
        'proxy-limit',
        'proxy-to-itself',
        'field-invalid',
      ]);
      await ask(council.secretary, `/proxies/${id}/revoke`, { note: 'پایان' }).expect(200);
    });

    it('[I40] a seat that ends takes its letters and proxies with it', async () => {
      const ending = await someCouncil(house, { agencies: 2 });
      await ask(ending.secretary, `/councils/${ending.id}/by-laws`, { laws: PROXIES, decidedIn: 'جلسه' }).expect(200);
      const [first, second] = ending.members as readonly [Member, Member];
      await proxy(first, second).expect(200);

      await ask(ending.secretary, `/seats/${second.seatId}/end`, { at: inDays(0), note: 'ادغام' }).expect(200);

      const { body } = await look(ending.secretary, `/desk/councils/${ending.id}/delegations`);
      const { proxies } = (body as { data: { proxies: { revokedAt: string | null; isInForce: boolean }[] } }).data;
      expect(proxies.map(({ revokedAt, isInForce }) => [revokedAt !== null, isInForce])).toEqual([[true, false]]);
    });
  });

  describe('out of an item', () => {
    const recuse = (person: Person, itemId: string, seatId: string, note = 'طرف قرارداد است') =>
      ask(person, `/agenda-items/${itemId}/recusals`, { seatId, note });

    it('[I22] a seat that keeps out is no part of the vote, and the minutes say so', async () => {
      const [first, second, third, fourth] = members();
      const meeting = await openMeeting(council);
      await recuse(first.person, meeting.itemId, first.seatId).expect(200);
      const poll = await openPoll(council, meeting);

      const refused = outcomeOf(await vote(poll, first, 'yes'));
      for (const member of [second, third, fourth]) await vote(poll, member, 'yes').expect(200);
      const closed = await moved(council.chair, ['polls', poll, 'close']);

      expect(refused).toBe('seat-recused');
      expect(countsOf(closed)).toMatchObject({ yes: 3, recused: 1, presentNotVoting: 0 });
      const late = outcomeOf(
        await ask(council.secretary, `/agenda-items/${meeting.itemId}/recusals/withdraw`, {
          seatId: first.seatId,
          note: 'اشتباه بود',
        }),
      );
      expect(late).toBe('vote-was-opened');
    });

    it('[I22] with a reason, by whoever speaks for the seat, and not after it voted', async () => {
      const [first, second, third] = members();
      const meeting = await openMeeting(council);
      const unexplained = outcomeOf(await recuse(first.person, meeting.itemId, first.seatId, ''));
      const foreign = outcomeOf(await recuse(second.person, meeting.itemId, first.seatId));
      const poll = await openPoll(council, meeting);
      await vote(poll, third, 'yes').expect(200);

      const voted = outcomeOf(await recuse(council.secretary, meeting.itemId, third.seatId));

      expect([unexplained, foreign, voted]).toEqual(['reason-required', undefined, 'seat-has-voted']);
    });

    it('[I22] it is taken back before the vote, and the seat votes again', async () => {
      const [first] = members();
      const meeting = await openMeeting(council);
      await recuse(council.secretary, meeting.itemId, first.seatId).expect(200);
      await recuse(council.secretary, meeting.itemId, first.seatId).expect(200);
      const back = { seatId: first.seatId, note: 'موضوع دیگری بود' };
      await ask(first.person, `/agenda-items/${meeting.itemId}/recusals/withdraw`, back).expect(200);
      const twice = outcomeOf(await ask(first.person, `/agenda-items/${meeting.itemId}/recusals/withdraw`, back));
      const poll = await openPoll(council, meeting);

      expect([twice, outcomeOf(await vote(poll, first, 'yes'))]).toEqual(['recusal-not-found', 200]);
    });
  });

  it('[I41] a secretary who also works for the lead agency does not verify its work', async () => {
    const [first] = members();
    const both = await somePanelUser(house, 'council-secretary');
    await seat(house, both, { agencyId: first.agencyId, role: 'head' });
    const { tables } = housePorts(house);
    const resolution = await tables.resolutions.add({
      councilId: council.id,
      kind: 'resolution',
      title: 'تقویم مشترک',
      text: 'متن',
      state: 'reported-done',
      leadSeat: first.seatId,
      leadAgencyId: first.agencyId,
      leadName: 'دستگاه',
    });

    expect(await refusal(both, ['resolutions', resolution.id, 'verify'])).toMatchObject({ code: 'guard-failed' });
  });
});
