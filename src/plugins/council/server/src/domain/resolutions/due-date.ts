import { OPEN_STATES, type ResolutionState } from '../resolution.workflow';

/** A calendar day, `YYYY-MM-DD`. */
type IsoDay = string;

/** Granted or not, it is never erased (I39). */
export type Extension = Readonly<{
  requestedAt: IsoDay;
  from: IsoDay;
  to: IsoDay;
  outcome: 'granted' | 'denied' | 'open';
}>;

/** The day that counts now: as adopted, or as last extended. */
export const dueDayOf = (adopted: IsoDay, extensions: readonly Extension[]): IsoDay =>
  extensions.filter(({ outcome }) => outcome === 'granted').at(-1)?.to ?? adopted;

/** Asked for after the day had passed: granted or not, the chair sees that it was (5.5). */
export const isLateRequest = ({ requestedAt, from }: Extension): boolean => requestedAt > from;

/** Reckoned whenever it is asked, never stored; what waits for the secretary to look is no longer the lead's delay. */
export const isOverdue = (state: ResolutionState, due: IsoDay | null, today: IsoDay): boolean =>
  due !== null && due < today && state !== 'reported-done' && OPEN_STATES.some((open) => open === state);

/**
 * How often the lead was late: each day that passed before it was moved counts, so a new date makes none of them undone
 * (I39). `today` counts where the date of now has passed as well.
 */
export function timesOverdue(
  {
    adopted,
    extensions,
    state,
  }: Readonly<{ adopted: IsoDay; extensions: readonly Extension[]; state: ResolutionState }>,
  today: IsoDay,
): number {
  const missed = extensions.filter((extension) => extension.outcome === 'granted' && isLateRequest(extension)).length;
  return missed + Number(isOverdue(state, dueDayOf(adopted, extensions), today));
}
