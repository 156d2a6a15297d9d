import { type House, openHouse } from '../../support/house';
import { type TestCouncil, ask, dataOf, look, moved, refusal, someCouncil, someItem } from '../../support/council';

const MEETING = 'plugin::council.meeting';
const ITEM = 'plugin::council.agenda-item';

/** A meeting that is entered afterwards: it can be walked through without waiting for its day. */
const PAST = { kind: 'extraordinary', isRetroactive: true, place: 'ماکو', note: 'نشست پیش از راه‌اندازی' };

describe('the life of a meeting', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
  });
  afterAll(() => house.close());

  const create = async (dates: object, more: object = {}) => {
    const answer = await ask(council.secretary, `/councils/${council.id}/meetings`, { ...PAST, ...dates, ...more });
    return {
      status: answer.status,
      id: String((dataOf(answer) as { id?: string } | undefined)?.id),
      body: answer.body as unknown,
    };
  };
  const rows = (uid: string, where: object) => house.strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' } });
  const stateOf = async (id: string) => ((await rows(MEETING, { documentId: id })) as { state: string }[])[0]?.state;

  it('[I1] regular meetings are planned by the Jalali month, once', async () => {
    const plan = () => ask(council.secretary, `/councils/${council.id}/plan`).expect(200);

    const [first, second] = [dataOf(await plan()), dataOf(await plan())];

    const added = first['added'] as { jalaliYear: number; jalaliMonth: number }[];
    const months = added.map(({ jalaliYear, jalaliMonth }) => `${String(jalaliYear)}/${String(jalaliMonth)}`);
    expect([added.length > 0, new Set(months).size, second['added']]).toEqual([true, added.length, []]);
  });

  it('[I2] two regular meetings never share a month, at the same moment neither', async () => {
    const [{ startsAt }] = (await rows(MEETING, { councilId: council.id, kind: 'regular' })) as {
      startsAt: string;
    }[] as [{ startsAt: string }];
    const later = (hours: number) => new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString();
    const regular = { kind: 'regular', isRetroactive: false };

    const answers = await Promise.all(
      [24, 48, 72].map((hours) => create({ startsAt: later(hours), endsAt: later(hours + 1) }, regular)),
    );

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('[I3] nor do two meetings share an hour', async () => {
    await create({ startsAt: '2025-09-01T06:30:00Z', endsAt: '2025-09-01T08:30:00Z' });

    const { body } = await create({ startsAt: '2025-09-01T08:00:00Z', endsAt: '2025-09-01T09:00:00Z' });

    expect(body).toMatchObject({ error: { details: { code: 'meetings-overlap' } } });
  });

  it('[I4] [I14] from planning to its end: numbered when it opens, and what was not reached goes on', async () => {
    const item = await someItem(council);
    const { id } = await create({ startsAt: '2025-10-13T06:30:00Z', endsAt: '2025-10-13T08:30:00Z' });
    const { secretary, chair, members } = council;

    await moved(secretary, ['meetings', id, 'confirm']);
    await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
    await moved(secretary, ['meetings', id, 'convoke']);
    await moved(secretary, ['meetings', id, 'freeze']);
    const early = await refusal(chair, ['meetings', id, 'open']);
    for (const { seatId } of members.slice(0, 2)) {
      await ask(secretary, `/meetings/${id}/attendance`, { seatId, type: 'arrive' }).expect(200);
    }
    const opened = await moved(chair, ['meetings', id, 'open']);
    await moved(chair, ['meetings', id, 'end']);

    expect(early).toEqual({ status: 400, code: 'guard-failed', at: 'attendance-taken' });
    expect([opened['number'], opened['numberYear'], await stateOf(id)]).toEqual([1, 1404, 'held']);
    const items = (await rows(ITEM, { councilId: council.id, standing: null })) as Record<string, unknown>[];
    expect(items.map(({ state, predecessor, carryCount }) => [state, predecessor, carryCount])).toEqual([
      ['not-reached', null, 0],
      ['accepted', item, 1],
    ]);
  });

  it('[I48] a cancelled meeting leaves its number unused and its items in the pool', async () => {
    const { id } = await create({ startsAt: '2025-11-10T06:30:00Z', endsAt: '2025-11-10T08:30:00Z' });
    await moved(council.secretary, ['meetings', id, 'confirm']);
    const [before] = (await rows(ITEM, { meetingId: id, standing: null })) as Record<string, unknown>[];

    const without = await refusal(council.secretary, ['meetings', id, 'cancel']);
    const cancelled = await moved(council.secretary, ['meetings', id, 'cancel'], { note: 'تعطیلی ناگهانی' });

    const [after] = (await rows(ITEM, { documentId: before?.['documentId'] })) as Record<string, unknown>[];
    expect(without).toEqual({ status: 400, code: 'guard-failed', at: 'reason-given' });
    expect([
      cancelled['number'],
      cancelled['sequence'],
      before?.['state'],
      after?.['state'],
      after?.['meetingId'],
    ]).toEqual([null, 1, 'on-agenda', 'accepted', null]);
  });

  it('[I51] the same request again changes nothing', async () => {
    const { id } = await create({ startsAt: '2025-12-08T06:30:00Z', endsAt: '2025-12-08T08:30:00Z' });
    const confirm = () =>
      ask(council.secretary, `/meetings/${id}/transitions/confirm`).set('Idempotency-Key', 'once').expect(200);

    const answers = [dataOf(await confirm()), dataOf(await confirm())];

    expect(answers.map(({ state, version }) => [state, version])).toEqual([
      ['scheduled', 2],
      ['scheduled', 2],
    ]);
  });

  it('who saw an older version is told so', async () => {
    const { id } = await create({ startsAt: '2026-01-12T06:30:00Z', endsAt: '2026-01-12T08:30:00Z' });

    await moved(council.secretary, ['meetings', id, 'confirm'], { expectedVersion: 1 });

    expect(await refusal(council.secretary, ['meetings', id, 'cancel'], { expectedVersion: 1, note: 'x' })).toEqual({
      status: 409,
      code: 'stale-version',
    });
  });

  it('[I49] every move is in a trail that is whole', async () => {
    const service = house.strapi.plugin('council').service<{ verifyAudit: () => Promise<unknown> }>('council');

    expect(await service.verifyAudit()).toMatchObject({ ok: true, value: { length: expect.any(Number) } });
  });

  it('says what may be done now, and what stands in the way', async () => {
    const { id } = await create({ startsAt: '2026-02-09T06:30:00Z', endsAt: '2026-02-09T08:30:00Z' });
    await moved(council.secretary, ['meetings', id, 'confirm']);

    const offered = async () => {
      const answer = dataOf(await look(council.secretary, `/meetings/${id}/transitions`).expect(200));
      const { offers } = answer as { offers: { action: string; guard: string | null }[] };
      return offers.map(({ action, guard }) => [action, guard]);
    };

    const before = await offered();
    await ask(council.chair, `/meetings/${id}/consents/convoke`).expect(200);

    expect([before, await offered()]).toEqual([
      [
        ['reschedule', null],
        ['convoke', 'chair-approves'],
        ['cancel', null],
      ],
      [
        ['reschedule', null],
        ['convoke', null],
        ['cancel', null],
      ],
    ]);
  });
});
