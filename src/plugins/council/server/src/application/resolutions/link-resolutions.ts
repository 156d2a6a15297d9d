import { type Result, err, ok } from '@hamresan/kit';

import type { Refusal } from '../../domain/refusal';
import type { LinkKind, ResolutionLink } from '../../domain/resolutions/links';
import { entityOf, move } from '../move';
import type { Answer, Ports } from '../ports';
import type { ResolutionRow } from '../rows';
import { isInForce } from './decisions';
import { addLink } from './link-effects';
import { RESOLUTION_MOVES } from './move-resolution';

type NewLink = Readonly<{ later: string; earlier: string; kind: LinkKind; reason: string }>;

/**
 * Says what a later resolution does to an earlier one (I44). What is superseded or repealed is moved with it, by whoever
 * may make that move; both or neither. Refuses a later one that does not hold, circles, and two of the same pair.
 */
export async function linkResolutions(ports: Ports, wanted: NewLink): Answer<ResolutionLink> {
  const known = await ports.tables.resolutions.find(wanted.later);
  if (known === null || (await RESOLUTION_MOVES.rolesOf(ports, known)) === null) return err({ code: 'not-found' });
  if (ports.actor.staff.length === 0) return err({ code: 'role-required', roles: ['chair', 'secretary'] });
  const { later, earlier, kind } = wanted;
  return ports.inTurn(known.councilId, async () => {
    if (ports.requestId !== null && (await ports.wasDone(ports.requestId))) return ok({ later, earlier, kind });
    const wrong = await faultIn(ports, known.id, earlier);
    if (wrong !== null) return err({ code: 'field-invalid', field: wrong });
    const linked = await (kind === 'amends' ? addLink(ports, { later, earlier, kind }) : takeBack(ports, wanted));
    if (!linked.ok) return linked;
    await ports.record({ action: kind, entity: entityOf('resolution', later), reason: earlier });
    return ok({ later, earlier, kind });
  });
}

async function faultIn({ tables }: Ports, laterId: string, earlierId: string): Promise<'later' | 'earlier' | null> {
  const [later, earlier] = [await tables.resolutions.find(laterId), await tables.resolutions.find(earlierId)];
  if (later === null || !isInForce(later)) return 'later';
  return earlier !== null && earlier.councilId === later.councilId && earlier.number !== null ? null : 'earlier';
}

/** The link is made by the move itself. */
function takeBack(ports: Ports, { later, earlier, kind, reason }: NewLink): Promise<Result<ResolutionRow, Refusal>> {
  const action = kind === 'supersedes' ? 'supersede' : 'repeal';
  return move(ports, RESOLUTION_MOVES, { id: earlier, action, expectedVersion: null, reason, input: { later } });
}
