/** An answer need not send back all that it got. */
const LONGEST_VALUE = 64;

/** What somebody sent, as a refusal shows it: of a long one the beginning. */
export const shownValue = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? null)).slice(0, LONGEST_VALUE);
