import type {
  FullPoll,
  FullResolution,
} from '../../../../src/plugins/council/server/src/domain/publication/full-record';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import {
  someCounts,
  someItem,
  someMeeting,
  somePoll,
  someRecords,
  someResolution,
  someRules,
} from '../../../builders/council-records.builder';
import { only } from '../../../support/council-outputs';

const publish = (overrides: Parameters<typeof someRecords>[0] = {}, rules = someRules()) =>
  publicRecords(someRecords(overrides), rules);

/** What is seen of a poll once the minutes are out. */
const polled = (overrides: Partial<FullPoll>) => {
  const meeting = someMeeting({ items: [someItem({ polls: [somePoll(overrides)] })] });
  return only(publish({ meetings: [meeting] }).meetings).items.flatMap((item) => (item.isClosed ? [] : item.polls));
};

describe('a poll', () => {
  const COUNTS = [
    { option: 'yes', value: 17 },
    { option: 'no', value: 2 },
    { option: 'abstain', value: 1 },
    { option: 'not-voting', value: 0 },
    { option: 'absent', value: 11 },
    { option: 'recused', value: 0 },
  ];

  it('that is named has counts and votes', () => {
    expect(polled({})).toEqual([expect.objectContaining({ counts: COUNTS, votes: somePoll().ballots })]);
  });

  it('that is named and unanimous has them too', () => {
    expect(polled({ counts: someCounts({ yes: 20, absent: 11 }) })).toEqual([
      expect.objectContaining({ counts: expect.arrayContaining([{ option: 'yes', value: 20 }]) as unknown }),
    ]);
  });

  it('that is secret has counts alone, even where somebody kept ballots', () => {
    expect(polled({ isSecret: true })).toEqual([expect.objectContaining({ counts: COUNTS, votes: [] })]);
  });

  it.each([
    ['all said yes', { yes: 20 }, 'adopted'],
    ['all said no', { no: 20, absent: 11 }, 'rejected'],
    ['all abstained', { abstain: 20 }, 'no-result'],
    ['two voted, and each knows the other', { yes: 1, no: 1 }, 'rejected'],
  ] as const)('that is secret has not even counts when %s', (_what, counts, outcome) => {
    expect(polled({ isSecret: true, counts: someCounts(counts), outcome })).toEqual([
      expect.objectContaining({ counts: [], votes: [], outcome }),
    ]);
  });
});

describe('the status of a resolution', () => {
  const statusOf = (overrides: Partial<FullResolution>, overdueIsPublic = true) =>
    only([...publish({ resolutions: [someResolution(overrides)] }, someRules({ overdueIsPublic })).resolutions]).status;

  it.each([
    ['adopted', 'open'],
    ['assigned', 'open'],
    ['accepted', 'open'],
    ['reassignment-required', 'open'],
    ['in-progress', 'in-progress'],
    ['blocked', 'in-progress'],
    ['extension-requested', 'in-progress'],
    ['partially-done', 'in-progress'],
    ['reported-done', 'in-progress'],
    ['verified', 'done'],
    ['closed', 'done'],
    ['superseded', 'repealed'],
    ['repealed', 'repealed'],
    ['not-feasible', 'not-feasible'],
  ] as const)('that is %s is %s', (state, status) => {
    expect(statusOf({ state })).toBe(status);
  });

  it('is overdue after its day, where the council lets it be known', () => {
    expect(statusOf({ dueOn: '2026-10-22' })).toBe('overdue');
    expect(statusOf({ dueOn: '2026-10-23' })).toBe('in-progress');
    expect(statusOf({ dueOn: '2026-10-22', state: 'verified' })).toBe('done');
  });

  it('is not overdue where the council does not', () => {
    expect(statusOf({ dueOn: '2026-10-22' }, false)).toBe('in-progress');
  });
});

describe('the day of a resolution', () => {
  it('is that of the council, not of Greenwich', () => {
    const resolutions = [someResolution({ adoptedAt: '2026-10-20T20:45:00.000Z' })];

    expect(only([...publish({ resolutions }).resolutions]).adoptedOn).toBe('2026-10-21');
  });
});
