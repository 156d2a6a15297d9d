import {
  type DateStyle,
  type DigitSet,
  formatJalali,
  parseJalali,
  parseJalaliMonth,
  parseJalaliYear,
} from '../../../src/plugins/persian/core/src';
import { counterExamples, everyDay, jalali } from '../../builders/jalali.builder';

const taken = (text: string) => ({ ok: true, date: jalali(text) });
const refused = (fault: string, suggestion?: string) =>
  suggestion === undefined ? { ok: false, fault } : { ok: false, fault, suggestion: jalali(suggestion) };

describe('a typed date', () => {
  it.each([
    '۱۴۰۴/۰۵/۰۱',
    '١٤٠٤/٠٥/٠١',
    '1404/05/01',
    '1404/5/1',
    '1404-05-01',
    '1404.05.01',
    '1404؍05؍01',
    '۱۴۰۴٫۰۵٫۰۱',
    '۱4٠4/5/۰1',
    '  1404/05/01 ',
    '1404 / 05 / 01',
    '\u00A01404/05/01\u00A0',
    '\u200F۱۴۰۴\u200F/\u200F۰۵\u200F/\u200F۰۱\u200E',
    '\u2067۱۴۰۴/۰۵/۰۱\u2069',
    '\u202B۱۴۰۴/۰۵/۰۱\u202C',
    '\uFEFF1404/05/01\u061C',
    '۱ مرداد ۱۴۰۴',
    '1 مرداد 1404',
    '۰۱ مرداد ۱۴۰۴',
    '۱ امرداد ۱۴۰۴',
    '۱ مردادماه ۱۴۰۴',
    '۱ مرداد\u200Cماه ۱۴۰۴',
    '۱ مرداد ماه ۱۴۰۴',
    '۱مرداد۱۴۰۴',
    'چهارشنبه ۱ مرداد ۱۴۰۴',
    'چهارشنبه، ۱ مرداد ۱۴۰۴',
    'چهار شنبه ۱ مرداد ۱۴۰۴',
    'چهار\u200Cشنبه ۱ مرداد ۱۴۰۴',
  ])('[D6] %p is 1404/05/01', (text) => {
    expect(parseJalali(text)).toEqual(taken('1404/05/01'));
  });

  it.each([
    ['۵ شهریور ۱۴۰۴', '1404/06/05'],
    ['5 شهريور 1404', '1404/06/05'],
    ['۵ شهرىور ۱۴۰۴', '1404/06/05'],
    ['۱۲ اردیبهشت ۱۴۰۴', '1404/02/12'],
    ['۱۲ ارديبهشت ۱۴۰۴', '1404/02/12'],
    ['۳ آبان ۱۴۰۴', '1404/08/03'],
    ['۳ ابان ۱۴۰۴', '1404/08/03'],
    ['۳ ا\u0653بان ۱۴۰۴', '1404/08/03'],
    ['۲۲ بهمن ۱۳۵۷', '1357/11/22'],
    ['یکشنبه ۲۲ بهمن ۱۳۵۷', '1357/11/22'],
    ['يكشنبه ۲۲ بهمن ۱۳۵۷', '1357/11/22'],
    ['یک شنبه ۲۲ بهمن ۱۳۵۷', '1357/11/22'],
    ['سه‌شنبه ۳ آذر ۱۴۰۵', '1405/09/03'],
    ['سه شنبه ۳ آذر ۱۴۰۵', '1405/09/03'],
    ['سهشنبه ۳ آذر ۱۴۰۵', '1405/09/03'],
    ['1403/12/30', '1403/12/30'],
    ['1404/06/31', '1404/06/31'],
  ])('[D6] %p is %s', (text, expected) => {
    expect(parseJalali(text)).toEqual(taken(expected));
  });

  it.each(['1404/12/30', '1407/12/30', '1437/12/30', '۳۰ اسفند ۱۴۰۴', 'جمعه ۳۰ اسفند ۱۴۰۴'])(
    '[D2] %s is no day and is not made into one',
    (text) => {
      expect(parseJalali(text)).toEqual(refused('no-such-day'));
    },
  );

  it.each(['1404/07/31', '1404/00/01', '1404/13/01', '1404/01/00', '1404/01/32', '۳۱ مهر ۱۴۰۴', '۰ مهر ۱۴۰۴'])(
    '[D6] %s is no day',
    (text) => {
      expect(parseJalali(text)).toEqual(refused('no-such-day'));
    },
  );

  it('[D6] a weekday that is not that of the day makes it no day', () => {
    expect(parseJalali('شنبه ۳ آذر ۱۴۰۵')).toEqual(refused('no-such-day'));
  });

  it.each(['', '  ', '\t\n', '\u200F', '\u200C\uFEFF '])('[D20] %p is empty, which is not a mistake', (text) => {
    expect(parseJalali(text)).toEqual(refused('empty'));
    expect(parseJalaliMonth(text)).toEqual(refused('empty'));
    expect(parseJalaliYear(text)).toEqual(refused('empty'));
  });

  it.each([
    'x',
    '1404',
    '1404/05',
    '14040501',
    '1404/05/01/02',
    '1404/05-01',
    '1404//05/01',
    '1404/005/01',
    '1404/05/001',
    '404/05/01',
    '14040/05/01',
    '01/05/1404',
    '-1404/05/01',
    '1404/05/01 10:30',
    '1404-05-01T00:00:00Z',
    '1404/+5/01',
    '1404/5e0/01',
    '1404/0x5/1',
    '۵ شهریورک ۱۴۰۴',
    '۵ ماه ۱۴۰۴',
    '۵ August ۱۴۰۴',
    'شنبه‌ها ۳ آذر ۱۴۰۵',
    'امروز ۳ آذر ۱۴۰۵',
    'شنبه 1404/05/01',
    '۵ شهریور ۴۰۴',
    '۵ شهریور',
    '\u202E1404/05/01',
    '\u202D1404/05/01\u202C',
    '۱۴۰۴/۰۵/۰۱'.padEnd(65),
    '1'.repeat(100_000),
  ])('[D6] %p is not read as a date', (text) => {
    expect(parseJalali(text)).toEqual(refused('not-a-date'));
  });

  it.each(['1205/12/29', '1501/01/01', '1600/01/01', '1699/12/30', '0404/05/01', '۱ مهر ۱۱۰۰'])(
    '[D6] %s is in a year that the library does not know',
    (text) => {
      expect(parseJalali(text)).toEqual(refused('out-of-range'));
    },
  );
});

