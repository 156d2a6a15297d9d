import { notificationKey, remindersOf } from '../../../src/plugins/council/server/src/domain/notifications';

const MEETING = { entity: 'meeting-7', startsAt: new Date('2025-12-08T06:30:00Z'), sequence: 2 };

describe('notifications', () => {
  it('[I46] a message has one key, however its recipient is spelled', () => {
    const key = (recipient: string) =>
      notificationKey({ event: 'convoked', entity: 'meeting-7', version: 1, recipient });

    expect([key('PR@maku.example'), key('pr@maku.example')]).toEqual([
      'convoked/meeting-7/1/pr%40maku.example',
      'convoked/meeting-7/1/pr%40maku.example',
    ]);
  });

  it('[I46] no two messages share a key', () => {
    const one = notificationKey({ event: 'a/b', entity: 'c', version: 1, recipient: 'd' });
    const other = notificationKey({ event: 'a', entity: 'b/c', version: 1, recipient: 'd' });

    expect(one).not.toBe(other);
  });

  it('reminders come a week, a day and an hour before', () => {
    const reminders = remindersOf(MEETING, ['a'], { now: new Date('2025-11-01T00:00:00Z') });

    expect(reminders.map(({ sendAt }) => sendAt)).toEqual([
      '2025-12-01T06:30:00.000Z',
      '2025-12-07T06:30:00.000Z',
      '2025-12-08T05:30:00.000Z',
    ]);
  });

  it('[I46] none is sent for a time that has passed', () => {
    const reminders = remindersOf(MEETING, ['a', 'b'], { now: new Date('2025-12-07T12:00:00Z') });

    expect(reminders.map(({ key }) => key)).toEqual(['reminder-60/meeting-7/2/a', 'reminder-60/meeting-7/2/b']);
  });

  it('[I46] a meeting that moved has reminders of its own', () => {
    const now = new Date('2025-12-08T00:00:00Z');
    const [before] = remindersOf(MEETING, ['a'], { now });
    const [after] = remindersOf({ ...MEETING, sequence: 3 }, ['a'], { now });

    expect([before?.key, after?.key]).toEqual(['reminder-60/meeting-7/2/a', 'reminder-60/meeting-7/3/a']);
  });
});
