import { refusalOf, rewrite } from '../../../builders/date-schemas.builder';

describe('Jalali periods that are not understood', () => {
  it.each<[string, unknown, string, string]>([
    ['$jalaliMonth', '1404-13', 'no-such-month', '1404-05'],
    ['$jalaliMonth', '04-05', 'two-digit-year', '1404-05'],
    ['$jalaliMonth', '1404-05-01', 'not-a-month', '1404-05'],
    ['$jalaliMonth', '2025-07', 'gregorian-year', '1404-05'],
    ['$jalaliMonth', '1501-01', 'out-of-range', '1404-05'],
    ['$jalaliMonth', '', 'empty', '1404-05'],
    ['$jalaliMonth', 'x', 'not-a-month', '1404-05'],
    ['$jalaliMonth', ['1404-05'], 'not-one-value', '1404-05'],
    ['$jalaliMonth', { a: '1404-05' }, 'not-one-value', '1404-05'],
    ['$jalaliMonth', null, 'not-one-value', '1404-05'],
    ['$jalaliMonth', undefined, 'not-one-value', '1404-05'],
    ['$jalaliYear', '1404-05', 'not-a-year', '1404'],
    ['$jalaliYear', 2025, 'gregorian-year', '1404'],
    ['$jalaliDay', '1404-12-30', 'no-such-day', '1404-05-28'],
    ['$jalaliDay', '1404-05', 'not-a-date', '1404-05-28'],
    ['$jalaliBetween', '1404-05', 'not-two-values', '1404-05-01, 1404-05-31'],
    ['$jalaliBetween', ['1404-05'], 'not-two-values', '1404-05-01, 1404-05-31'],
    ['$jalaliBetween', ['1404', '1405', '1406'], 'not-two-values', '1404-05-01, 1404-05-31'],
  ])('[J7] %s does not take %j', (operator, value, fault, expected) => {
    expect(refusalOf({ publishedAt: { [operator]: value } })).toEqual({
      code: 'jalali-not-understood',
      parameter: `filters.publishedAt.${operator}`,
      fault,
      value: expect.any(String) as string,
      expected,
    });
  });

  it.each([
    [['1404-12-30', '1405'], 0, 'no-such-day', '1404-12-30'],
    [['1404', '1404-13'], 1, 'no-such-month', '1404-13'],
    [['1404', 'soon'], 1, 'not-a-date', 'soon'],
    [['1404', '05'], 1, 'two-digit-year', '05'],
  ])('[J7] of %j the wrong end is named', (ends, at, fault, value) => {
    expect(refusalOf({ publishedAt: { $jalaliBetween: ends } })).toEqual({
      code: 'jalali-not-understood',
      parameter: `filters.publishedAt.$jalaliBetween.${String(at)}`,
      fault,
      value,
      expected: '1404-05-28',
    });
  });

  it.each([[['1404-06', '1404-05']], [['1404-05-02', '1404-05-01']], [['1405', '1404-12-29']]])(
    '[J6] %j begins after its end',
    (ends) => {
      expect(refusalOf({ endedAt: { $jalaliBetween: ends } })).toEqual({
        code: 'jalali-range-reversed',
        parameter: 'filters.endedAt.$jalaliBetween',
        value: JSON.stringify(ends),
      });
    },
  );

  it.each<[string, object, string]>([
    ['a text', { title: { $jalaliMonth: '1404-05' } }, 'title.$jalaliMonth'],
    ['a number', { pages: { $not: { $jalaliYear: '1404' } } }, 'pages.$not.$jalaliYear'],
    ['an id', { documentId: { $jalaliDay: '1404-05-28' } }, 'documentId.$jalaliDay'],
    ['a relation', { author: { $jalaliMonth: '1404-05' } }, 'author.$jalaliMonth'],
    ['a relation to any type', { about: { createdAt: { $jalaliMonth: '1404-05' } } }, 'about.createdAt.$jalaliMonth'],
    ['a dynamic zone', { parts: { since: { $jalaliMonth: '1404-05' } } }, 'parts.since.$jalaliMonth'],
    ['nothing', { $jalaliMonth: '1404-05' }, '$jalaliMonth'],
    ['what every object has', { constructor: { $jalaliMonth: '1404-05' } }, 'constructor.$jalaliMonth'],
  ])('[J7] %s is not a date', (_what, filters, place) => {
    expect(refusalOf(filters)).toEqual({ code: 'jalali-not-a-date-field', parameter: `filters.${place}` });
  });

  it('[J7] of a long value the beginning is sent back', () => {
    const refusal = refusalOf({ publishedAt: { $jalaliMonth: 'x'.repeat(100_000) } });

    expect(refusal).toMatchObject({ value: 'x'.repeat(64) });
  });

  it('[J7] a fault in populate is named by its place', () => {
    const populate = { author: { filters: { bornOn: { $jalaliMonth: '1404-13' } } } };

    expect(rewrite({ populate }).refusal).toMatchObject({
      parameter: 'populate.author.filters.bornOn.$jalaliMonth',
      fault: 'no-such-month',
    });
  });
});
