/** A date as the database gives it; `null` is open. */
export const toDate = (value: string | null): Date | null => (value === null ? null : new Date(value));
