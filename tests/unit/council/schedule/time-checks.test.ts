import {
  type MeetingTimes,
  type OtherMeeting,
  checkTimes,
} from '../../../../src/plugins/council/server/src/domain/schedule/time-checks';

/** A day in Tir 1404; the hour is in UTC. */
const at = (hour: string): Date => new Date(`2025-06-30T${hour}:00.000Z`);

/** A new meeting from ten to twelve, convoked at eight. */
const someTimes = (overrides: Partial<MeetingTimes> = {}): MeetingTimes => ({
  id: null,
  startsAt: at('10:00'),
  endsAt: at('12:00'),
  convokeBy: at('08:00'),
  ...overrides,
});

const someOther = (from: string, to: string, overrides: Partial<OtherMeeting> = {}): OtherMeeting => ({
  id: 'other',
  startsAt: at(from),
  endsAt: at(to),
  isCancelled: false,
  ...overrides,
});

describe('the times of a meeting', () => {
  it.each([
    ['alone', someTimes(), []],
    ['before its convocation is known', someTimes({ convokeBy: null }), []],
    ['when another ends as it begins', someTimes(), [someOther('08:00', '10:00')]],
    ['when another begins as it ends', someTimes(), [someOther('12:00', '13:00')]],
    ['in the time of one that is cancelled', someTimes(), [someOther('10:00', '12:00', { isCancelled: true })]],
    ['in its own former time', someTimes({ id: 'moved' }), [someOther('11:00', '13:00', { id: 'moved' })]],
  ])('[I3] hold %s', (_when, times, council) => {
    const checked = checkTimes(times, council);

    expect(checked).toEqual({ ok: true, value: times });
  });

  it.each([
    ['is before', '09:00'],
    ['is', '10:00'],
  ])('[I3] do not hold where the end %s the start', (_how, end) => {
    const checked = checkTimes(someTimes({ endsAt: at(end) }), []);

    expect(checked).toEqual({
      ok: false,
      error: { code: 'end-not-after-start', startsAt: at('10:00'), endsAt: at(end) },
    });
  });

  it.each([
    ['after', '10:30'],
    ['at', '10:00'],
  ])('[I3] do not hold where it is convoked %s the start', (_how, convokedAt) => {
    const checked = checkTimes(someTimes({ convokeBy: at(convokedAt) }), []);

    expect(checked).toEqual({
      ok: false,
      error: { code: 'convocation-not-before-start', convokeBy: at(convokedAt), startsAt: at('10:00') },
    });
  });

  it.each([
    ['begins before and ends within', someOther('09:00', '10:01')],
    ['begins within and ends after', someOther('11:59', '13:00')],
    ['lies within', someOther('10:30', '11:00')],
    ['lies around', someOther('09:00', '13:00')],
    ['is at the very time', someOther('10:00', '12:00')],
  ])('[I3] do not hold where another meeting %s', (_how, other) => {
    const checked = checkTimes(someTimes(), [other]);

    expect(checked).toEqual({ ok: false, error: { code: 'meetings-overlap', meetings: ['other'] } });
  });

  it('[I3] are refused with every meeting that is in the way, and no other', () => {
    const council = [
      someOther('09:00', '10:30', { id: 'first' }),
      someOther('10:30', '11:00', { id: 'second' }),
      someOther('12:00', '13:00', { id: 'third' }),
    ];

    const checked = checkTimes(someTimes(), council);

    expect(checked).toEqual({ ok: false, error: { code: 'meetings-overlap', meetings: ['first', 'second'] } });
  });
});
