import { type Counts, ballotsIn } from './counts';

/** What a majority is measured against (I26), from the smallest to the largest. */
export const BASE_KINDS = ['cast', 'cast-with-abstain', 'present', 'entitled'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

/**
 * The number of seats in the base (I26): those that said yes or no, with those that abstained, with those that were
 * there and did not vote, with those that were absent. Recused seats are in none of them (I22). A seat whose proxy was
 * there and not used counts as there: not voting must not make a base smaller.
 */
export function baseOf(kind: BaseKind, counts: Counts): number {
  switch (kind) {
    case 'cast':
      return counts.yes + counts.no;
    case 'cast-with-abstain':
      return ballotsIn(counts);
    case 'present':
      return ballotsIn(counts) + counts.presentNotVoting;
    case 'entitled':
      return ballotsIn(counts) + counts.presentNotVoting + counts.absent;
  }
}
