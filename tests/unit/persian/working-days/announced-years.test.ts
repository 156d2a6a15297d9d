import {
  ANNOUNCED_CALENDAR,
  ANNOUNCED_YEARS,
  type Occasion,
  addDays,
  compareOccasions,
  daysOfYears,
  dayOffOn,
  solarHolidaysOf,
  toGregorian,
} from '../../../../src/plugins/persian/core/src';
import { jalali } from '../../../builders/jalali.builder';
import { written } from '../../../builders/work-calendar.builder';

const OCCASIONS = ANNOUNCED_YEARS.flatMap(({ occasions }) => occasions);
const LUNAR = OCCASIONS.filter(({ kind }) => kind === 'lunar');

/** Where the moon has its feasts: month and day of the lunar year. The last day of Safar is 29 or 30. */
const FEASTS: Readonly<Record<string, readonly string[]>> = {
  'تاسوعای حسینی': ['1/9'],
  'عاشورای حسینی': ['1/10'],
  'اربعین حسینی': ['2/20'],
  'رحلت پیامبر اکرم (ص) و شهادت امام حسن (ع)': ['2/28'],
  'شهادت امام رضا (ع)': ['2/29', '2/30'],
  'شهادت امام حسن عسکری (ع)': ['3/8'],
  'ولادت پیامبر اکرم (ص) و امام صادق (ع)': ['3/17'],
  'شهادت حضرت فاطمه (س)': ['6/3'],
  'ولادت امام علی (ع)': ['7/13'],
  'مبعث پیامبر اکرم (ص)': ['7/27'],
  'ولادت امام زمان (عج)': ['8/15'],
  'شهادت امام علی (ع)': ['9/21'],
  'عید فطر': ['10/1'],
  'تعطیلی عید فطر': ['10/2'],
  'شهادت امام صادق (ع)': ['10/25'],
  'عید قربان': ['12/10'],
  'عید غدیر خم': ['12/18'],
};

const TABLES = ['islamic-umalqura', 'islamic-civil'].map(
  (calendar) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: 'numeric', day: 'numeric', timeZone: 'UTC' }),
);

/** What Intl's lunar calendars call a day and its neighbours: `10/1`, `9/30`. */
function lunarNames({ date }: Occasion): readonly string[] {
  return [-1, 0, 1].flatMap((shift) => {
    const { year, month, day } = toGregorian(addDays(date, shift));
    return TABLES.map((table) => {
      const parts = new Map(
        table.formatToParts(Date.UTC(year, month - 1, day)).map(({ type, value }) => [type, value]),
      );
      return `${parts.get('month') ?? ''}/${parts.get('day') ?? ''}`;
    });
  });
}

describe('the official holidays that come with the plugin', () => {
  it('[W4] are those of 1400 to 1405, in order', () => {
    expect(ANNOUNCED_YEARS.map(({ year }) => year)).toEqual([1400, 1401, 1402, 1403, 1404, 1405]);
    expect(OCCASIONS).toEqual([...OCCASIONS].sort(compareOccasions));
    expect(ANNOUNCED_YEARS.filter(({ year, occasions }) => occasions.some(({ date }) => date.year !== year))).toEqual(
      [],
    );
  });

  it.each(ANNOUNCED_YEARS)('[W4] $year has every day that the law fixes in the solar year, and no other', (given) => {
    expect(given.occasions.filter(({ kind }) => kind === 'solar')).toEqual(solarHolidaysOf(given.year));
  });

  it('[W4] the leap day of 1403 is a holiday', () => {
    expect(dayOffOn(jalali('1403/12/30'), ANNOUNCED_CALENDAR)?.holiday?.title.fa).toBe('آخرین روز سال');
  });

  it('[W4] each feast of the moon is within a day of where Intl reckons it', () => {
    const astray = LUNAR.filter(
      (feast) => !lunarNames(feast).some((name) => FEASTS[feast.title.fa]?.includes(name) ?? false),
    );

    expect(astray.map(({ date, title }) => `${written(date)} ${title.fa}`)).toEqual([]);
  });

  it('[W4] every year has every feast of the moon', () => {
    const missing = ANNOUNCED_YEARS.flatMap(({ year, occasions }) =>
      Object.keys(FEASTS)
        .filter((name) => !occasions.some(({ title }) => title.fa === name))
        .map((name) => `${String(year)} ${name}`),
    );

    expect(missing).toEqual([]);
  });

  it('[W4] closures for a single time are not among them', () => {
    expect(OCCASIONS.filter(({ kind }) => kind === 'closure')).toEqual([]);
  });

  it.each([
    // As it was in fact: the crescent came a day later than the printed calendars of 1401 had it.
    ['1401/02/13', 'عید فطر'],
    ['1401/03/06', 'شهادت امام صادق (ع)'],
    ['1403/06/14', 'شهادت امام رضا (ع)'],
    ['1404/04/15', 'عاشورای حسینی'],
    ['1405/01/01', 'آغاز نوروز؛ عید فطر'],
    ['1405/08/22', 'شهادت حضرت فاطمه (س)'],
  ])('[W4] %s was %s', (date, title) => {
    expect(dayOffOn(jalali(date), ANNOUNCED_CALENDAR)?.holiday?.title.fa).toBe(title);
  });

  it('[W5] what the moon still had to confirm when they were written is estimated, and nothing else', () => {
    const estimated = OCCASIONS.filter(({ isEstimated }) => isEstimated).map(({ date, title }) => [
      written(date),
      title.en,
    ]);

    expect(estimated).toEqual([
      ['1405/10/2', 'Birth of Imam Ali'],
      ['1405/10/16', 'Beginning of the Prophet’s mission'],
      ['1405/11/4', 'Birth of Imam Mahdi'],
      ['1405/12/9', 'Martyrdom of Imam Ali'],
      ['1405/12/19', 'Eid al-Fitr'],
      ['1405/12/20', 'Eid al-Fitr holiday'],
    ]);
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('[W5] of two occasions on a day, estimated %s and %s, the day is estimated: %s', (one, other, expected) => {
    const occasion = (isEstimated: boolean): Occasion => ({
      date: jalali('1405/01/01'),
      kind: 'lunar',
      title: { fa: 'عید', en: 'Eid' },
      isEstimated,
    });

    const days = daysOfYears([{ year: 1405, occasions: [occasion(one), occasion(other)] }]);

    expect(Object.values(days).map(({ isEstimated }) => isEstimated)).toEqual([expected]);
  });

  it('[W5] a day that two occasions share is sure as soon as one is', () => {
    const nowruz = dayOffOn(jalali('1405/01/01'), ANNOUNCED_CALENDAR)?.holiday;

    expect(nowruz).toEqual({
      title: { fa: 'آغاز نوروز؛ عید فطر', en: 'Nowruz; Eid al-Fitr' },
      kind: 'solar',
      isEstimated: false,
    });
  });
});