describe('a year of two digits', () => {
  it.each(['04/05/01', '۰۴/۰۵/۰۱', '04-05-01', '99/12/29', '۱ مرداد ۰۴'])('[D18] %s is not taken', (text) => {
    expect(parseJalali(text)).toEqual(refused('two-digit-year'));
  });

  it.each([
    ['04/05/01', 1405, '1404/05/01'],
    ['۵ شهریور ۰۴', 1405, '1404/06/05'],
    ['57/11/22', 1405, '1357/11/22'],
    ['54/01/01', 1405, '1454/01/01'],
    ['56/01/01', 1405, '1356/01/01'],
    ['99/01/01', 1405, '1399/01/01'],
  ])('[D18] %s near %d suggests %s', (text, nearYear, suggestion) => {
    expect(parseJalali(text, { nearYear })).toEqual(refused('two-digit-year', suggestion));
  });

  it('[D18] half a century away there are two, so there is no suggestion', () => {
    expect(parseJalali('55/01/01', { nearYear: 1405 })).toEqual(refused('two-digit-year'));
    expect(parseJalali('75/12/30', { nearYear: 1425 })).toEqual(refused('two-digit-year'));
  });

  it('[D18] a leap day or a weekday that only one year has suggests it', () => {
    expect(parseJalali('75/12/30')).toEqual(refused('two-digit-year', '1375/12/30'));
    expect(parseJalali('سه‌شنبه ۳ آذر ۰۵')).toEqual(refused('two-digit-year', '1405/09/03'));
  });

  it('[D18] a day that none of the years has suggests nothing', () => {
    expect(parseJalali('04/12/30', { nearYear: 1405 })).toEqual(refused('two-digit-year'));
    expect(parseJalali('04/13/01', { nearYear: 1405 })).toEqual(refused('two-digit-year'));
  });
});

