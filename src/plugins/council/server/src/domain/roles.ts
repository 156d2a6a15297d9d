/**
 * In whose name something is done in the council. `system` is the house itself: jobs, timers, what follows from a vote.
 * A technical administrator has no role here and decides nothing.
 */
export const COUNCIL_ROLES = [
  'secretary',
  'chair',
  'representative',
  'agency-editor',
  'agency-head',
  'system',
] as const;

export type CouncilRole = (typeof COUNCIL_ROLES)[number];
