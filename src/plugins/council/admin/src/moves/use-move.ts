import { useMakeMoveMutation } from '../api/commands';
import { useOutcome } from '../outcome';
import { useWordOf } from '../texts';
import { THING_OF } from './asked';
import type { Movable } from './movable';

/** Makes a move from the version that was seen, and says how it went. */
export function useMove({ things, id, version }: Pick<Movable, 'things' | 'id' | 'version'>) {
  const wordOf = useWordOf();
  const outcome = useOutcome();
  const [make] = useMakeMoveMutation();
  return async (action: string, input: Readonly<Record<string, unknown>> = {}): Promise<boolean> => {
    const move = wordOf(`move.${THING_OF[things]}`, action);
    const request = make({ things, id, action, input: { ...input, expectedVersion: version } });
    return (await outcome(request, 'move.done', { move })) !== null;
  };
}
