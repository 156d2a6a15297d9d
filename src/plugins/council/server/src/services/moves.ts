import { AGENDA_ITEM_MOVES } from '../application/agenda/move-agenda-item';
import { MEETING_MOVES } from '../application/meetings/move-meeting';
import { type MoveRequest, type Movable, move, movesOf } from '../application/move';
import { POLL_MOVES } from '../application/polls/move-poll';
import type { Answer, Ports } from '../application/ports';
import type { Moving } from '../application/rows';

/** What can be moved, by the word that stands in its path. */
const MOVABLES = {
  meetings: MEETING_MOVES,
  'agenda-items': AGENDA_ITEM_MOVES,
  polls: POLL_MOVES,
} as const;

export const MOVED = Object.keys(MOVABLES) as (keyof typeof MOVABLES)[];
export type Moved = keyof typeof MOVABLES;

const movableOf = (things: Moved) => MOVABLES[things] as unknown as Movable<Moving, unknown>;

export const moveThing = (ports: Ports, things: Moved, request: MoveRequest): Answer<Moving> =>
  move(ports, movableOf(things), request);

export const offersOf = (ports: Ports, things: Moved, id: string) => movesOf(ports, movableOf(things), id);

export const kindOf = (things: Moved): string => movableOf(things).kind;
export const rowOf = (ports: Ports, things: Moved, id: string): Promise<Moving | null> =>
  movableOf(things).records(ports).find(id);
