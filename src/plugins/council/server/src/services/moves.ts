import { AGENDA_ITEM_MOVES } from '../application/agenda/move-agenda-item';
import { agreeToMove } from '../application/agree-to-move';
import { MEETING_MOVES } from '../application/meetings/move-meeting';
import { type MoveRequest, type Movable, move, movesOf } from '../application/move';
import { MINUTES_MOVES } from '../application/minutes/move-minutes';
import { POLL_MOVES } from '../application/polls/move-poll';
import type { Answer, Ports } from '../application/ports';
import { RESOLUTION_MOVES } from '../application/resolutions/move-resolution';
import type { Moving } from '../application/rows';

/** What can be moved, by the word that stands in its path. */
const MOVABLES = {
  meetings: MEETING_MOVES,
  'agenda-items': AGENDA_ITEM_MOVES,
  polls: POLL_MOVES,
  minutes: MINUTES_MOVES,
  resolutions: RESOLUTION_MOVES,
} as const;

export const MOVED = Object.keys(MOVABLES) as (keyof typeof MOVABLES)[];
export type Moved = keyof typeof MOVABLES;

const movableOf = (things: Moved) => MOVABLES[things] as unknown as Movable<Moving, unknown>;

export const moveThing = (ports: Ports, things: Moved, request: MoveRequest): Answer<Moving> =>
  move(ports, movableOf(things), request);

export const offersOf = (ports: Ports, things: Moved, id: string) => movesOf(ports, movableOf(things), id);

export const agreeTo = (ports: Ports, things: Moved, asked: Readonly<{ id: string; action: string }>) =>
  agreeToMove(ports, movableOf(things), asked);
