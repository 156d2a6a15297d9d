import { type TestCouncil, ask, dataOf, moved, refusal, someCouncil } from '../../support/council';
import { type House, openHouse } from '../../support/house';

const HOUR = 3_600_000;
const A_QUARTER = { type: 'fraction', num: 1, den: 4, strict: false };

describe('a second call', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  /** A meeting of that hour to which one seat of four came. */
  const convened = async ({ id: councilId, secretary, chair, members }: TestCouncil, hour: number, more: object) => {
    const start = Date.parse('2025-10-04T06:30:00Z') + hour * HOUR;
    const times = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + HOUR).toISOString() };
    const wanted = { isRetroactive: true, note: 'نشست', place: 'ماکو', ...times, ...more };
    const { id } = dataOf(await ask(secretary, `/councils/${councilId}/meetings`, wanted).expect(200)) as {
      id: string;
    };
    await moved(secretary, ['meetings', id, 'confirm']);
    await ask(chair, `/meetings/${id}/consents/convoke`).expect(200);
    await moved(secretary, ['meetings', id, 'convoke']);
    await moved(secretary, ['meetings', id, 'freeze']);
    await ask(secretary, `/meetings/${id}/attendance`, { seatId: members[0]?.seatId, type: 'arrive' }).expect(200);
    return id;
  };
  const twoCalls = async (minHours: number) => {
    const council = await someCouncil(house, { agencies: 4 });
    const laws = { secondCall: { minHours, rule: A_QUARTER } };
    await ask(council.secretary, `/councils/${council.id}/by-laws`, { laws, decidedIn: 'جلسهٔ نخست' }).expect(200);
    const first = await convened(council, 0, { kind: 'extraordinary' });
    const lacking = await refusal(council.chair, ['meetings', first, 'open']);
    await moved(council.chair, ['meetings', first, 'adjourn-inquorate']);
    const second = await convened(council, 24, { kind: 'continuation', continues: first });
    return { council, lacking, second };
  };

  it('[I20] opens with the easier rule when its hours are over', async () => {
    const { council, lacking, second } = await twoCalls(0);

    const opened = await moved(council.chair, ['meetings', second, 'open']);

    expect([lacking, opened['state']]).toEqual([expect.objectContaining({ at: 'quorum-met' }), 'open']);
  });

  it('[I20] before that the rule is the one of every meeting', async () => {
    const { council, second } = await twoCalls(48);

    expect(await refusal(council.chair, ['meetings', second, 'open'])).toMatchObject({ at: 'quorum-met' });
  });
});
