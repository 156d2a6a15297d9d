import type { Transition } from '@hamresan/kit';

/** Guards that somebody else's agreement fulfils. */
const ASK_ANOTHER: readonly string[] = [
  'chair-approves',
  'chair-consents',
  'second-person',
  // What comes late is for the chair to let in (I11).
  'in-time',
  'meeting-takes-items',
];

/** A signature is below a text, and no move of its own. */
const SIGN = 'sign';

type Moved = Readonly<{ transitions: readonly Transition[]; signedIn?: readonly string[] }>;

/**
 * What can be agreed to of something in this state: the moves that lead from there and ask for somebody else, and a
 * signature where its text is signed. An agreement to anything else would lie there for a time that nobody thought of.
 */
export const agreeableFrom = (state: string, { transitions, signedIn = [] }: Moved): readonly string[] => [
  ...transitions
    .filter(
      ({ from, requires }) => [from].flat().includes(state) && requires.some((guard) => ASK_ANOTHER.includes(guard)),
    )
    .map(({ action }) => action),
  ...(signedIn.includes(state) ? [SIGN] : []),
];
