import { OPEN_STATES, type ResolutionState } from '../resolution.workflow';
import { isOverdue } from './due-date';

/** What the follow-up report says of one resolution. A copy: later progress does not change what a meeting was shown (I43). */
export type FollowUpLine = Readonly<{
  resolutionId: string;
  number: string;
  title: string;
  leadName: string;
  dueDay: string | null;
  state: ResolutionState;
  percent: number;
  isOverdue: boolean;
  note: string;
}>;

type Followed = Omit<FollowUpLine, 'isOverdue'> & Readonly<{ isNoted: boolean }>;

/**
 * The lines of a meeting's follow-up report: all that is open, and what was verified and no meeting has been told yet.
 * Overdue ones come first, then by due date; what has no date comes last.
 */
export const followUpReport = (resolutions: readonly Followed[], today: string): readonly FollowUpLine[] =>
  resolutions
    .filter(({ state, isNoted }) => OPEN_STATES.some((open) => open === state) || (state === 'verified' && !isNoted))
    .map((resolution) => lineOf(resolution, today))
    .sort(
      (a, b) =>
        Number(b.isOverdue) - Number(a.isOverdue) ||
        compareDays(a.dueDay, b.dueDay) ||
        (a.resolutionId < b.resolutionId ? -1 : 1),
    );

const lineOf = (
  { resolutionId, number, title, leadName, dueDay, state, percent, note }: Followed,
  today: string,
): FollowUpLine => ({
  resolutionId,
  number,
  title,
  leadName,
  dueDay,
  state,
  percent,
  isOverdue: isOverdue(state, dueDay, today),
  note,
});

const compareDays = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};
