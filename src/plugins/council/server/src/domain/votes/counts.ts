import { type Result, err, ok } from '@hamresan/kit';

/** What can be said with a ballot. Not voting is no choice: it leaves no ballot (I27). */
export type Choice = 'yes' | 'no' | 'abstain';

export type Tally = Readonly<Record<Choice, number>>;

/** Where each entitled seat ended up: the columns of the minutes (I27). Excused is absent. */
export type Counts = Tally & Readonly<{ entitled: number; presentNotVoting: number; absent: number; recused: number }>;

export type CountsRefusal =
  | Readonly<{ code: 'count-not-valid'; column: keyof Counts }>
  | Readonly<{ code: 'counts-do-not-add-up'; entitled: number; counted: number }>;

const COLUMNS = [
  'yes',
  'no',
  'abstain',
  'presentNotVoting',
  'absent',
  'recused',
] as const satisfies readonly (keyof Counts)[];

/** Whether counts are counts, and every entitled seat stands in exactly one column (I27). */
export function checkCounts(counts: Counts): Result<Counts, CountsRefusal> {
  const wrong = ([...COLUMNS, 'entitled'] as const).find((column) => !isCount(counts[column]));
  if (wrong !== undefined) return err({ code: 'count-not-valid', column: wrong });
  const counted = COLUMNS.reduce((sum, column) => sum + counts[column], 0);
  const { entitled } = counts;
  return counted === entitled ? ok(counts) : err({ code: 'counts-do-not-add-up', entitled, counted });
}

/** Whether a number can count seats (I27). */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** How many ballots were cast (I27): abstaining is one. */
export const ballotsIn = ({ yes, no, abstain }: Tally): number => yes + no + abstain;

export const EMPTY_TALLY: Tally = { yes: 0, no: 0, abstain: 0 };

/** Counts choices (I27). */
export const tallyOf = (choices: readonly Choice[]): Tally =>
  choices.reduce((tally, choice) => ({ ...tally, [choice]: tally[choice] + 1 }), EMPTY_TALLY);
