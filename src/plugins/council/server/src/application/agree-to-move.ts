import { err } from '@hamresan/kit';

import { agreeableFrom } from '../domain/consents';
import { giveConsent } from './consents';
import { type Movable, entityOf, seenBy } from './move';
import type { Answer, Ports } from './ports';
import type { Moving } from './rows';

/**
 * Agrees to a move of something, where that move leads from its state and asks for somebody else. What nobody could make
 * now, nobody agrees to (`transition-unknown`).
 */
export async function agreeToMove<Row extends Moving, Facts>(
  ports: Ports,
  movable: Movable<Row, Facts>,
  { id, action }: Readonly<{ id: string; action: string }>,
): Answer<Readonly<{ role: 'chair' | 'secretary' }>> {
  const known = await seenBy(ports, movable, id);
  if (known === null) return err({ code: 'not-found' });
  if (ports.actor.staff.length === 0) return err({ code: 'role-required', roles: ['chair', 'secretary'] });
  return ports.inTurn(known.row.councilId, async () => {
    const { state, councilId } = (await movable.records(ports).find(id)) ?? known.row;
    const { workflow, signedIn } = movable;
    const offered = agreeableFrom(state, { transitions: workflow.transitions, ...(signedIn && { signedIn }) });
    if (!offered.includes(action)) return err({ code: 'transition-unknown', state, offered });
    return giveConsent(ports, councilId, { entity: entityOf(movable.kind, id), action });
  });
}
