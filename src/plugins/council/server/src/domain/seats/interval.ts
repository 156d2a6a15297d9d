/** A time in which something holds: `from` inclusive, `to` exclusive; a `to` of null has no end yet. */
export type Interval = Readonly<{ from: Date; to: Date | null }>;

/** Whether something holds at an instant: at its first one it does, at `to` no longer (I17, I18). */
export const isWithin = ({ from, to }: Interval, at: Date): boolean => from <= at && (to === null || at < to);

/** Whether it lasts at all (I17, I18). Dates that do not exist last for nothing. */
export const hasDuration = ({ from, to }: Interval): boolean =>
  to === null ? !Number.isNaN(from.getTime()) : from < to;

/** Whether two times share an instant (I17). One that begins when the other ends shares none with it. */
export const overlap = (a: Interval, b: Interval): boolean => beginsBeforeEnd(a, b) && beginsBeforeEnd(b, a);

const beginsBeforeEnd = ({ from }: Interval, { to }: Interval): boolean => to === null || from < to;
