import type { ItemKind } from '../agenda-item.workflow';

/** On every agenda without anybody asking for it (I15). */
export type StandingItem = Readonly<{
  standing: 'minutes-approval' | 'follow-up' | 'any-other-business';
  kind: ItemKind;
  place: 'first' | 'last';
  /** Meetings whose minutes are up for approval; empty for the others. */
  minutesOf: readonly string[];
}>;

/**
 * The standing items of a meeting: approval of the minutes that wait for it (one item each: they are voted on one by
 * one), the follow-up report of open resolutions, and any other business at the end. Where the minutes of a meeting
 * that was skipped still wait, they are here too (I37).
 */
export function standingItems({
  minutesWaiting,
  approvedByMeeting,
  votesUnderAnyOtherBusiness,
}: Readonly<{
  /** Meetings whose minutes are ready, oldest first. */
  minutesWaiting: readonly string[];
  /** Whether the by-laws let a later meeting approve minutes at all (I34). */
  approvedByMeeting: boolean;
  votesUnderAnyOtherBusiness: boolean;
}>): readonly StandingItem[] {
  const approvals = approvedByMeeting ? minutesWaiting : [];
  return [
    ...approvals.map((meeting): StandingItem => ({
      standing: 'minutes-approval',
      kind: 'decision',
      place: 'first',
      minutesOf: [meeting],
    })),
    { standing: 'follow-up', kind: 'report', place: 'first', minutesOf: [] },
    {
      standing: 'any-other-business',
      kind: votesUnderAnyOtherBusiness ? 'decision' : 'info',
      place: 'last',
      minutesOf: [],
    },
  ];
}
