import { type TestCouncil, ask, dataOf, moved, someCouncil, someItem } from '../../support/council';
import { type House, openHouse } from '../../support/house';
import { type Mailbox, openMailbox } from '../../support/mailbox';
import { someAgency } from '../../support/people';

const MESSAGE = 'plugin::council.outbox-message';
const DAY = 24 * 3_600_000;

type Row = {
  event: string;
  subject: string;
  calendar: string | null;
  sentAt: string | null;
  cancelledAt: string | null;
};

describe('letters and calendars', () => {
  let house: House;
  let council: TestCouncil;
  let mailbox: Mailbox;
  beforeAll(async () => {
    house = await openHouse();
    mailbox = await openMailbox();
    house.strapi.config.set('plugin::council.smtp', mailbox.url);
    council = await someCouncil(house, { agencies: 1 });
    const seat = { agencyId: await someAgency(house), agencyName: 'شهرداری', email: 'pr@maku.example' };
    await ask(council.secretary, `/councils/${council.id}/seats`, { ...seat, validFrom: '2025-08-19T00:00:00Z' });
  });
  afterAll(async () => {
    await mailbox.close();
    await house.close();
  });

  const outbox = (): Promise<Row[]> =>
    house.strapi.db.query(MESSAGE).findMany({ orderBy: { id: 'asc' } }) as Promise<Row[]>;
  const events = async () => (await outbox()).map(({ event, cancelledAt }) => [event, cancelledAt !== null]);
  const deliver = () =>
    house.strapi.plugin('council').service<{ deliver: () => Promise<unknown> }>('council').deliver();
  const line = (text: string | null, name: string): string | undefined =>
    new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(text ?? '')?.[1]?.trim();

  /** Far enough for every notice, on a working day of the known calendar. */
  const start = new Date(Date.now() + 40 * DAY);
  const at = (days: number) => new Date(start.getTime() + days * DAY).toISOString();

  it('[I46] [I47] invites, tells of another day, and cancels: one entry in the calendar that counts up', async () => {
    const { secretary, chair } = council;
    await ask(chair, `/councils/${council.id}/demand`).expect(200);
    const wanted = { kind: 'extraordinary', startsAt: at(0), endsAt: at(0.1), place: 'ماکو', note: 'فوری' };
    const created = dataOf(await ask(secretary, `/councils/${council.id}/meetings`, wanted).expect(200));
    const id = String(created['id']);
    await someItem(council);
    await moved(secretary, ['meetings', id, 'confirm'], { holidayAccepted: true });
    await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
    await moved(secretary, ['meetings', id, 'convoke'], { urgencyReason: 'فوری' });
    const invited = await outbox();
    await moved(secretary, ['meetings', id, 'reschedule'], {
      startsAt: at(2),
      note: 'تعطیلی',
      holidayAccepted: true,
      urgencyReason: 'فوری',
    });
    await moved(secretary, ['meetings', id, 'cancel'], { note: 'ناممکن' });

    expect(invited.map(({ event }) => event)).toEqual(['convoked', 'reminder', 'reminder', 'reminder']);
    expect(await events()).toEqual([
      ['convoked', true],
      ['reminder', true],
      ['reminder', true],
      ['reminder', true],
      ['moved', true],
      ['reminder', true],
      ['reminder', true],
      ['reminder', true],
      ['cancelled', false],
    ]);
    const calendars = (await outbox()).flatMap(({ calendar }) => calendar ?? []);
    expect(calendars.map((text) => [line(text, 'METHOD'), line(text, 'SEQUENCE'), line(text, 'STATUS')])).toEqual([
      ['REQUEST', '0', 'CONFIRMED'],
      ['REQUEST', '1', 'CONFIRMED'],
      ['CANCEL', '2', 'CANCELLED'],
    ]);
    expect(new Set(calendars.map((text) => line(text, 'UID'))).size).toBe(1);
  });

  it('[I46] sends what is due once, though two servers look at the same moment', async () => {
    await Promise.all([deliver(), deliver()]);
    await deliver();

    expect(mailbox.letters).toHaveLength(1);
    expect(mailbox.letters[0]).toMatch(/content-type: text\/calendar; charset=utf-8; method=CANCEL/i);
  });

  it('what cannot be sent is tried again, and says why', async () => {
    const { strapi } = house;
    mailbox.refuse(true);
    await strapi.db
      .connection('council_outbox_messages')
      .update({ sent_at: null, attempts: 0 })
      .where({ event: 'cancelled' });

    const failed = await deliver();
    mailbox.refuse(false);
    const sent = await deliver();

    expect([failed, sent]).toEqual([
      { sent: 0, failed: 1, kept: 0 },
      { sent: 1, failed: 0, kept: 0 },
    ]);
  });

  it('[I50] of a meeting that is entered afterwards nobody is told', async () => {
    const before = (await outbox()).length;
    const wanted = { kind: 'extraordinary', isRetroactive: true, place: 'ماکو', note: 'پیشین' };
    const dates = { startsAt: '2025-09-01T06:30:00Z', endsAt: '2025-09-01T08:30:00Z' };
    const created = dataOf(await ask(council.secretary, `/councils/${council.id}/meetings`, { ...wanted, ...dates }));
    const id = String(created['id']);
    await moved(council.secretary, ['meetings', id, 'confirm']);
    await ask(council.chair, `/meetings/${id}/consents/convoke`).expect(200);

    await moved(council.secretary, ['meetings', id, 'convoke']);

    expect((await outbox()).length).toBe(before);
  });
});
