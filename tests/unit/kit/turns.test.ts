import { setTimeout } from 'node:timers/promises';

import { createTurns } from '@hamresan/kit';

describe('turns', () => {
  it('what is asked for at once happens one after the other, in the order of asking', async () => {
    const [inTurn, said] = [createTurns(), [] as string[]];
    const speak = (name: string, milliseconds: number) =>
      inTurn(async () => {
        said.push(`${name} begins`);
        await setTimeout(milliseconds);
        said.push(`${name} ends`);
        return name;
      });

    expect(await Promise.all([speak('a', 20), speak('b', 0), speak('c', 5)])).toEqual(['a', 'b', 'c']);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('a fault goes to whoever asked, and the next has its turn', async () => {
    const inTurn = createTurns();

    const [first, second] = await Promise.allSettled([
      inTurn(() => Promise.reject(new Error('No.'))),
      inTurn(() => Promise.resolve('Yes.')),
    ]);

    expect([first.status, second]).toEqual(['rejected', { status: 'fulfilled', value: 'Yes.' }]);
  });
});
