import type { MeetingRow } from '../rows';

/** The dates that a move gives a meeting, or those that it has. Instants as ISO 8601; a new start keeps the length. */
export function wantedDates(
  { startsAt, endsAt }: Pick<MeetingRow, 'startsAt' | 'endsAt'>,
  input: Readonly<Record<string, unknown>>,
): Readonly<{ startsAt: Date; endsAt: Date }> {
  const start = instantIn(input['startsAt']) ?? startsAt;
  const length = endsAt.getTime() - startsAt.getTime();
  return { startsAt: start, endsAt: instantIn(input['endsAt']) ?? new Date(start.getTime() + length) };
}

const instantIn = (value: unknown): Date | null => {
  const date = typeof value === 'string' ? new Date(value) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
};
