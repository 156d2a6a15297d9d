import type { MeetingChange, Rsvp } from '../../../../src/plugins/council/server/src/domain/icalendar/changes';
import {
  answersAfter,
  countAnswers,
  mayAnswer,
  newestAnswers,
} from '../../../../src/plugins/council/server/src/domain/invitations/answers';

const said = (seatId: string, answer: Rsvp) => ({ seatId, answer });
const changed = (change: Partial<MeetingChange>): MeetingChange => ({
  time: false,
  place: false,
  cancelled: false,
  agenda: false,
  ...change,
});

describe('answers to an invitation', () => {
  it.each(['convoked', 'agenda-frozen'] as const)('[I47] are taken while a meeting is %s', (state) => {
    expect(mayAnswer({ state, isRetroactive: false })).toEqual({ ok: true, value: null });
  });

  it.each(['planned', 'scheduled', 'open', 'held', 'adjourned', 'cancelled', 'archived'] as const)(
    '[I47] are not taken while a meeting is %s',
    (state) => {
      expect(mayAnswer({ state, isRetroactive: false })).toEqual({
        ok: false,
        error: { code: 'answers-closed', state },
      });
    },
  );

  it('[I50] are not taken for a meeting that was entered afterwards', () => {
    const asked = { state: 'convoked', isRetroactive: true } as const;

    expect(mayAnswer(asked)).toEqual({ ok: false, error: { code: 'answers-closed', state: 'convoked' } });
  });

  it('[I47] the newest of a seat counts', () => {
    const rows = [said('water', 'accepted'), said('roads', 'declined'), said('water', 'tentative')];

    expect([...newestAnswers(rows).values()]).toEqual([said('water', 'tentative'), said('roads', 'declined')]);
  });

  it.each([
    ['another time', { time: true }],
    ['another place', { place: true }],
    ['another agenda beside another time', { time: true, agenda: true }],
  ])('[I47] %s asks every seat anew that had answered', (_what, change) => {
    const rows = [said('water', 'declined'), said('water', 'accepted'), said('roads', 'tentative')];

    expect(answersAfter(changed(change), rows)).toEqual([said('water', 'needs-action'), said('roads', 'needs-action')]);
  });

  it.each([
    ['another agenda', { agenda: true }],
    ['a cancellation', { cancelled: true }],
  ])('[I47] %s asks nobody', (_what, change) => {
    expect(answersAfter(changed(change), [said('water', 'accepted')])).toEqual([]);
  });

  it('[I47] who is being asked is not asked twice', () => {
    const rows = [said('water', 'accepted'), said('water', 'needs-action')];

    expect(answersAfter(changed({ time: true }), rows)).toEqual([]);
  });

  it('are counted by the seats of the meeting, whoever else has answered', () => {
    const rows = [said('water', 'accepted'), said('roads', 'declined'), said('ended', 'accepted')];

    expect(countAnswers(['water', 'roads', 'school', 'parks'], newestAnswers(rows))).toEqual({
      accepted: 1,
      declined: 1,
      tentative: 0,
      'needs-action': 2,
    });
  });
});
