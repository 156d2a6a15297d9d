import { inPersianOrder, putPersianOrder } from '../../../src/plugins/persian/admin/src/dates/persian-order';

const INSTANT = new Date('2026-11-23T17:15:00.000Z');
const ZONE = 'Asia/Tehran';

const page: { DateTimeFormat: typeof Intl.DateTimeFormat } = { DateTimeFormat: Intl.DateTimeFormat };
putPersianOrder(page, ZONE);
const write = (options: Intl.DateTimeFormatOptions, locale = 'fa') =>
  new page.DateTimeFormat(locale, options).format(INSTANT);

const SAME: readonly (readonly [string, Intl.DateTimeFormatOptions])[] = [
  ['fa', { timeZone: ZONE }],
  ['fa', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' }],
  ['fa', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }],
  ['fa', { timeZone: ZONE, timeStyle: 'short' }],
  ['fa', { timeZone: ZONE, weekday: 'long' }],
  ['fa-u-ca-gregory', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'short' }],
  ['en', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'short' }],
  ['ar', { timeZone: ZONE, dateStyle: 'full' }],
  ['en-u-ca-persian', { timeZone: ZONE, dateStyle: 'full' }],
];

describe('[D24] Persian dates in the order of the language', () => {
  it.each<[Intl.DateTimeFormatOptions, string]>([
    [{ dateStyle: 'full' }, 'دوشنبه ۲ آذر ۱۴۰۵'],
    [{ dateStyle: 'long' }, '۲ آذر ۱۴۰۵'],
    [{ month: 'long', year: 'numeric' }, 'آذر ۱۴۰۵'],
    [{ weekday: 'long', day: 'numeric', month: 'long' }, 'دوشنبه ۲ آذر'],
    [{ dateStyle: 'full', timeStyle: 'short' }, 'دوشنبه ۲ آذر ۱۴۰۵، ساعت ۲۰:۴۵'],
    [{ day: 'numeric', month: 'long', hour: 'numeric', minute: 'numeric' }, '۲ آذر، ساعت ۲۰:۴۵'],
  ])('%j', (options, expected) => {
    expect(write({ timeZone: ZONE, ...options })).toBe(expected);
  });

  it('an instant without a zone is shown in the zone of the settings, a mere time of a day is not', () => {
    const shown = new page.DateTimeFormat('fa', { dateStyle: 'full', timeStyle: 'short' }).resolvedOptions().timeZone;
    const time = new page.DateTimeFormat('fa', { timeStyle: 'short' }).resolvedOptions().timeZone;

    expect([shown, time]).toEqual([ZONE, new Intl.DateTimeFormat('fa').resolvedOptions().timeZone]);
  });

  it('the name of the zone and its bracket stay with the time', () => {
    const said = write({ timeZone: ZONE, dateStyle: 'full', timeStyle: 'full' });

    expect(said).toMatch(/^دوشنبه ۲ آذر ۱۴۰۵، ساعت ۲۰:۴۵:۰۰ \(.+\)$/);
  });

  it('the parts say what the text says', () => {
    const format = new page.DateTimeFormat('fa', { dateStyle: 'full', timeZone: ZONE });

    expect(
      format
        .formatToParts(INSTANT)
        .map(({ value }) => value)
        .join(''),
    ).toBe(format.format(INSTANT));
  });

  it('parts that are already in order are not changed by a second pass', () => {
    const parts = new page.DateTimeFormat('fa', { dateStyle: 'full', timeStyle: 'short', timeZone: ZONE });

    expect(inPersianOrder(parts.formatToParts(INSTANT))).toEqual(parts.formatToParts(INSTANT));
  });
});

describe('everything else is the native formatter', () => {
  it.each(SAME)('%s %j', (locale, options) => {
    const native = new Intl.DateTimeFormat(locale, options);
    const ours = new page.DateTimeFormat(locale, options);

    expect(ours.format(INSTANT)).toBe(native.format(INSTANT));
    expect(ours.formatToParts(INSTANT)).toEqual(native.formatToParts(INSTANT));
    expect(ours.resolvedOptions()).toEqual(native.resolvedOptions());
  });

  it('called without new, bound, asked what it supports, and what it is an instance of', () => {
    const called = page.DateTimeFormat('en', { timeZone: ZONE });
    const Bound = page.DateTimeFormat.bind(null, 'en', { timeZone: ZONE }) as unknown as new () => Intl.DateTimeFormat;

    expect(called.format(INSTANT)).toBe(new Intl.DateTimeFormat('en', { timeZone: ZONE }).format(INSTANT));
    expect(new Bound().format(INSTANT)).toBe(called.format(INSTANT));
    expect(called).toBeInstanceOf(page.DateTimeFormat);
    expect(called).toBeInstanceOf(Intl.DateTimeFormat);
    expect(page.DateTimeFormat.supportedLocalesOf(['fa', 'en'])).toEqual(['fa', 'en']);
  });

  it('a wrong locale is refused as ever', () => {
    expect(() => new page.DateTimeFormat('not a locale')).toThrow(RangeError);
  });
});
