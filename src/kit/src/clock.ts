/** Where "now" comes from. Rules never read the clock themselves: an instant is handed to them. */
export type Clock = Readonly<{ now: () => Date }>;

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `instant` (ISO 8601) until `advance` moves it by milliseconds: for tests and replays. */
export function steppingClock(instant: string): Clock & Readonly<{ advance: (milliseconds: number) => void }> {
  let current = Date.parse(instant);
  if (Number.isNaN(current)) throw new RangeError(`Not an ISO 8601 instant: ${instant}`);
  return {
    now: () => new Date(current),
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
