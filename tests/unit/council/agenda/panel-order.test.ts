import { arranged, movedTo, reachOf, reachOfNew } from '../../../../src/plugins/council/admin/src/agenda/order';
import { reordered } from '../../../../src/plugins/council/server/src/domain/agenda/agenda-order';
import { Choices } from '../../../support/random';

type Item = Readonly<{ id: string; standing: string | null; state: string }>;

const STANDINGS = ['minutes-approval', 'follow-up', 'any-other-business', null, null, null];

/** Agendas as they are, and as they should not be: standing items anywhere, some items withdrawn. */
function someAgendas(count: number): readonly (readonly Item[])[] {
  const chance = new Choices(23);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(chance.next() * 6) }, (_item, at) => ({
      id: String(at),
      standing: chance.oneOf(STANDINGS),
      state: chance.next() < 0.8 ? 'on-agenda' : 'withdrawn',
    })),
  );
}

const accepts = (items: readonly Item[], wanted: readonly string[]): boolean =>
  reordered(
    items.map(({ id, standing, state }) => ({ id, standing, isMovable: state === 'on-agenda' })),
    wanted,
  ).ok;

/** Each item that waits, at each place. */
const moves = someAgendas(300).flatMap((items) => {
  const row = items.filter(({ state }) => state === 'on-agenda');
  return row.flatMap(({ id }) => row.map((_item, place) => ({ items, id, place })));
});

describe('the order of an agenda on its page', () => {
  it('[I15] offers the places that the server accepts, and no others', () => {
    const wrong = moves.filter(({ items, id, place }) => {
      const { first, last } = reachOf(items, id);
      return (first <= place && place <= last) !== accepts(items, movedTo(items, id, place));
    });

    expect([moves.length > 1000, wrong]).toEqual([true, []]);
  });

  it('[I12] shows what the server makes of it', () => {
    const wrong = moves.filter(({ items, id, place }) => {
      const wanted = movedTo(items, id, place);
      const answer = reordered(
        items.map(({ standing, state, ...item }) => ({ ...item, standing, isMovable: state === 'on-agenda' })),
        wanted,
      );
      const shown = arranged(items, wanted).map((item) => item.id);
      return answer.ok && answer.value.map((item) => item.id).join() !== shown.join();
    });

    expect(wrong).toEqual([]);
  });

  it('[I15] what comes from the pool comes in between the standing items', () => {
    const of = (...standings: readonly (string | null)[]) =>
      reachOfNew(standings.map((standing, at) => ({ id: String(at), standing, state: 'on-agenda' })));

    expect([of('minutes-approval', 'follow-up', null, 'any-other-business'), of(), of(null), of('follow-up')]).toEqual([
      { first: 2, last: 3 },
      { first: 0, last: 0 },
      { first: 0, last: 1 },
      { first: 1, last: 1 },
    ]);
  });
});
