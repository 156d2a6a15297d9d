import type { Moved } from '../../src/plugins/council/server/src/services/moves';
import { type TestCouncil, ask, someCouncil } from './council';
import { type Asker, type AskerName, type Askers, everybody } from './council-askers';
import { type InEveryState, type Table, WORKFLOWS, inEveryState } from './council-states';
import type { House } from './house';
import { outcomeOf } from './scope';

/** Somebody asks for something: what is answered is `409 stale-version`, `404`, … */
export type Step = Readonly<{
  as: AskerName;
  things: Moved;
  state: string;
  action: string;
  door: 'transitions' | 'consents';
  expected: string;
}>;

export const UNKNOWN = '400 transition-unknown';
const NOT_YOURS = '403 role-required';

/** Words of other workflows, and what no table has, as it stands in a path. */
const STRANGE = ['archive', 'publish', '__proto__', 'OPEN'];

/** The words of a workflow. */
export const actionsOf = (things: Moved): readonly string[] => {
  const { transitions }: Table = WORKFLOWS[things];
  return [...new Set(transitions.map(({ action }) => action))];
};

/** All words of this workflow, some of others, and nonsense. */
export const wordsFor = (things: Moved): readonly string[] => [...new Set([...actionsOf(things), ...STRANGE])];

export const rowsFrom = (things: Moved, state: string) => {
  const { transitions }: Table = WORKFLOWS[things];
  return transitions.filter(({ from }) => [from].flat().includes(state));
};

/** How somebody hears that this is not theirs to do: that there is a thing at all, only those hear who see it. */
export function turnedAway({ rolesOf, turnedAway: asStranger }: Asker, things: Moved, state: string): string {
  return rolesOf(things, state) === null ? asStranger : NOT_YOURS;
}

type Walk = Readonly<{ askers: Askers; ids: InEveryState }>;

/** A council with everybody who may come to its doors, and a thing of each kind in each of its states. */
export async function stageFor(house: House): Promise<Walk & Readonly<{ council: TestCouncil }>> {
  const council = await someCouncil(house);
  return { council, askers: await everybody(house, council), ids: await inEveryState(house, council) };
}

const GIVEN = { note: 'بی‌جا', isByConsensus: true, evidence: ['file'], percent: 50 };

/** Takes all steps, one after the other, and tells those that were answered otherwise: none, if all is well. */
export async function surprisesIn({ askers, ids }: Walk, steps: readonly Step[]): Promise<readonly string[]> {
  const surprises: string[] = [];
  for (const { as, things, state, action, door, expected } of steps) {
    const path = `/${things}/${ids[things].get(state) ?? ''}/${door}/${action}`;
    const [status, code] = outcomeOf(await ask(askers[as].person, path, GIVEN));
    const answered = code === undefined ? String(status) : `${String(status)} ${code}`;
    if (answered !== expected)
      surprises.push(`${as}: ${things} ${state} ${door}/${action}: ${answered}, not ${expected}`);
  }
  return surprises;
}
