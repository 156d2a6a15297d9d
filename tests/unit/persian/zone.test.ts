import {
  TEHRAN,
  dayRange,
  instantAt,
  monthRange,
  startOfDay,
  startOfNextDay,
  yearRange,
  zonedParts,
} from '../../../src/plugins/persian/core/src';
import { clock, jalali } from '../../builders/jalali.builder';

const HOUR = 3_600_000;
const range = (from: string, before: string) => ({ from: new Date(from), before: new Date(before) });
const lengthInHours = ({ from, before }: { from: Date; before: Date }) => (before.getTime() - from.getTime()) / HOUR;
const shown = (text: string, timeZone = TEHRAN) => zonedParts(new Date(text), timeZone);

describe('ranges of instants', () => {
  it('[D8] Mordad 1404 in Tehran', () => {
    expect(monthRange(1404, 5, TEHRAN)).toEqual(range('2025-07-22T20:30:00.000Z', '2025-08-22T20:30:00.000Z'));
  });

  it('[D8] the same month elsewhere', () => {
    expect(monthRange(1404, 5, 'UTC')).toEqual(range('2025-07-23T00:00:00.000Z', '2025-08-23T00:00:00.000Z'));
    expect(monthRange(1404, 5, 'America/Los_Angeles')).toEqual(
      range('2025-07-23T07:00:00.000Z', '2025-08-23T07:00:00.000Z'),
    );
  });

  it('[D8] the last month of all ends as well', () => {
    expect(monthRange(1500, 12, TEHRAN).before).toEqual(new Date('2122-03-20T20:30:00.000Z'));
  });

  it('[D16] 1403 has 366 days in Tehran', () => {
    const year = yearRange(1403, TEHRAN);

    expect(year).toEqual(range('2024-03-19T20:30:00.000Z', '2025-03-20T20:30:00.000Z'));
    expect(lengthInHours(year)).toBe(366 * 24);
  });

  it('[D16] 1404 has 365 days and begins where 1403 ends', () => {
    expect(lengthInHours(yearRange(1404, TEHRAN))).toBe(365 * 24);
    expect(yearRange(1404, TEHRAN).from).toEqual(yearRange(1403, TEHRAN).before);
  });

  it('refuses months, years, days and zones that are none', () => {
    expect(() => monthRange(1404, 13, TEHRAN)).toThrow(RangeError);
    expect(() => yearRange(2025, TEHRAN)).toThrow(RangeError);
    expect(() => dayRange(jalali('1404/12/30'), TEHRAN)).toThrow(RangeError);
    expect(() => dayRange(jalali('1404/12/29'), 'Asia/Maku')).toThrow(RangeError);
  });
});

