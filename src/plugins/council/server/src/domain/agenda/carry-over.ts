import type { AgendaItemState } from '../agenda-item.workflow';

/** What carrying an item over needs to know of it. */
export type CarriedItem = Readonly<{
  id: string;
  state: AgendaItemState;
  predecessor: string | null;
  /** How often it was carried already. */
  carryCount: number;
  /** The meeting that it was first on the agenda of. */
  firstMeeting: string | null;
  meeting: string | null;
  order: number;
}>;

/** The new item that goes on in place of the old one (I9): same texts, same annexes, same advices; those are copied by the caller. */
export type Successor = Readonly<{
  predecessor: string;
  carryCount: number;
  firstMeeting: string | null;
  /** Where it goes: a meeting, or the pool (`null`) until there is one (I10). */
  meeting: string | null;
  state: 'accepted';
  isCarriedOver: true;
}>;

/** Ended without an answer, so that a new item takes it up. */
const GOES_ON = ['postponed', 'not-reached'] as const satisfies readonly AgendaItemState[];

export const goesOn = (state: AgendaItemState): boolean => GOES_ON.some((each) => each === state);

/** The successor of an item that was postponed or not reached. Ask once for each: `needsSuccessor` says who has none yet. */
export const successorOf = (item: CarriedItem, meeting: string | null): Successor => ({
  predecessor: item.id,
  carryCount: item.carryCount + 1,
  firstMeeting: item.firstMeeting ?? item.meeting,
  meeting,
  state: 'accepted',
  isCarriedOver: true,
});

/** Items that ended without an answer and that nobody has taken up (I9: at most one successor each, I14: none is lost). */
export function needsSuccessor(items: readonly CarriedItem[]): readonly CarriedItem[] {
  const taken = new Set(items.map(({ predecessor }) => predecessor));
  return items.filter(({ id, state }) => goesOn(state) && !taken.has(id));
}

type Waiting = Readonly<{ id: string; isCarriedOver: boolean; carryCount: number; submittedAt: string }>;

/** In which order the pool is put on a new agenda (I10): what was carried longest comes first, then first come, first served. */
export const poolOrder = (pool: readonly Waiting[]): readonly Waiting[] =>
  [...pool].sort(
    (a, b) =>
      Number(b.isCarriedOver) - Number(a.isCarriedOver) ||
      b.carryCount - a.carryCount ||
      compareTexts(a.submittedAt, b.submittedAt) ||
      compareTexts(a.id, b.id),
  );

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
