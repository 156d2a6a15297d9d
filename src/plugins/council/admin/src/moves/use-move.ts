import { useMakeMoveMutation } from '../api/commands';
import { useOutcome } from '../outcome';
import { useWordOf } from '../texts';
import { THING_OF } from './asked';
import type { Movable } from './movable';

type Moving = Pick<Movable, 'things' | 'id' | 'version'>;
type Input = Readonly<Record<string, unknown>>;

/** Makes moves of one thing. */
export function useMove(moving: Moving) {
  const move = useMoves();
  return (action: string, input?: Input): Promise<boolean> => move(moving, action, input);
}

/** Makes moves, each from the version that was seen, and says how it went. */
export function useMoves() {
  const wordOf = useWordOf();
  const outcome = useOutcome();
  const [make] = useMakeMoveMutation();
  return async ({ things, id, version }: Moving, action: string, input: Input = {}): Promise<boolean> => {
    const move = wordOf(`move.${THING_OF[things]}`, action);
    const request = make({ things, id, action, input: { ...input, expectedVersion: version } });
    return (await outcome(request, 'move.done', { move })) !== null;
  };
}
