import { instantOf, recomputedSpan, spanOf } from '../../../../src/plugins/council/server/src/domain/schedule/zone';
import { TEHRAN } from '../../../../src/plugins/persian/core/src';
import { clock, jalali } from '../../../builders/jalali.builder';

const span = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });

/** Ten o'clock on 14 Tir 1405, stored when Tehran was still expected to have summer time (+04:30). */
const AGREED = { date: jalali('1405/04/14'), startTime: clock('10:00'), minutes: 90, timeZone: TEHRAN };
const BY_OLD_RULES = span('2026-07-05T05:30:00.000Z', '2026-07-05T07:00:00.000Z');
const BY_NEW_RULES = span('2026-07-05T06:30:00.000Z', '2026-07-05T08:00:00.000Z');
const STORED = { ...AGREED, ...BY_OLD_RULES };

describe('the instants of a meeting', () => {
  it.each([
    ['1405/04/14', BY_NEW_RULES],
    // The last summers with summer time.
    ['1400/04/14', span('2021-07-05T05:30:00.000Z', '2021-07-05T07:00:00.000Z')],
  ])('[I6] are by the offset that its zone has on %s', (date, expected) => {
    const found = spanOf({ ...AGREED, date: jalali(date) });

    expect(found).toEqual(expected);
  });

  it('[I6] follow a clock that jumps over them: it begins when the jump is over', () => {
    const instant = instantOf(jalali('1400/01/02'), clock('00:30'), TEHRAN);

    expect(instant).toEqual(new Date('2021-03-21T20:30:00.000Z'));
  });

  it('[I6] are the first ones where the clock shows them twice', () => {
    const instant = instantOf(jalali('1400/06/30'), clock('23:30'), TEHRAN);

    expect(instant).toEqual(new Date('2021-09-21T19:00:00.000Z'));
  });

  it('[I6] last as long as was agreed, though clocks are put back meanwhile', () => {
    const found = spanOf({ date: jalali('1400/06/30'), startTime: clock('23:30'), minutes: 90, timeZone: TEHRAN });

    expect(found).toEqual(span('2021-09-21T19:00:00.000Z', '2021-09-21T20:30:00.000Z'));
  });
});

describe('a meeting that was stored by other zone rules', () => {
  it('[I6] is still at ten by the clocks, so its instants move', () => {
    const recomputed = recomputedSpan(STORED, new Date('2026-07-01T00:00:00.000Z'));

    expect(recomputed).toEqual({ span: BY_NEW_RULES, isChanged: true });
  });

  it.each([
    ['has begun', '2026-07-05T05:30:00.000Z'],
    ['is over', '2026-08-01T00:00:00.000Z'],
  ])('[I6] never moves once it %s', (_what, now) => {
    const recomputed = recomputedSpan(STORED, new Date(now));

    expect(recomputed).toEqual({ span: BY_OLD_RULES, isChanged: false });
  });

  it('[I6] is as it was where the rules are as they were', () => {
    const recomputed = recomputedSpan({ ...AGREED, ...BY_NEW_RULES }, new Date('2026-07-01T00:00:00.000Z'));

    expect(recomputed).toEqual({ span: BY_NEW_RULES, isChanged: false });
  });
});
