import { BASE_KINDS, type BaseKind } from '../../../../src/plugins/council/server/src/domain/votes/bases';
import type { Counts } from '../../../../src/plugins/council/server/src/domain/votes/counts';
import type { Majority } from '../../../../src/plugins/council/server/src/domain/votes/majority';
import {
  type VoteRule,
  resultOf,
  withCastingVote,
} from '../../../../src/plugins/council/server/src/domain/votes/tally';
import { counterExamples } from '../../../builders/jalali.builder';

/**
 * The engine against somebody who counts hands: every vote of up to nine seats, by every rule. Nothing here is shared
 * with the engine: seats are looked at one by one, and shares are compared as fractions.
 */
const SEATS = 9;
const MARKS = ['yes', 'no', 'abstain', 'presentNotVoting', 'absent', 'recused'] as const;
type Mark = (typeof MARKS)[number];

/** All ways to spread `seats` over the marks. */
function spread(seats: number, marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const [mark, ...rest] = marks;
  if (mark === undefined) return seats === 0 ? [[]] : [];
  return Array.from({ length: seats + 1 }, (_seat, taken) =>
    spread(seats - taken, rest).map((others) => [...Array.from({ length: taken }, () => mark), ...others]),
  ).flat();
}

const MAJORITIES: readonly Majority[] = [
  { kind: 'simple' },
  { kind: 'absolute' },
  { kind: 'two-thirds' },
  { kind: 'unanimous' },
  { kind: 'consensus-no-objection' },
  { kind: 'fraction', num: 1, den: 3 },
  { kind: 'fraction', num: 1, den: 2 },
  { kind: 'fraction', num: 3, den: 5 },
  { kind: 'fraction', num: 3, den: 4 },
  { kind: 'fraction', num: 1, den: 1 },
];
const RULES: readonly VoteRule[] = MAJORITIES.flatMap((majority) =>
  BASE_KINDS.flatMap((base) => (['rejected', 'casting-vote'] as const).map((tie) => ({ majority, base, tie }))),
);

const has = (mark: Mark, marks: readonly Mark[]): number => marks.filter((each) => each === mark).length;

const countsOf = (marks: readonly Mark[]): Counts => ({
  yes: has('yes', marks),
  no: has('no', marks),
  abstain: has('abstain', marks),
  presentNotVoting: has('presentNotVoting', marks),
  absent: has('absent', marks),
  recused: has('recused', marks),
  entitled: marks.length,
});

type Council = Readonly<{ marks: readonly Mark[]; counts: Counts }>;
const councilOf = (marks: readonly Mark[]): Council => ({ marks, counts: countsOf(marks) });
const COUNCILS = Array.from({ length: SEATS + 1 }, (_seat, seats) => spread(seats, MARKS).map(councilOf)).flat();

const withoutRecused = ({ marks }: Council): Council => councilOf(marks.filter((mark) => mark !== 'recused'));
const withOneMoreYes = ({ marks }: Council): Council =>
  councilOf([...marks].fill('yes', marks.indexOf('no'), marks.indexOf('no') + 1));

const ELECTORATE: Readonly<Record<BaseKind, ReadonlySet<Mark>>> = {
  cast: new Set(['yes', 'no']),
  'cast-with-abstain': new Set(['yes', 'no', 'abstain']),
  present: new Set(['yes', 'no', 'abstain', 'presentNotVoting']),
  entitled: new Set(['yes', 'no', 'abstain', 'presentNotVoting', 'absent']),
};

