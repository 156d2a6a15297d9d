import { recordAttendance } from '../../../../src/plugins/council/server/src/domain/attendance/record-attendance';
import { at, line, someCasting, someEvent } from '../../../builders/council-votes.builder';

const LOG = [line('09:00 arrive')];
const REFUSED = { ok: false, error: { code: 'seat-has-voted', itemId: 'item-4' } };

describe('a line of the attendance book', () => {
  it('[I16] is added at its end, whatever its time', () => {
    const late = line('08:00 excuse');

    const written = recordAttendance(LOG, late, []);

    expect(written).toEqual({ ok: true, value: [...LOG, late] });
  });

  it('[I16] names whoever replaces somebody', () => {
    const nobody = someEvent({ type: 'replace', personId: null });

    const written = recordAttendance(LOG, nobody, []);

    expect(written).toEqual({ ok: false, error: { code: 'person-required' } });
  });
});

describe('a seat that voted at 09:50', () => {
  it.each(['09:10 leave', '09:50 leave', '09:50 excuse', '09:49 leave'])(
    '[I21] was not away then: "%s" is refused',
    (written) => {
      const result = recordAttendance(LOG, line(written), [someCasting()]);

      expect(result).toEqual(REFUSED);
    },
  );

  it.each([
    ['it leaves afterwards', line('09:51 leave')],
    ['somebody takes over', line('09:40 replace')],
    ['another seat leaves', line('09:10 leave', 'water')],
  ])('[I21] keeps nobody from writing that %s', (_title, event) => {
    const result = recordAttendance(LOG, event, [someCasting()]);

    expect(result).toEqual({ ok: true, value: [...LOG, event] });
  });

  it('[I21] may have been out before, if it was back', () => {
    const log = [...LOG, line('09:45 arrive')];
    const out = line('09:30 leave');

    const result = recordAttendance(log, out, [someCasting()]);

    expect(result).toEqual({ ok: true, value: [...log, out] });
  });

  it('[I21] by a proxy was absent all the same, and its holder was there', () => {
    const log = [line('09:00 arrive', 'water')];
    const casting = someCasting({ inRoomSeatId: 'water' });

    const results = [line('08:00 excuse'), line('09:10 leave', 'water')].map((event) =>
      recordAttendance(log, event, [casting]),
    );

    expect(results).toEqual([{ ok: true, value: [...log, line('08:00 excuse')] }, REFUSED]);
  });

  it.each([
    ['away for all of the poll', '09:45 leave', REFUSED],
    ['out in the middle of it', '09:50 leave', { ok: true, value: [...LOG, line('09:50 leave')] }],
  ])('[I21] secretly was not %s', (_title, written, expected) => {
    const result = recordAttendance(LOG, line(written), [someCasting({ castAt: null })]);

    expect(result).toEqual(expected);
  });

  it('[I21] secretly and by a proxy may still be written down as excused: it was never said to be there', () => {
    const excuse = line('08:00 excuse');

    const result = recordAttendance([], excuse, [someCasting({ castAt: null })]);

    expect(result).toEqual({ ok: true, value: [excuse] });
  });

  it('[I21] in one of several items is found', () => {
    const later = someCasting({ itemId: 'item-5', castAt: at('10:50') });

    const result = recordAttendance(LOG, line('10:00 leave'), [someCasting(), later]);

    expect(result).toEqual({ ok: false, error: { code: 'seat-has-voted', itemId: 'item-5' } });
  });
});
