import { type TestCouncil, dataOf, look } from '../../support/council';
import { ASKERS, type Askers } from '../../support/council-askers';
import {
  type InEveryState,
  STANDINGS,
  type Table,
  THINGS,
  WORKFLOWS,
  everythingIn,
} from '../../support/council-states';
import { type House, openHouse } from '../../support/house';
import { type Step, rowsFrom, surprisesIn, turnedAway, stageFor } from '../../support/refused-walk';
import { ofThisDatabase } from '../../support/shared-walks';

type Standing = (typeof STANDINGS)[number];

const ROWS = THINGS.flatMap((things) => {
  const { transitions }: Table = WORKFLOWS[things];
  return transitions.map(({ rule, action, from, by }) => ({
    ...{ things, rule, action },
    from: [from].flat(),
    by: [by].flat(),
    roles: [by].flat().join(' and '),
  }));
});
type Row = (typeof ROWS)[number];

describe('rows of the five tables, asked for by somebody else', () => {
  let house: House;
  let council: TestCouncil;
  let askers: Askers;
  let ids: InEveryState;
  beforeAll(async () => {
    house = await openHouse();
    ({ council, askers, ids } = await stageFor(house));
  });
  afterAll(() => house.close());

  const byOthers = ({ things, action, from, by }: Row): readonly Step[] =>
    from.flatMap((state) =>
      ASKERS.filter((as) => askers[as].rolesOf(things, state)?.some((role) => by.includes(role)) !== true).map(
        (as): Step => ({
          ...{ as, things, state, action, door: 'transitions' },
          expected: turnedAway(askers[as], things, state),
        }),
      ),
    );

  it.each(ROWS)('[$rule] of $things: $action is for $roles alone', async (row) => {
    const before = await everythingIn(house);

    const surprises = await surprisesIn({ askers, ids }, ofThisDatabase(byOthers(row)));

    expect(surprises).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  const offersTo = async (as: (typeof ASKERS)[number], { things, state }: Standing) => {
    const answer = await look(askers[as].person, `/${things}/${ids[things].get(state) ?? ''}/transitions`);
    if (answer.status !== 200) return answer.status;
    return (dataOf(answer)['offers'] as readonly { action: string }[]).map(({ action }) => action);
  };
  const foreseenFor = (as: (typeof ASKERS)[number], { things, state }: Standing) => {
    const roles: readonly string[] | null = askers[as].rolesOf(things, state);
    if (roles === null) return 404;
    const own = rowsFrom(things, state).filter(({ by }) => [by].flat().some((role) => roles.includes(role)));
    return own.map(({ action }) => action);
  };

  it.each(ASKERS)('what is offered to %s are their rows', async (as) => {
    const offered: unknown[] = [];
    for (const standing of STANDINGS) offered.push([standing, await offersTo(as, standing)]);

    expect(offered).toEqual(STANDINGS.map((standing) => [standing, foreseenFor(as, standing)]));
  });

  it('an account of the one side is nobody at the doors of the other', async () => {
    const path = `/meetings/${ids.meetings.get('scheduled') ?? ''}/transitions/confirm`;
    const [member] = council.members;

    const answers = [
      await council.secretary.post(`/api/council${path}`, {}),
      await council.chair.post(`/api/council${path}`, {}),
      await member?.person.post(`/council${path}`, {}),
      await askers.anybody.person.post(`/council${path}`, {}),
    ];

    expect(answers.map((answer) => answer?.status)).toEqual([401, 401, 401, 401]);
  });
});