/** Below, at or above: how part/whole compares to num/den. */
function compareShares(part: number, whole: number, [num, den]: readonly [number, number]): number {
  const difference = BigInt(part) * BigInt(den) - BigInt(whole) * BigInt(num);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** One yes and one no go out together until one side has nobody left. */
function leftAfterPairing(marks: readonly Mark[]): Readonly<{ side: Mark | null; pairs: number }> {
  const room = marks.filter((mark) => mark === 'yes' || mark === 'no');
  let pairs = 0;
  while (room.includes('yes') && room.includes('no')) {
    room.splice(room.indexOf('yes'), 1);
    room.splice(room.indexOf('no'), 1);
    pairs += 1;
  }
  return { side: room[0] ?? null, pairs };
}

type Room = Readonly<{ marks: readonly Mark[]; electors: readonly Mark[]; share: readonly [number, number] }>;

/** Whether the share of yes in the electorate is below, at or above the asked one. Nobody's yes is no share at all. */
const compareYes = ({ electors, share }: Room): number => {
  const yes = has('yes', electors);
  return yes === 0 ? -1 : compareShares(yes, electors.length, share);
};

const CARRIES: Readonly<Record<Majority['kind'], (room: Room) => boolean>> = {
  simple: ({ marks }) => leftAfterPairing(marks).side === 'yes',
  absolute: (room) => compareYes({ ...room, share: [1, 2] }) > 0,
  'two-thirds': (room) => compareYes({ ...room, share: [2, 3] }) >= 0,
  fraction: (room) => compareYes(room) >= 0,
  unanimous: ({ electors }) => electors.every((mark) => mark === 'yes'),
  'consensus-no-objection': ({ marks }) => marks.includes('yes') && !marks.includes('no'),
};

function isCarried(majority: Majority, marks: readonly Mark[], electors: readonly Mark[]): boolean {
  const share = majority.kind === 'fraction' ? ([majority.num, majority.den] as const) : ([1, 1] as const);
  return CARRIES[majority.kind]({ marks, electors, share });
}

/** Even, and the chair's hand would make the half that decides. */
function isForTheChair({ kind }: Majority, marks: readonly Mark[], electors: readonly Mark[]): boolean {
  const { side, pairs } = leftAfterPairing(marks);
  if (side !== null || pairs === 0) return false;
  return kind === 'simple' || (kind === 'absolute' && compareShares(pairs + 1, electors.length, [1, 2]) > 0);
}

function byHand({ majority, base, tie }: VoteRule, marks: readonly Mark[]) {
  const electors = marks.filter((mark) => ELECTORATE[base].has(mark));
  const hasBallots = marks.some((mark) => mark === 'yes' || mark === 'no' || mark === 'abstain');
  if (!hasBallots || electors.length === 0) return { outcome: 'no-result', base: electors.length, isTied: false };
  const isTied = isForTheChair(majority, marks, electors);
  const decided = isCarried(majority, marks, electors) ? 'adopted' : 'rejected';
  return { outcome: isTied && tie === 'casting-vote' ? 'tie' : decided, base: electors.length, isTied };
}

const isSilent = ({ yes, no, abstain }: Counts): boolean => yes + no + abstain === 0;
const named = RULES.map((rule) => ({ rule, name: JSON.stringify(rule) }));
/** For what does not depend on the rule for ties. */
const namedOnce = named.filter(({ rule }) => rule.tie === 'casting-vote');

describe('every vote of up to nine seats', () => {
  it('[I26] is looked at: all councils, all rules', () => {
    expect([COUNCILS.length, RULES.length]).toEqual([5005, 80]);
  });

  it.each(named)('[I26] is decided as by hand: $name', ({ rule }) => {
    const wrong = counterExamples(COUNCILS, ({ marks, counts }) => {
      const { outcome, base, isTied } = resultOf(rule, counts);
      const expected = byHand(rule, marks);
      return outcome === expected.outcome && base === expected.base && isTied === expected.isTied;
    });

    expect(wrong).toEqual([]);
  });

  it.each(namedOnce)('[I26] is not adopted without a yes, nor decided without a ballot: $name', ({ rule }) => {
    const wrong = counterExamples(COUNCILS, ({ counts }) => {
      const { outcome } = resultOf(rule, counts);
      const needsYes = outcome !== 'adopted' || counts.yes > 0;
      return needsYes && (outcome === 'no-result' || !isSilent(counts));
    });

    expect(wrong).toEqual([]);
  });

  it.each(namedOnce)('[I26] that was adopted still is with one no turned into a yes: $name', ({ rule }) => {
    const adopted = COUNCILS.filter(({ counts }) => counts.no > 0 && resultOf(rule, counts).outcome === 'adopted');

    const wrong = counterExamples(
      adopted,
      (council) => resultOf(rule, withOneMoreYes(council).counts).outcome === 'adopted',
    );

    expect(wrong).toEqual([]);
  });

  it.each(namedOnce)('[I22] is what it would be if recused seats had no seat: $name', ({ rule }) => {
    const concerned = COUNCILS.filter(({ counts }) => counts.recused > 0);

    const wrong = counterExamples(concerned, (council) => {
      const [result, without] = [council, withoutRecused(council)].map(({ counts }) => resultOf(rule, counts));
      return result?.outcome === without?.outcome && result?.base === without?.base;
    });

    expect(wrong).toEqual([]);
  });

  it.each(named)('[I26] takes a casting vote where it is a tie, and nowhere else: $name', ({ rule }) => {
    const wrong = counterExamples(COUNCILS, ({ counts }) => {
      const result = resultOf(rule, counts);
      return withCastingVote(result, 'yes').ok === (result.outcome === 'tie');
    });

    expect(wrong).toEqual([]);
  });
});
