import { type Actor, agenciesOf, isUnrestricted } from './actor';
import type { Declaration } from './visibility';

/** One way for a row to be inside somebody's scope. */
export type RowCondition =
  | Readonly<{ is: 'published' }>
  | Readonly<{ is: 'released' }>
  | Readonly<{ is: 'owned'; by: readonly string[] }>
  | Readonly<{ is: 'shared'; with: readonly string[] }>
  | Readonly<{ is: 'attached'; to: readonly string[] }>;

/** Which rows: all, none, or those that meet at least one condition. */
export type RowAccess = 'every-row' | 'no-row' | readonly RowCondition[];

/** Files have no drafts; they are released when something that is published shows them. */
export type ScopedRows = Declaration | Readonly<{ uid: string; visibility: 'released-or-mine' }>;

/** The rows that the actor may read. Nobody's scope (no account, no seat) holds what is published and no more. */
export function rowsToRead(actor: Actor, rows: ScopedRows): RowAccess {
  if (isUnrestricted(actor) || rows.visibility === 'public') return 'every-row';
  return oneOf([...openRows(actor, rows), ...ownRows(actor, rows)]);
}

/** The rows that the actor may change: of their agency, or of a document that they were invited to. */
export function rowsToChange(actor: Actor, rows: ScopedRows): RowAccess {
  if (isUnrestricted(actor)) return 'every-row';
  return oneOf(ownRows(actor, rows).filter(({ is }) => is !== 'attached'));
}

/** What anyone may see. Not in the panel: there one works on what is one's own, and entries show private fields. */
function openRows(actor: Actor, { visibility }: ScopedRows): readonly RowCondition[] {
  if (actor.kind !== 'system' && actor.kind !== 'staff' && actor.surface === 'panel') return [];
  if (visibility === 'published-or-mine') return [{ is: 'published' }];
  return visibility === 'released-or-mine' ? [{ is: 'released' }] : [];
}

function ownRows(actor: Actor, rows: ScopedRows): readonly RowCondition[] {
  const agencies = agenciesOf(actor);
  if (agencies.length === 0) return [];
  const owned: RowCondition = { is: 'owned', by: agencies };
  if (rows.visibility === 'released-or-mine') return [owned, { is: 'attached', to: agencies }];
  return rows.isShared ? [owned, { is: 'shared', with: agencies }] : [owned];
}

const oneOf = (conditions: readonly RowCondition[]): RowAccess => (conditions.length === 0 ? 'no-row' : conditions);