describe('the days of Tehran', () => {
  it('[D10] turn at 20:30 UTC', () => {
    expect(shown('2025-07-22T20:29:59.999Z')).toEqual({
      jalali: jalali('1404/04/31'),
      gregorian: { year: 2025, month: 7, day: 22 },
      ...clock('23:59:59.999'),
      offsetSeconds: 12_600,
    });
    expect(shown('2025-07-22T20:30:00.000Z')).toEqual({
      jalali: jalali('1404/05/01'),
      gregorian: { year: 2025, month: 7, day: 23 },
      ...clock('0:00'),
      offsetSeconds: 12_600,
    });
  });

  it('[D11] have one offset from 1401/06/31 on, summer and winter', () => {
    const offsets = ['1401/06/31', '1401/07/01', '1402/04/15', '1404/06/15', '1410/04/01'].map(
      (day) => zonedParts(startOfDay(jalali(day), TEHRAN), TEHRAN).offsetSeconds,
    );

    expect(offsets).toEqual([12_600, 12_600, 12_600, 12_600, 12_600]);
  });

  it('[D11] Shahrivar 1401 has an hour more than its days', () => {
    const month = monthRange(1401, 6, TEHRAN);

    expect(month).toEqual(range('2022-08-22T19:30:00.000Z', '2022-09-22T20:30:00.000Z'));
    expect(lengthInHours(month)).toBe(31 * 24 + 1);
    expect(zonedParts(month.from, TEHRAN).offsetSeconds).toBe(16_200);
  });

  it('[D12] 1400/01/02 begins at one o’clock', () => {
    const start = startOfDay(jalali('1400/01/02'), TEHRAN);

    expect(start).toEqual(new Date('2021-03-21T20:30:00.000Z'));
    expect(zonedParts(start, TEHRAN)).toMatchObject({ jalali: jalali('1400/01/02'), ...clock('1:00') });
    expect(shown('2021-03-21T20:29:59.999Z')).toMatchObject({ jalali: jalali('1400/01/01'), ...clock('23:59:59.999') });
    expect(lengthInHours(dayRange(jalali('1400/01/02'), TEHRAN))).toBe(23);
  });

  it.each(['0:00', '0:00:00.001', '0:30', '0:59:59.999'])('[D12] 1400/01/02 %s does not exist', (text) => {
    expect(instantAt(jalali('1400/01/02'), clock(text), TEHRAN)).toEqual({
      ok: false,
      fault: 'no-such-time',
      next: new Date('2021-03-21T20:30:00.000Z'),
    });
  });

  it('[D12] 1400/01/02 1:00 exists', () => {
    expect(instantAt(jalali('1400/01/02'), clock('1:00'), TEHRAN)).toEqual({
      ok: true,
      instant: new Date('2021-03-21T20:30:00.000Z'),
      isRepeated: false,
    });
  });

  it('[D13] 1400/06/30 23:30 came twice', () => {
    const at = (which?: 'earlier' | 'later') => instantAt(jalali('1400/06/30'), clock('23:30'), TEHRAN, which);

    expect(at()).toEqual({ ok: true, instant: new Date('2021-09-21T19:00:00.000Z'), isRepeated: true });
    expect(at('earlier')).toEqual(at());
    expect(at('later')).toEqual({ ok: true, instant: new Date('2021-09-21T20:00:00.000Z'), isRepeated: true });
  });

  it.each([
    ['2021-09-21T18:30:00Z', 16_200],
    ['2021-09-21T19:29:59Z', 16_200],
    ['2021-09-21T19:30:00Z', 12_600],
    ['2021-09-21T20:29:59Z', 12_600],
  ])('[D13] %s is in the last hour of 1400/06/30, %d seconds ahead', (text, offsetSeconds) => {
    expect(shown(text)).toMatchObject({ jalali: jalali('1400/06/30'), hour: 23, offsetSeconds });
  });

  it('[D13] 1400/06/30 has 25 hours and the next day begins after the second pass', () => {
    expect(lengthInHours(dayRange(jalali('1400/06/30'), TEHRAN))).toBe(25);
    expect(startOfNextDay(jalali('1400/06/30'), TEHRAN)).toEqual(new Date('2021-09-21T20:30:00.000Z'));
  });

  it('[D13] 22:59 and midnight came once', () => {
    expect(instantAt(jalali('1400/06/30'), clock('22:59:59.999'), TEHRAN)).toMatchObject({ isRepeated: false });
    expect(instantAt(jalali('1400/06/31'), clock('0:00'), TEHRAN)).toMatchObject({ isRepeated: false });
  });

  it.each([
    ['1930-01-01T00:00:00Z', '1308/10/11', '3:25:44', 12_344],
    ['1935-06-12T20:34:15Z', '1314/03/21', '23:59:59', 12_344],
    ['1935-06-12T20:34:16Z', '1314/03/22', '0:04:16', 12_600],
    ['1977-06-01T00:00:00Z', '1356/03/11', '4:30', 16_200],
    ['1978-01-01T00:00:00Z', '1356/10/11', '4:00', 14_400],
    ['1978-06-01T00:00:00Z', '1357/03/11', '5:00', 18_000],
    ['1978-10-01T00:00:00Z', '1357/07/09', '4:00', 14_400],
    ['1979-02-11T00:00:00Z', '1357/11/22', '3:30', 12_600],
    ['1979-06-01T00:00:00Z', '1358/03/11', '4:30', 16_200],
  ])('[D14] %s was %s %s, %d seconds ahead', (text, day, time, offsetSeconds) => {
    expect(shown(text)).toMatchObject({ jalali: jalali(day), ...clock(time), offsetSeconds });
    expect(instantAt(jalali(day), clock(time), TEHRAN)).toMatchObject({ ok: true, instant: new Date(text) });
  });

  it('[D14] 1314/03/22 began four minutes and sixteen seconds late', () => {
    expect(startOfDay(jalali('1314/03/22'), TEHRAN)).toEqual(new Date('1935-06-12T20:34:16.000Z'));
    expect(instantAt(jalali('1314/03/22'), clock('0:04:15.999'), TEHRAN)).toEqual({
      ok: false,
      fault: 'no-such-time',
      next: new Date('1935-06-12T20:34:16.000Z'),
    });
  });

  it('[D14] midnight of 1357/05/14 came twice, and the day begins with the first', () => {
    expect(dayRange(jalali('1357/05/14'), TEHRAN)).toEqual(
      range('1978-08-04T19:00:00.000Z', '1978-08-05T20:00:00.000Z'),
    );
  });
});

