import {
  type Arrangement,
  type Rsvp,
  changeBetween,
  nextSequence,
  rsvpAfter,
} from '../../../../src/plugins/council/server/src/domain/icalendar/changes';

const BEFORE: Arrangement = {
  startsAt: '2026-10-20T06:30:00.000Z',
  endsAt: '2026-10-20T08:30:00.000Z',
  place: 'سالن همایش',
  isCancelled: false,
};

const to = (after: Partial<Arrangement>, agenda = false) => changeBetween(BEFORE, { ...BEFORE, ...after }, { agenda });

const MOVES = [
  ['another day', { startsAt: '2026-10-21T06:30:00.000Z', endsAt: '2026-10-21T08:30:00.000Z' }],
  ['another hour', { startsAt: '2026-10-20T07:30:00.000Z' }],
  ['another end', { endsAt: '2026-10-20T09:30:00.000Z' }],
  ['another place', { place: 'فرمانداری' }],
  ['no place any more', { place: null }],
] as const;

describe('the sequence of a meeting', () => {
  it.each(MOVES)('[I47] rises by one for %s', (_what, after) => {
    expect(nextSequence(4, to(after))).toBe(5);
  });

  it('[I47] rises by one for day and place at once', () => {
    expect(nextSequence(0, to({ startsAt: '2026-10-21T06:30:00.000Z', place: 'فرمانداری' }))).toBe(1);
  });

  it('[I47] rises for a cancellation', () => {
    expect(nextSequence(0, to({ isCancelled: true }))).toBe(1);
  });

  it('[I47] stays for another agenda', () => {
    expect(nextSequence(4, to({}, true))).toBe(4);
  });

  it('[I47] stays for the same instant in another spelling', () => {
    expect(nextSequence(4, to({ startsAt: '2026-10-20T10:00:00+03:30' }))).toBe(4);
  });
});

describe('an answer to an invitation', () => {
  const ANSWERS: readonly Rsvp[] = ['accepted', 'declined', 'tentative', 'needs-action'];

  it.each(ANSWERS.flatMap((answer) => MOVES.map(([what, after]) => ({ answer, what, after }))))(
    '[I47] $answer is asked for again after $what',
    ({ answer, after }) => {
      expect(rsvpAfter(to(after), answer)).toBe('needs-action');
    },
  );

  it.each(ANSWERS)('[I47] %s stays when only the agenda changed', (answer) => {
    expect(rsvpAfter(to({}, true), answer)).toBe(answer);
  });

  it('[I47] stays when the meeting is cancelled: nobody is asked anything', () => {
    expect(rsvpAfter(to({ isCancelled: true }), 'accepted')).toBe('accepted');
  });
});
