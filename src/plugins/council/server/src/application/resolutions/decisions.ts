import type { Ports } from '../ports';
import type { ResolutionRow } from '../rows';

/** What a resolution is when it no longer holds, or never did. */
const NOT_IN_FORCE = ['draft', 'superseded', 'repealed', 'not-feasible'];

/** Adopted, and still holding: only such a one changes others (I44). */
export const isInForce = ({ number, state }: ResolutionRow): boolean =>
  number !== null && !NOT_IN_FORCE.includes(state);

/**
 * Whether the council decided something there: in a meeting of its own that was opened, or by another resolution that
 * holds. A resolution does not stand for itself.
 */
export async function isDecisionOf({ tables }: Ports, row: ResolutionRow, id: string): Promise<boolean> {
  if (id === '' || id === row.id) return false;
  const meeting = await tables.meetings.find(id);
  if (meeting !== null) return meeting.councilId === row.councilId && meeting.openedAt !== null;
  const other = await tables.resolutions.find(id);
  return other?.councilId === row.councilId && isInForce(other);
}