describe('zones with other habits', () => {
  it('[D12] a day that a zone left out is empty, and its neighbours touch', () => {
    expect(dayRange(jalali('1390/10/09'), 'Pacific/Apia')).toEqual(
      range('2011-12-30T10:00:00.000Z', '2011-12-30T10:00:00.000Z'),
    );
  });

  it('[D13] half an hour put back', () => {
    const at = (which: 'earlier' | 'later') =>
      instantAt(jalali('1404/01/17'), clock('1:45'), 'Australia/Lord_Howe', which);

    expect([at('earlier'), at('later')]).toEqual([
      { ok: true, instant: new Date('2025-04-05T14:45:00.000Z'), isRepeated: true },
      { ok: true, instant: new Date('2025-04-05T15:15:00.000Z'), isRepeated: true },
    ]);
  });
});

describe('what a zone cannot answer', () => {
  it('is an error of whoever asks', () => {
    expect(() => zonedParts(new Date(NaN), TEHRAN)).toThrow(RangeError);
    expect(() => zonedParts(new Date('1800-01-01T00:00:00Z'), TEHRAN)).toThrow(RangeError);
    expect(() => zonedParts(new Date('-001900-06-01T00:00:00Z'), TEHRAN)).toThrow(RangeError);
    expect(() => zonedParts(new Date('2122-03-20T20:30:00Z'), TEHRAN)).toThrow(RangeError);
    expect(() => zonedParts(new Date('2025-01-01T00:00:00Z'), 'Nowhere')).toThrow(RangeError);
    expect(() => instantAt(jalali('1404/12/30'), clock('0:00'), TEHRAN)).toThrow(RangeError);
    expect(() => instantAt(jalali('1404/12/29'), clock('24:00'), TEHRAN)).toThrow(RangeError);
  });

  it('[D10] the first and the last instant are answered', () => {
    const { from } = dayRange(jalali('1206/01/01'), TEHRAN);
    const { before } = dayRange(jalali('1500/12/29'), TEHRAN);

    expect(zonedParts(from, TEHRAN)).toMatchObject({ jalali: jalali('1206/01/01'), ...clock('0:00') });
    expect(zonedParts(new Date(before.getTime() - 1), TEHRAN)).toMatchObject({
      jalali: jalali('1500/12/29'),
      ...clock('23:59:59.999'),
    });
  });

  it('many zones in a row do not disturb one another', () => {
    const hours = Intl.supportedValuesOf('timeZone').map((zone) => shown('2025-01-01T00:00:00Z', zone).offsetSeconds);
    const again = Intl.supportedValuesOf('timeZone').map((zone) => shown('2025-01-01T00:00:00Z', zone).offsetSeconds);

    expect(hours.length).toBeGreaterThan(64);
    expect(again).toEqual(hours);
  });
});
