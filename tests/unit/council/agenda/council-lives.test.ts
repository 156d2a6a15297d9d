import { goesOn } from '../../../../src/plugins/council/server/src/domain/agenda/carry-over';
import { liveCouncil, lossesIn } from '../../../support/council-life';
import { Choices } from '../../../support/random';

const LIVES = 10_000;
const lives = Array.from({ length: LIVES }, (_life, seed) => liveCouncil(new Choices(seed), 8));

describe(`${String(LIVES)} random councils`, () => {
  it('[I9] [I14] lose no item: each ends with an answer or still waits, as one chain', () => {
    expect(lives.flatMap(lossesIn)).toEqual([]);
  });

  it('they are worth looking at: items are carried, some of them often', () => {
    const items = lives.flatMap((life) => life.items);

    expect(items.filter(({ state }) => goesOn(state)).length).toBeGreaterThan(LIVES);
    expect(items.some(({ carryCount }) => carryCount > 4)).toBe(true);
  });
});
