import { type TestCouncil, ask } from '../../support/council';
import { type Askers } from '../../support/council-askers';
import { type InEveryState, STANDINGS, THINGS, everythingIn } from '../../support/council-states';
import { type House, openHouse } from '../../support/house';
import { type Step, UNKNOWN, actionsOf, rowsFrom, surprisesIn, wordsFor, stageFor } from '../../support/refused-walk';
import { ofThisDatabase } from '../../support/shared-walks';

/** Asked again, what was done is answered with what is there: closing what is closed, opening what is open (I23). */
const DONE_BEFORE = ['polls open open', 'polls closed close', 'polls published close', 'polls void-no-quorum close'];

const STAFF = ['secretary', 'chair'] as const;
const WALKERS = [...STAFF, 'officer of the agency'] as const;

type Standing = (typeof STANDINGS)[number];

describe('paths that are not in the five tables', () => {
  let house: House;
  let council: TestCouncil;
  let askers: Askers;
  let ids: InEveryState;
  beforeAll(async () => {
    house = await openHouse();
    ({ council, askers, ids } = await stageFor(house));
  });
  afterAll(() => house.close());

  /** Whoever decides is asked for every word of the workflow; one of each door for strange ones as well. */
  const wordsOf = (as: (typeof WALKERS)[number], things: Standing['things']) =>
    as === 'secretary' ? actionsOf(things) : wordsFor(things);

  const unwrittenMoves = (standing: Standing): readonly Step[] => {
    const { things, state } = standing;
    const written = rowsFrom(things, state).map(({ action }) => action);
    const isUnwritten = (action: string) =>
      !written.includes(action) && !DONE_BEFORE.includes(`${things} ${state} ${action}`);
    return WALKERS.flatMap((as) => {
      const expected = askers[as].rolesOf(things, state) === null ? askers[as].turnedAway : UNKNOWN;
      const actions = wordsOf(as, things).filter(isUnwritten);
      return actions.map((action): Step => ({ ...standing, as, action, door: 'transitions', expected }));
    });
  };

  it.each(STANDINGS)('$things, $state: no other move leads from there', async (standing) => {
    const before = await everythingIn(house);

    const surprises = await surprisesIn({ askers, ids }, ofThisDatabase(unwrittenMoves(standing)));

    expect(surprises).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  it('[I23] what was done before is answered, and done once', async () => {
    const before = await everythingIn(house);
    const steps = DONE_BEFORE.flatMap((name) => {
      const [things, state, action] = name.split(' ') as [Standing['things'], string, string];
      return STAFF.map((as) => ({ as, things, state, action, door: 'transitions', expected: '200' }) as const);
    });

    const surprises = await surprisesIn({ askers, ids }, steps);

    expect(surprises).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  it('an id leads to its own thing alone', async () => {
    const before = await everythingIn(house);
    const all = THINGS.flatMap((things) => [...ids[things].values()].map((id) => ({ things, id })));
    const strange = [...all, ...['nothing', '1', '%D8%A8', 'x'.repeat(300)].map((id) => ({ things: null, id }))];
    const paths = THINGS.flatMap((things) =>
      strange.filter((other) => other.things !== things).map(({ id }) => `/${things}/${id}`),
    );

    const found: string[] = [];
    for (const path of paths) {
      const [, things = ''] = path.split('/');
      for (const way of [`transitions/${FIRST_OF[things] ?? ''}`, 'consents/convoke']) {
        const { status } = await ask(council.chair, `${path}/${way}`);
        if (status !== 404) found.push(`${path}/${way}: ${String(status)}`);
      }
    }

    expect(found).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });
});

const FIRST_OF: Readonly<Record<string, string>> = {
  meetings: 'cancel',
  'agenda-items': 'withdraw',
  polls: 'abort',
  minutes: 'approve',
  resolutions: 'supersede',
};
