import { err, ok } from '@hamresan/kit';

import { move } from '../move';
import type { Answer, Ports } from '../ports';
import { RESOLUTION_MOVES } from './move-resolution';

/**
 * What no lead has accepted in time is taken as accepted, and marked so (RS4). For the house alone, as often as it likes.
 * Answers which ones it were.
 */
export async function acceptSilently(ports: Ports, councilId: string): Answer<readonly string[]> {
  if (!ports.actor.isSystem) return err({ code: 'role-required', roles: ['system'] });
  return ports.inTurn(councilId, async () => {
    const waiting = { councilId, state: 'assigned', acceptBy: { $lte: ports.now() } };
    const accepted: string[] = [];
    for (const { id } of await ports.tables.resolutions.list(waiting)) {
      const request = { id, action: 'accept', expectedVersion: null, reason: '', input: {} };
      const moved = await move(ports, RESOLUTION_MOVES, request);
      if (!moved.ok) return moved;
      accepted.push(id);
    }
    return ok(accepted);
  });
}
