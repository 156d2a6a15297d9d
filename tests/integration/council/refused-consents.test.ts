import { someCouncil } from '../../support/council';
import { ASKERS, type Askers, everybody } from '../../support/council-askers';
import { portsOf } from '../../support/council-minutes';
import { type InEveryState, STANDINGS, everythingIn, inEveryState } from '../../support/council-states';
import { type House, openHouse } from '../../support/house';
import { type Step, UNKNOWN, surprisesIn, turnedAway, wordsFor } from '../../support/refused-walk';
import { ofThisDatabase } from '../../support/shared-walks';

/** What chair and secretary may agree to, and where it stands then: all that a guard asks of a second person. */
const AGREED_TO = [
  'meetings scheduled convoke',
  'meetings held reopen',
  'meetings held sign',
  'meetings adjourned sign',
  'meetings minutes-review sign',
  'meetings closed correct',
  'agenda-items submitted accept',
  'agenda-items submitted decline',
  'agenda-items accepted schedule',
  'agenda-items adopted revise-outcome',
  'agenda-items adopted-amended revise-outcome',
  'agenda-items rejected revise-outcome',
  'minutes in-review sign',
  'minutes ready sign',
];

const STAFF = ['secretary', 'chair'] as const;
const OTHERS = ASKERS.filter((as) => as !== 'secretary' && as !== 'chair');

type Standing = (typeof STANDINGS)[number];
const partsOf = (name: string) => {
  const [things, state, action] = name.split(' ') as [Standing['things'], string, string];
  return { things, state, action };
};

/** By somebody who may agree at all: to everything that no row asks for. */
const unwantedFrom = ({ things, state }: Standing): readonly Step[] =>
  [...wordsFor(things), 'sign', 'x'.repeat(300)]
    .filter((action) => !AGREED_TO.includes(`${things} ${state} ${action}`))
    .map((action) => ({ things, state, action, as: 'chair', door: 'consents', expected: UNKNOWN }));

describe('agreements', () => {
  let house: House;
  let askers: Askers;
  let ids: InEveryState;
  beforeAll(async () => {
    house = await openHouse();
    const council = await someCouncil(house);
    askers = await everybody(house, council);
    ids = await inEveryState(house, council);
  });
  afterAll(() => house.close());

  it.each(STANDINGS)('$things, $state: nobody agrees to what no row asks for', async (standing) => {
    const before = await everythingIn(house);

    const surprises = await surprisesIn({ askers, ids }, ofThisDatabase(unwantedFrom(standing)));

    expect(surprises).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  it('are given by chair and secretary alone', async () => {
    const before = await everythingIn(house);
    const steps = AGREED_TO.map(partsOf).flatMap(({ things, state, action }) =>
      OTHERS.map((as): Step => {
        const expected = turnedAway(askers[as], things, state);
        return { as, things, state, action, door: 'consents', expected };
      }),
    );

    const surprises = await surprisesIn({ askers, ids }, steps);

    expect(surprises).toEqual([]);
    expect(await everythingIn(house)).toEqual(before);
  });

  it('are written once for each who agrees', async () => {
    const steps = AGREED_TO.map(partsOf).flatMap((part) =>
      [...STAFF, ...STAFF].map((as): Step => ({ ...part, as, door: 'consents', expected: '200' })),
    );

    const surprises = await surprisesIn({ askers, ids }, steps);

    expect(surprises).toEqual([]);
    const given = await portsOf(house).tables.consents.list({ entity: { $in: entitiesIn(ids) } });
    expect(given.map(({ entity, action, role }) => `${entity} ${action} ${role}`).sort()).toEqual(
      AGREED_TO.map(partsOf)
        .flatMap(({ things, state, action }) =>
          STAFF.map((role) => `${KINDS[things]}:${ids[things].get(state) ?? ''} ${action} ${role}`),
        )
        .sort(),
    );
  });
});

/** What consents and the audit trail call them. */
const KINDS: Readonly<Record<Standing['things'], string>> = {
  meetings: 'meeting',
  'agenda-items': 'item',
  polls: 'poll',
  minutes: 'minutes',
  resolutions: 'resolution',
};

const entitiesIn = (ids: InEveryState): readonly string[] =>
  STANDINGS.map(({ things, state }) => `${KINDS[things]}:${ids[things].get(state) ?? ''}`);
