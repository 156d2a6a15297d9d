import { type Result, err, ok } from '@hamresan/kit';

import { type Actor, agenciesOf, isUnrestricted } from './actor';
import type { Refusal } from './refusal';

/** Where somebody wants to put a new document: an agency, none (the council's own), or nothing said. */
export type Wish = string | null | undefined;

/** Whose a new document becomes. Members create for their own agencies; staff for any, or for the council itself. */
export function ownerOfNew(actor: Actor, wish: Wish, field: string): Result<string | null, Refusal> {
  switch (actor.kind) {
    case 'system':
    case 'staff':
      return ok(wish ?? null);
    case 'reader':
      return err({ code: 'agency-required' });
    case 'agency':
      return oneOfTheirs(actor, wish, field);
  }
}

function oneOfTheirs(actor: Actor, wish: Wish, field: string): Result<string, Refusal> {
  const agencies = agenciesOf(actor);
  const owner = wish ?? agencies[0];
  if (owner === undefined) return err({ code: 'agency-required' });
  return agencies.includes(owner) ? ok(owner) : err({ code: 'agency-not-yours', field });
}

/**
 * May this wish stand in an update? It changes nothing, or it is refused: a document changes hands by a transfer,
 * which moves every version and language of it at once and is recorded.
 */
export function keepsOwner(
  actor: Actor,
  { owner, wish, field }: Readonly<{ owner: string | null; wish: Wish; field: string }>,
): Result<null, Refusal> {
  if (wish === undefined || wish === owner) return ok(null);
  return err({ code: isUnrestricted(actor) ? 'transfer-required' : 'agency-not-yours', field });
}
