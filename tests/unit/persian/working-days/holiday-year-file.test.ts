import { ANNOUNCED_YEARS } from '../../../../src/plugins/persian/core/src';
import { readHolidayYear, writeHolidayYear } from '../../../../src/plugins/persian/server/src/domain/holiday-year-file';
import { someHoliday, someYearText } from '../../../builders/holiday-year.builder';

const refusedRows = (text: string): unknown => {
  const read = readHolidayYear(text);
  return read.ok ? [] : read.error;
};

const TWICE = '1406-01-01 آغاز نوروز';
const withHoliday = (overrides: Readonly<Record<string, unknown>>): string =>
  someYearText({ holidays: [someHoliday(overrides)] });

describe('the file of a year', () => {
  it.each(ANNOUNCED_YEARS)('[W8] what is written of $year can be read', (year) => {
    expect(readHolidayYear(JSON.stringify(writeHolidayYear(year)))).toEqual({ ok: true, value: year });
  });

  it('[W8] takes days in Persian digits, in any order, and puts them in theirs', () => {
    const text = someYearText({
      holidays: [
        someHoliday({ date: '۱۴۰۶/۱۱/۲۲', title: { fa: ' پیروزی انقلاب اسلامی ', en: 'Victory' } }),
        someHoliday(),
        someHoliday({ date: '1406-12-08', kind: 'lunar', isEstimated: true, title: { fa: 'عید فطر', en: 'Eid' } }),
      ],
    });

    expect(readHolidayYear(text)).toEqual({
      ok: true,
      value: {
        year: 1406,
        occasions: [
          {
            date: { year: 1406, month: 1, day: 1 },
            kind: 'solar',
            title: { fa: 'آغاز نوروز', en: 'Nowruz' },
            isEstimated: false,
          },
          {
            date: { year: 1406, month: 11, day: 22 },
            kind: 'solar',
            title: { fa: 'پیروزی انقلاب اسلامی', en: 'Victory' },
            isEstimated: false,
          },
          {
            date: { year: 1406, month: 12, day: 8 },
            kind: 'lunar',
            title: { fa: 'عید فطر', en: 'Eid' },
            isEstimated: true,
          },
        ],
      },
    });
  });

  it.each([
    ['nothing', ''],
    ['half a file', someYearText().slice(0, -3)],
    ['a page', '<html>'],
  ])('[W8] %s is import-not-readable', (_what, text) => {
    expect(refusedRows(text)).toEqual({ code: 'import-not-readable' });
  });

  it.each([
    ['no year', someYearText({ year: undefined }), [0, 'year-missing', '']],
    ['a Gregorian year', someYearText({ year: 2027 }), [0, 'year-missing', '2027']],
    ['no holidays', someYearText({ holidays: [] }), [0, 'holidays-missing', '[]']],
    ['a text among them', someYearText({ holidays: ['نوروز'] }), [1, 'not-an-entry', 'نوروز']],
    ['a day that does not exist', withHoliday({ date: '1406-12-30' }), [1, 'date-not-valid', '1406-12-30']],
    ['a Gregorian day', withHoliday({ date: '2027-03-21' }), [1, 'date-not-valid', '2027-03-21']],
    ['a number for a day', withHoliday({ date: 14060101 }), [1, 'date-not-valid', '14060101']],
    ['a day of another year', withHoliday({ date: '1405-01-01' }), [1, 'other-year', '1405-01-01']],
    ['a kind that is none', withHoliday({ kind: 'stellar' }), [1, 'kind-not-known', 'stellar']],
    ['a title in one language', withHoliday({ title: { fa: 'نوروز' } }), [1, 'title-not-valid', '{"fa":"نوروز"}']],
    ['an estimate that is none', withHoliday({ isEstimated: 'yes' }), [1, 'estimate-not-valid', 'yes']],
    ['a word that is not known', withHoliday({ isOff: true }), [1, 'field-not-known', 'isOff']],
    ['the same twice', someYearText({ holidays: [someHoliday(), someHoliday()] }), [2, 'twice', TWICE]],
  ])('[W8] %s is import-not-valid, with its line', (_what, text, [row, fault, value]) => {
    expect(refusedRows(text)).toEqual({ code: 'import-not-valid', count: 1, rows: [{ row, fault, value }] });
  });

  it('[W8] every line that is wrong is named', () => {
    const text = someYearText({ holidays: [someHoliday({ kind: '' }), someHoliday(), someHoliday({ date: 'x' })] });

    expect(refusedRows(text)).toEqual({
      code: 'import-not-valid',
      count: 2,
      rows: [
        { row: 1, fault: 'kind-not-known', value: '' },
        { row: 3, fault: 'date-not-valid', value: 'x' },
      ],
    });
  });
});
