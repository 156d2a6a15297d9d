import { type TestCouncil, ask, someCouncil } from '../../support/council';
import { housePorts, openMeeting, resolutionsOf, someTask } from '../../support/council-resolutions';
import { type House, openHouse } from '../../support/house';

const MANY = 20;

describe('numbers of resolutions', () => {
  let house: House;
  let council: TestCouncil;
  beforeAll(async () => {
    house = await openHouse();
    council = await someCouncil(house);
  });
  afterAll(() => house.close());

  const adoptAll = (items: readonly string[]) =>
    Promise.all(
      items.map((item) => ask(council.chair, `/agenda-items/${item}/transitions/adopt`, { isByConsensus: true })),
    );

  it('[I4] twenty that are adopted at the same moment have twenty numbers without a gap', async () => {
    const texts = Array.from({ length: MANY }, () => someTask(council));
    const { items } = await openMeeting(council, '2025-09-01', texts);

    const answers = await adoptAll(items);

    const numbers = (await resolutionsOf(house, items)).map(({ number }) => number ?? 0).sort((a, b) => a - b);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: MANY }, () => 200));
    expect(numbers).toEqual(Array.from({ length: MANY }, (_item, at) => at + 1));
  });

  it('[I4] those that are refused between them leave no gap', async () => {
    const texts = Array.from({ length: 6 }, (_item, at) => someTask(council, at % 2 === 0 ? {} : { dueDay: null }));
    const { items } = await openMeeting(council, '2025-09-08', texts);

    const answers = await adoptAll(items);

    const numbers = (await resolutionsOf(house, items)).map(({ number }) => number ?? 0).sort((a, b) => a - b);
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 200, 400, 200, 400]);
    expect(numbers).toEqual([MANY + 1, MANY + 2, MANY + 3]);
    expect(await housePorts(house).newestNumber(council.id, 'resolution', 1404)).toBe(MANY + 3);
  });

  it('[I4] an item that is adopted twice at the same moment has one', async () => {
    const { items } = await openMeeting(council, '2025-09-15', [someTask(council)]);
    const [item = ''] = items;

    const answers = await adoptAll([item, item, item]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await resolutionsOf(house, items)).toHaveLength(1);
  });
});
