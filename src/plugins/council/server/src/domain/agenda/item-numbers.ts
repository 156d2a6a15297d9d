/** What stands before an item: `3`, and `3.1` for one that came late after the third. */
export type ItemNumber = Readonly<{ main: number; sub: number | null }>;

export const writeItemNumber = ({ main, sub }: ItemNumber): string =>
  sub === null ? String(main) : `${String(main)}.${String(sub)}`;

export const compareItemNumbers = (a: ItemNumber, b: ItemNumber): number =>
  a.main - b.main || (a.sub ?? 0) - (b.sub ?? 0);

/** The numbers of an agenda that nobody has been sent yet: one after the other. */
export const freshNumbers = (count: number): readonly ItemNumber[] =>
  Array.from({ length: count }, (_item, at) => ({ main: at + 1, sub: null }));

/**
 * The number of an item that comes after the invitations went out (I12): behind all others, or directly behind the one
 * it is put after, as the next sub-number there. Nobody else's number changes, and one that was withdrawn stays taken.
 */
export function lateNumber(taken: readonly ItemNumber[], after: ItemNumber | null = null): ItemNumber {
  if (after === null) return { main: Math.max(0, ...taken.map(({ main }) => main)) + 1, sub: null };
  const subs = taken.filter(({ main }) => main === after.main).map(({ sub }) => sub ?? 0);
  return { main: after.main, sub: Math.max(0, ...subs) + 1 };
}
