import { meetingEvent } from '../../../../src/plugins/council/server/src/domain/icalendar/meeting-event';
import { whenAndWhere } from '../../../../src/plugins/council/server/src/domain/icalendar/when-and-where';
import { publicRecords } from '../../../../src/plugins/council/server/src/domain/publication/public-record';
import { someMeeting, someRecords, someRules } from '../../../builders/council-records.builder';
import { CANCELLATION, INVITATION, only } from '../../../support/council-outputs';

const meetingAt = (place: string | null) =>
  only(publicRecords(someRecords({ meetings: [someMeeting({ place })] }), someRules()).meetings);

describe('when and where, of a calendar file of ours', () => {
  it.each([
    ['a long place, folded over lines', 'تالار نشست‌ها، '.repeat(12).trim()],
    ['a place with marks', 'ماکو; تالار, طبقهٔ ۲\\ راست\nدر دوم'],
    ['no place', null],
  ])('is read as it was written: %s', (_what, place) => {
    expect(whenAndWhere(meetingEvent(meetingAt(place), INVITATION))).toEqual({
      startsAt: '2026-10-20T06:30:00.000Z',
      endsAt: '2026-10-20T08:30:00.000Z',
      place,
      isCancelled: false,
    });
  });

  it('says that the meeting is off', () => {
    expect(whenAndWhere(meetingEvent(meetingAt('ماکو'), CANCELLATION))).toMatchObject({ isCancelled: true });
  });

  it('is nothing for a file without a meeting', () => {
    expect(whenAndWhere('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n')).toBeNull();
  });
});
