import { type TestCouncil, ask, dataOf, look, moved, someCouncil } from '../../support/council';
import { invitedMeeting, lettersAbout } from '../../support/council-invitations';
import { adopted, housePorts, withOffices } from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';
import { type Mailbox, openMailbox } from '../../support/mailbox';
import type { Person } from '../../support/people';

type Letter = Readonly<Record<string, unknown>>;
type Page = Readonly<{
  messages: readonly Letter[];
  total: number;
  states: Readonly<Record<string, number>>;
  hasMailServer: boolean;
}>;

describe('the outbox', () => {
  let house: House;
  let mailbox: Mailbox;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    mailbox = await openMailbox();
  });
  beforeEach(async () => {
    house.strapi.config.set('plugin::council.smtp', null);
    mailbox.refuse(false);
    council = await someCouncil(house, { agencies: 2 });
    await withOffices(house, council);
  });
  afterAll(async () => {
    await mailbox.close();
    await house.close();
  });

  const outbox = async (person: Person, query = ''): Promise<Page> =>
    dataOf(await look(person, `/desk/councils/${council.id}/outbox${query}`).expect(200)) as unknown as Page;
  const deliver = () =>
    house.strapi.plugin('council').service<{ deliver: () => Promise<unknown> }>('council').deliver();
  const retry = (person: Person, id: unknown) => ask(person, `/messages/${String(id)}/retry`);
  const codeOf = ({ body }: { body: unknown }) => (body as { error: { details: Letter } }).error.details;
  /** Letters of this council that a mail server turned away five times. */
  const givenUp = async (): Promise<readonly Letter[]> => {
    await invitedMeeting(council);
    house.strapi.config.set('plugin::council.smtp', mailbox.url);
    mailbox.refuse(true);
    for (let times = 0; times < 5; times += 1) await deliver();
    return (await outbox(council.secretary, '?state=failed')).messages;
  };

  it('[OB1] secretary and chair read the letters of their council, with when and where', async () => {
    const id = await invitedMeeting(council, { place: 'ماکو، تالار' });
    const meeting = await housePorts(house).tables.meetings.find(id);

    const page = await outbox(council.secretary, '?state=waiting');
    const invitation = page.messages.find(({ event }) => event === 'convoked');

    expect(page).toMatchObject({ total: 8, hasMailServer: false });
    expect(page.states).toEqual({ waiting: 8, sent: 0, cancelled: 0, failed: 0 });
    expect(invitation).toMatchObject({
      state: 'waiting',
      recipient: expect.stringMatching(/^office-[12]@example\.com$/),
      subject: expect.stringContaining('فراخوان'),
      calendar: expect.stringContaining('BEGIN:VEVENT'),
      when: { startsAt: toSecond(meeting?.startsAt), place: 'ماکو، تالار', isCancelled: false },
    });
    expect(await outbox(council.chair, '?state=waiting')).toEqual(page);
  });

  it('[OB1] to members there is none, nor letters of another council', async () => {
    await invitedMeeting(council);
    const other = await someCouncil(house, { agencies: 1 });

    const foreign = dataOf(await look(council.secretary, `/desk/councils/${other.id}/outbox`).expect(200));

    for (const { person } of council.members) await look(person, `/desk/councils/${council.id}/outbox`).expect(404);
    await look(council.secretary, '/desk/councils/none/outbox').expect(404);
    expect(foreign).toMatchObject({ messages: [], total: 0 });
  });

  it('[OB1] is read in pages of twenty-five: what is due, then what waits for its day, the next one first', async () => {
    for (let meetings = 0; meetings < 4; meetings += 1) await invitedMeeting(council);

    const pages = [await outbox(council.secretary), await outbox(council.secretary, '?page=2')];
    const beyond = await outbox(council.secretary, '?page=3');

    const letters = pages.flatMap(({ messages }) => messages);
    const later = letters.slice(8).map(({ sendAt }) => String(sendAt));
    expect([...pages, beyond].map(({ messages }) => messages.length)).toEqual([25, 7, 0]);
    expect(letters.slice(0, 8).map(({ event }) => event)).toEqual(Array(8).fill('convoked'));
    expect(later).toEqual([...later].sort());
    expect(new Set(letters.map(({ id }) => id)).size).toBe(32);
  });

  it('[OB1] what was taken back and what was sent stand apart', async () => {
    const id = await invitedMeeting(council);
    await moved(council.secretary, ['meetings', id, 'cancel'], { note: 'ناممکن' });
    house.strapi.config.set('plugin::council.smtp', mailbox.url);
    await deliver();

    const { states, hasMailServer } = await outbox(council.secretary);
    const sent = await outbox(council.secretary, '?state=sent');

    expect([states, hasMailServer]).toEqual([{ waiting: 0, sent: 2, cancelled: 8, failed: 0 }, true]);
    expect(sent.messages.map(({ event }) => event)).toEqual(['cancelled', 'cancelled']);
  });

  it('[OB1] letters about resolutions belong to the council as well', async () => {
    const [id = ''] = await adopted(house, council, ['2025-10-13', {}]);
    await moved(council.secretary, ['resolutions', id, 'assign']);

    const { messages } = await outbox(council.secretary);

    expect(messages.map(({ event, recipient }) => [event, recipient])).toContainEqual([
      'resolution-assigned',
      'office-1@example.com',
    ]);
  });

  it('[OB1] a letter that failed five times is tried again when the staff say so', async () => {
    const [letter] = await givenUp();
    const refused = await deliver();
    await retry(council.chair, letter?.['id']).expect(200);
    const [waiting] = (await outbox(council.secretary, '?state=waiting')).messages;
    mailbox.refuse(false);
    const sent = await deliver();

    const twice = await retry(council.secretary, letter?.['id']);

    expect(letter).toMatchObject({ state: 'failed', attempts: 5, lastFault: expect.stringContaining('full') });
    expect([refused, sent]).toEqual([
      { sent: 0, failed: 0, kept: 0 },
      { sent: 1, failed: 0, kept: 0 },
    ]);
    expect(waiting).toMatchObject({ id: letter?.['id'], state: 'waiting', attempts: 0 });
    expect(codeOf(twice)).toEqual({ code: 'message-not-failed', state: 'sent' });
    expect((await outbox(council.secretary)).states).toMatchObject({ sent: 1, failed: 1 });
    expect(await housePorts(house).historyOf(`message:${String(letter?.['id'])}`)).toMatchObject([
      { action: 'retry-message', actor: `panel:${String(council.chair.id)}` },
    ]);
  });

  it('[OB1] nobody else has a letter tried again', async () => {
    const [letter] = await givenUp();
    const [member] = council.members;

    const answers = await Promise.all([
      retry(council.secretary, 'none'),
      ...(member ? [retry(member.person, letter?.['id'])] : []),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 403]);
    expect((await outbox(council.secretary)).states).toMatchObject({ failed: 2 });
  });

  it('[I46] reminders wait again after another agenda, and none of them twice', async () => {
    const id = await invitedMeeting(council);

    await moved(council.secretary, ['meetings', id, 'revise-agenda']);

    const waiting = await lettersAbout(house, id, { cancelledAt: null });
    expect(waiting.map(({ event }) => event).sort()).toEqual([
      ...['agenda-revised', 'agenda-revised'],
      ...['reminder', 'reminder', 'reminder', 'reminder', 'reminder', 'reminder'],
    ]);
  });
});

/** As calendars have it. */
const toSecond = (date: Date | undefined): string => `${date?.toISOString().slice(0, 19) ?? ''}.000Z`;