describe('a Gregorian date in a Jalali box', () => {
  it.each([
    ['2025-07-23', '1404/05/01'],
    ['۲۰۲۵/۰۷/۲۳', '1404/05/01'],
    ['2025.3.20', '1403/12/30'],
    ['1979-02-11', '1357/11/22'],
  ])('[D19] %s is not taken, and suggests %s', (text, suggestion) => {
    expect(parseJalali(text)).toEqual(refused('gregorian-year', suggestion));
  });

  it.each(['2025-02-29', '2025-13-01', '1700-01-01', '1827-03-21', '2122-03-21', '9999-01-01', '۵ شهریور ۲۰۲۵'])(
    '[D19] %s is recognised, and suggests nothing',
    (text) => {
      expect(parseJalali(text)).toEqual(refused('gregorian-year'));
    },
  );
});

describe('what was written', () => {
  const styles: readonly DateStyle[] = ['numeric', 'medium', 'long', 'full'];
  const digitSets: readonly DigitSet[] = ['persian', 'ascii'];

  it.each(styles.flatMap((style) => digitSets.map((digits) => [style, digits] as const)))(
    '[D24] is read back as the same day: %s, %s digits',
    (style, digits) => {
      const isReadBack = (day: ReturnType<typeof jalali>) => {
        const read = parseJalali(formatJalali(day, style, digits));
        return read.ok && JSON.stringify(read.date) === JSON.stringify(day);
      };

      expect(counterExamples(everyDay(1380, 1420), isReadBack)).toEqual([]);
    },
  );
});

describe('a month', () => {
  it.each(['1404-5', '1404-05', '۱۴۰۴-۰۵', '1404/05', '1404/5', '١٤٠٤/٠٥', '1404.5', ' \u200F۱۴۰۴/۵ '])(
    '[D17] %p is Mordad 1404',
    (text) => {
      expect(parseJalaliMonth(text)).toEqual({ ok: true, year: 1404, month: 5 });
    },
  );

  it.each([
    ['1404-13', 'no-such-month'],
    ['1404-00', 'no-such-month'],
    ['04-05', 'two-digit-year'],
    ['2025-07', 'gregorian-year'],
    ['1501-01', 'out-of-range'],
    ['1404-05-01', 'not-a-month'],
    ['1404', 'not-a-month'],
    ['1404-', 'not-a-month'],
    ['1404-005', 'not-a-month'],
    ['404-05', 'not-a-month'],
    ['1404-05'.padEnd(65), 'not-a-month'],
    ['مرداد', 'not-a-month'],
  ])('[D17] %p is %s', (text, fault) => {
    expect(parseJalaliMonth(text)).toEqual({ ok: false, fault });
  });
});

describe('a year', () => {
  it.each(['1403', '۱۴۰۳', '١٤٠٣', ' 1403\u200F'])('[D16] %p is 1403', (text) => {
    expect(parseJalaliYear(text)).toEqual({ ok: true, year: 1403 });
  });

  it.each([
    ['03', 'two-digit-year'],
    ['2025', 'gregorian-year'],
    ['1501', 'out-of-range'],
    ['140', 'not-a-year'],
    ['1403-01', 'not-a-year'],
    ['14e2', 'not-a-year'],
    ['1'.repeat(65), 'not-a-year'],
  ])('[D16] %p is %s', (text, fault) => {
    expect(parseJalaliYear(text)).toEqual({ ok: false, fault });
  });
});
