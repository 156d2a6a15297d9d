import {
  type Circulation,
  answerCirculation,
  closeCirculation,
  noteCirculation,
  openCirculation,
  withdrawCirculation,
} from '../../../../src/plugins/council/server/src/domain/votes/circulation';
import type { Choice } from '../../../../src/plugins/council/server/src/domain/votes/counts';
import { at, someAnswer, someCirculation, someRule } from '../../../builders/council-votes.builder';

const answers = (...choices: readonly Choice[]) =>
  choices.map((choice, index) =>
    someAnswer({ seatId: ['health', 'police', 'roads', 'schools', 'water'][index], choice }),
  );

describe('a question between two meetings', () => {
  it('[I31] is sent with time to answer it', () => {
    const opened = openCirculation(someCirculation());

    expect(opened).toEqual({ ok: true, value: someCirculation() });
  });

  it.each(['09:00', '08:00'])('[I31] is refused with a deadline at %s, when it is sent at nine', (deadline) => {
    const opened = openCirculation(someCirculation({ deadline: at(deadline) }));

    expect(opened).toEqual({ ok: false, error: { code: 'deadline-not-after-opening' } });
  });

  it.each(['09:00', '11:59'])('[I31] is answered up to its deadline: at %s', (time) => {
    const answer = someAnswer({ at: at(time) });

    const taken = answerCirculation(someCirculation(), answers('no'), answer);

    expect(taken).toEqual({ ok: true, value: [...answers('no'), answer] });
  });

  it.each([
    ['too early', { at: at('08:59') }, { code: 'not-yet-open' }],
    ['at the deadline', { at: at('12:00') }, { code: 'deadline-passed', deadline: at('12:00') }],
    ['of a seat that was not asked', { seatId: 'post' }, { code: 'seat-not-entitled' }],
    ['of a seat that is recused', { seatId: 'water' }, { code: 'seat-recused' }],
    ['of a seat that has answered', { seatId: 'health' }, { code: 'already-answered' }],
  ])('[I31] takes no answer %s', (_title, overrides, error) => {
    const taken = answerCirculation(someCirculation({ recused: ['water'] }), answers('no'), someAnswer(overrides));

    expect(taken).toEqual({ ok: false, error });
  });
});

describe('the close of a circulation', () => {
  const close = (choices: readonly Choice[], overrides: Partial<Circulation> = {}, time = '12:00') =>
    closeCirculation(someCirculation(overrides), answers(...choices), at(time));

  it('[I31] counts the answers, with a quorum of those who answered', () => {
    const report = close(['yes', 'yes', 'no']);

    expect(report).toEqual({
      ok: true,
      value: {
        circulationId: 'circulation-1',
        closedAt: at('12:00'),
        counts: { yes: 2, no: 1, abstain: 0, presentNotVoting: 0, absent: 2, recused: 0, entitled: 5 },
        quorum: { base: 5, present: 3, needed: 3, isMet: true, missing: 0 },
        result: { outcome: 'adopted', base: 3, isTied: false, castingVote: null },
        outcome: 'adopted',
        engineVersion: '1',
        numberedAs: 'circulated-resolution',
        notedAt: null,
      },
    });
  });

  it.each<[string, readonly Choice[], Partial<Circulation>, string]>([
    ['too few answered', ['yes', 'yes'], {}, 'void-no-quorum'],
    ['nobody did', [], {}, 'void-no-quorum'],
    ['those who abstain have answered', ['yes', 'yes', 'abstain'], {}, 'adopted'],
    [
      'silence weighs in the base of all',
      ['yes', 'yes', 'no'],
      { rule: someRule({ majority: { kind: 'absolute' }, base: 'entitled' }) },
      'rejected',
    ],
    ['an even vote awaits the chair', ['yes', 'no', 'abstain'], { rule: someRule({ tie: 'casting-vote' }) }, 'tie'],
  ])('[I31] where %s', (_title, choices, overrides, outcome) => {
    const report = close(choices, overrides);

    expect(report).toMatchObject({ ok: true, value: { outcome } });
  });

  it('[I31] waits for the deadline', () => {
    const report = close(['yes', 'yes', 'no'], {}, '11:59');

    expect(report).toEqual({ ok: false, error: { code: 'deadline-not-reached', deadline: at('12:00') } });
  });

  it('[I31] waits for nobody once all who were asked have answered', () => {
    const report = close(['yes', 'yes', 'no', 'yes'], { recused: ['water'] }, '10:30');

    expect(report).toMatchObject({ ok: true, value: { counts: { yes: 3, no: 1, recused: 1, absent: 0 } } });
  });
});

describe('what was decided between meetings', () => {
  const report = {
    circulationId: 'circulation-1',
    closedAt: at('12:00'),
    counts: { yes: 3, no: 0, abstain: 0, presentNotVoting: 0, absent: 2, recused: 0, entitled: 5 },
    quorum: { base: 5, present: 3, needed: 3, isMet: true, missing: 0 },
    result: null,
    outcome: 'adopted',
    engineVersion: '1',
    numberedAs: 'circulated-resolution',
    notedAt: null,
  } as const;

  it.each(['12:00', '13:00'])('[I31] is noted at a meeting after it, at %s', (time) => {
    const noted = noteCirculation(report, { meetingId: 'meeting-9', openedAt: at(time) });

    expect(noted).toEqual({ ok: true, value: { ...report, notedAt: 'meeting-9' } });
  });

  it.each([
    ['one that opened before it closed', report, at('11:59'), { code: 'not-closed-before-meeting' }],
    [
      'a second one',
      { ...report, notedAt: 'meeting-8' },
      at('13:00'),
      { code: 'already-noted', meetingId: 'meeting-8' },
    ],
  ])('[I31] is not noted at %s', (_title, given, openedAt, error) => {
    const noted = noteCirculation(given, { meetingId: 'meeting-9', openedAt });

    expect(noted).toEqual({ ok: false, error });
  });
});

describe('a question that is taken back', () => {
  it('[I31] with a reason, while nobody has answered', () => {
    expect(withdrawCirculation({ state: 'open', reason: 'اشتباه' }, [])).toEqual({ ok: true, value: 'withdrawn' });
  });

  it.each([
    ['once it was counted', { state: 'closed', reason: 'اشتباه' }, [], { code: 'circulation-over', state: 'closed' }],
    ['without a reason', { state: 'open', reason: ' ' }, [], { code: 'reason-required' }],
    ['after an answer', { state: 'open', reason: 'اشتباه' }, answers('yes'), { code: 'already-answered' }],
  ] as const)('[I31] not %s', (_title, asked, given, error) => {
    expect(withdrawCirculation(asked, given)).toEqual({ ok: false, error });
  });
});
