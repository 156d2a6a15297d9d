import request from 'supertest';

import { answerByLink } from '../../../src/plugins/council/server/src/application/invitations/invitation-link';
import { type Member, type TestCouncil, ask, dataOf, look, moved, someCouncil } from '../../support/council';
import { announcedMeeting, invitedMeeting, lettersAbout, linkIn, putOff } from '../../support/council-invitations';
import { housePorts, withOffices } from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';
import { type Person, someEditor, someOfficer } from '../../support/people';

type Seat = Readonly<{ seatId: string; answer: string; answerNote: string | null; mayAnswer: boolean }>;
type Shown = Readonly<{ invitation: unknown; seats: readonly Seat[]; history: readonly Record<string, unknown>[] }>;

describe('answers to invitations', () => {
  let house: House;
  let council: TestCouncil;
  let first: Member;
  let second: Member;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
    await withOffices(house, council);
    [first, second] = council.members as [Member, Member];
  });
  afterAll(() => house.close());

  const answer = (person: Person, id: string, body: object) => ask(person, `/meetings/${id}/answer`, body);
  const codeOf = ({ status, body }: { status: number; body: unknown }) => [
    status,
    (body as { error: { details: Record<string, unknown> } }).error.details['code'],
  ];
  const shownTo = async (person: Person, id: string): Promise<Shown> =>
    dataOf(await look(person, `/desk/meetings/${id}`).expect(200)) as unknown as Shown;
  const answersIn = async (id: string) =>
    (await shownTo(council.secretary, id)).seats.map((seat) => [seat.answer, seat.answerNote]);
  const rowsOf = (id: string) => housePorts(house).tables.invitationAnswers.list({ meetingId: id });
  const partstats = async (id: string) =>
    (await lettersAbout(house, id, { recipient: 'office-1@example.com' })).flatMap(({ event, calendar }) =>
      calendar === null ? [] : [[event, /PARTSTAT=([A-Z-]+)/.exec(calendar.replace(/\r\n /g, ''))?.[1]]],
    );
  const open = (path: string, language = 'fa') => request(house.server).get(path).set('Accept-Language', language);
  const press = (path: string, form: object) =>
    request(house.server).post(path).set('Accept-Language', 'fa').type('form').send(form);
  const linkTo = async (id: string, where: object = { event: 'convoked' }) => {
    const [letter] = await lettersAbout(house, id, { recipient: 'office-1@example.com', ...where });
    return linkIn(letter ?? { body: '' });
  };

  it('[I47] a representative answers for the own seat, and everybody sees who comes', async () => {
    const id = await invitedMeeting(council);

    await answer(first.person, id, { answer: 'tentative', note: 'اگر راه باز باشد' }).expect(200);

    const seen = await shownTo(second.person, id);
    expect(seen.invitation).toEqual({
      isOpen: true,
      counts: { accepted: 0, declined: 0, tentative: 1, 'needs-action': 2 },
    });
    expect(seen.seats.map((seat) => [seat.answer, seat.answerNote, seat.mayAnswer])).toEqual([
      ['tentative', null, false],
      ['needs-action', null, true],
      ['needs-action', null, false],
    ]);
    expect(await answersIn(id)).toEqual([
      ['tentative', 'اگر راه باز باشد'],
      ['needs-action', null],
      ['needs-action', null],
    ]);
  });

  it('[I47] the newest answer counts, and none is lost', async () => {
    const id = await invitedMeeting(council);

    await answer(first.person, id, { answer: 'accepted' }).expect(200);
    await answer(first.person, id, { answer: 'declined', note: 'سفر' }).expect(200);
    await answer(first.person, id, { answer: 'declined', note: 'سفر' }).expect(200);

    expect((await answersIn(id))[0]).toEqual(['declined', 'سفر']);
    expect((await rowsOf(id)).map((row) => [row.answer, row.sequence])).toEqual([
      ['accepted', 0],
      ['declined', 0],
    ]);
  });

  it('[I47] the secretary answers for a seat that telephoned; the trail says for which', async () => {
    const id = await invitedMeeting(council);

    await answer(council.secretary, id, { seatId: second.seatId, answer: 'accepted' }).expect(200);

    const { seats, history } = await shownTo(council.secretary, id);
    expect(seats.map((seat) => seat.answer)).toEqual(['needs-action', 'accepted', 'needs-action']);
    expect(history[0]).toMatchObject({
      action: 'answer-accepted',
      asSeat: second.seatId,
      actor: `panel:${String(council.secretary.id)}`,
    });
  });

  it('[I47] nobody answers for a seat of others', async () => {
    const id = await invitedMeeting(council);
    const editor = await someEditor(house, first.agencyId);
    const stranger = await someOfficer(house);

    const answers = await Promise.all([
      answer(council.chair, id, { seatId: first.seatId, answer: 'accepted' }),
      answer(second.person, id, { seatId: first.seatId, answer: 'accepted' }),
      answer(editor, id, { answer: 'accepted' }),
      answer(council.secretary, id, { answer: 'accepted' }),
      answer(first.person, id, { answer: 'needs-action' }),
    ]);

    expect(answers.map(codeOf)).toEqual([
      [403, 'role-required'],
      [403, 'role-required'],
      [403, 'role-required'],
      [400, 'field-invalid'],
      [400, 'field-invalid'],
    ]);
    await answer(stranger, id, { answer: 'accepted' }).expect(404);
    expect(await rowsOf(id)).toEqual([]);
  });

  it('[I47] only from the invitation to the opening', async () => {
    const id = await announcedMeeting(council);
    await moved(council.secretary, ['meetings', id, 'confirm'], { holidayAccepted: true });

    const early = await answer(first.person, id, { answer: 'accepted' });

    expect(codeOf(early)).toEqual([400, 'answers-closed']);
    expect((await shownTo(first.person, id)).invitation).toBeNull();
  });

  it('[I47] another day asks anew, another agenda does not; letters say what was answered', async () => {
    const id = await invitedMeeting(council);
    await answer(first.person, id, { answer: 'accepted' }).expect(200);

    await moved(council.secretary, ['meetings', id, 'revise-agenda']);
    const afterAgenda = (await answersIn(id))[0];
    await putOff(council, id);
    const afterDay = (await answersIn(id))[0];
    await answer(first.person, id, { answer: 'declined' }).expect(200);
    await moved(council.secretary, ['meetings', id, 'cancel'], { note: 'ناممکن' });

    expect([afterAgenda, afterDay]).toEqual([
      ['accepted', null],
      ['needs-action', null],
    ]);
    expect(await partstats(id)).toEqual([
      ['convoked', 'NEEDS-ACTION'],
      ['agenda-revised', 'ACCEPTED'],
      ['moved', 'NEEDS-ACTION'],
      ['cancelled', 'DECLINED'],
    ]);
    expect((await rowsOf(id)).map((row) => [row.answer, row.sequence])).toEqual([
      ['accepted', 0],
      ['needs-action', 1],
      ['declined', 1],
    ]);
  });

  it('[I51] a request that comes again after another answer changes nothing', async () => {
    const id = await invitedMeeting(council);
    const once = (key: string, body: object) => answer(first.person, id, body).set('Idempotency-Key', key).expect(200);

    await once('one', { answer: 'accepted' });
    await once('two', { answer: 'declined' });
    await once('one', { answer: 'accepted' });

    expect((await answersIn(id))[0]).toEqual(['declined', null]);
  });

  it('[I47] what was answered is not rewritten, whoever writes', async () => {
    const id = await invitedMeeting(council);
    await answer(first.person, id, { answer: 'accepted' }).expect(200);

    const rewrite = house.strapi.db.connection('council_invitation_answers').update({ answer: 'declined' });

    // Not `toThrow`: errors of SQLite are made outside of the realm of the tests.
    await expect(rewrite).rejects.toMatchObject({ message: expect.stringContaining('append-only') as string });
  });

  it('[IV1] the link of a letter opens a page without a login, and opening it answers nothing', async () => {
    const id = await invitedMeeting(council, { place: 'سالن <b>همایش</b>' });
    const link = await linkTo(id);

    const { text, headers } = await open(link).expect(200);

    expect(text).toContain('lang="fa" dir="rtl"');
    expect(text).toContain('<dt>برای</dt><dd><bdi>دستگاه 1</bdi></dd>');
    expect(text).toContain('سالن &#60;b&#62;همایش&#60;/b&#62;');
    expect(text.match(/<button name="answer" value="(accepted|declined|tentative)"/g)).toHaveLength(3);
    expect(text).not.toContain('<script');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(await rowsOf(id)).toEqual([]);
  });

  it('[IV1] its buttons answer for the seat of the letter, as often as its reader likes', async () => {
    const id = await invitedMeeting(council);
    const link = await linkTo(id);

    await press(link, { answer: 'accepted' }).expect(200);
    const { text } = await press(link, { answer: 'declined', note: ' سفر ' }).expect(200);

    expect(text).toContain('پاسخ شما ثبت شد.');
    expect(text).toMatch(/value="declined" class="declined" aria-pressed="true"/);
    const { seats, history } = await shownTo(council.secretary, id);
    expect(seats.map((seat) => [seat.answer, seat.answerNote])).toEqual([
      ['declined', 'سفر'],
      ['needs-action', null],
      ['needs-action', null],
    ]);
    expect(history[0]).toMatchObject({ action: 'answer-declined', actor: 'letter', asSeat: first.seatId });
  });

  it('[IV1] speaks English to whoever asks for it, with the day of both calendars', async () => {
    const { text } = await open(await linkTo(await invitedMeeting(council)), 'en').expect(200);

    expect(text).toContain('lang="en" dir="ltr"');
    expect(text).toContain('<h1>Extraordinary meeting</h1>');
    expect(text).toMatch(/<dt>When<\/dt><dd>[A-Z][a-z]+.* \d{4} \([A-Z][a-z]{2} \d+, \d{4}\), /);
  });

  it('[IV1] a link of an earlier day, a cancelled meeting and a forged link answer nothing', async () => {
    const id = await invitedMeeting(council);
    const old = await linkTo(id);
    await putOff(council, id);
    const fresh = await linkTo(id, { event: 'moved' });

    const late = await press(old, { answer: 'accepted' }).expect(409);
    await moved(council.secretary, ['meetings', id, 'cancel'], { note: 'ناممکن' });
    const cancelled = await press(fresh, { answer: 'accepted' }).expect(409);
    const page = await open(fresh).expect(200);
    const forged = await press(fresh.replace(first.seatId, second.seatId), { answer: 'accepted' }).expect(404);

    expect(late.text).toContain('زمان یا جای این جلسه عوض شده است.');
    expect([cancelled.text, page.text].map((text) => text.includes('این جلسه لغو شده است.'))).toEqual([true, true]);
    expect(page.text).not.toContain('<form');
    expect(forged.text).toContain('چنین دعوتی نیست.');
    expect(await rowsOf(id)).toEqual([]);
  });

  it('[IV1] a link is good until the meeting begins', async () => {
    const id = await invitedMeeting(council);
    const token = (await linkTo(id)).split('/').at(-1) ?? '';
    const start = (await housePorts(house).tables.meetings.find(id))?.startsAt ?? new Date();
    const answerAt = (milliseconds: number) =>
      answerByLink(
        housePorts(house, () => new Date(start.getTime() + milliseconds)),
        token,
        {
          answer: 'accepted',
          note: null,
        },
      );

    const late = await answerAt(0);
    const inTime = await answerAt(-1000);

    expect([late, inTime]).toMatchObject([
      { ok: true, value: { standing: 'over', answer: 'needs-action' } },
      { ok: true, value: { standing: 'open', answer: 'accepted' } },
    ]);
  });

  it('[IV1] a note that is too long is not taken, and the page says so', async () => {
    const id = await invitedMeeting(council);

    const { text } = await press(await linkTo(id), { answer: 'accepted', note: 'ب'.repeat(501) }).expect(400);

    expect(text).toContain('role="alert"');
    expect(await rowsOf(id)).toEqual([]);
  });

  it('[IV1] a letter that takes the invitation back has no link; a reminder has the same one', async () => {
    const id = await invitedMeeting(council);
    const invited = await linkTo(id);
    const reminded = await linkTo(id, { event: 'reminder' });
    await moved(council.secretary, ['meetings', id, 'cancel'], { note: 'ناممکن' });

    const [letter] = await lettersAbout(house, id, { event: 'cancelled' });

    expect(reminded).toBe(invited);
    expect(letter?.body).not.toContain('/invitation/');
  });

  it('[I50] of a meeting that is entered afterwards nobody is asked', async () => {
    const dates = { startsAt: '2025-09-03T06:30:00Z', endsAt: '2025-09-03T08:30:00Z' };
    const id = await invitedMeeting(council, { isRetroactive: true, ...dates });

    const refused = await answer(first.person, id, { answer: 'accepted' });

    expect(codeOf(refused)).toEqual([400, 'answers-closed']);
    expect((await shownTo(first.person, id)).invitation).toBeNull();
  });
});
