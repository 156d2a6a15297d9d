import { rewrite, rewriteFilters } from '../../../builders/date-schemas.builder';

const MORDAD = { $gte: '2025-07-22T20:30:00.000Z', $lt: '2025-08-22T20:30:00.000Z' };
const MORDAD_DAYS = { $gte: '2025-07-23', $lt: '2025-08-23' };

describe('queries with Jalali periods', () => {
  it.each<[string, object, object]>([
    ['month', { $jalaliMonth: '1404-05' }, MORDAD],
    ['year', { $jalaliYear: '1403' }, { $gte: '2024-03-19T20:30:00.000Z', $lt: '2025-03-20T20:30:00.000Z' }],
    ['day', { $jalaliDay: '1404-05-28' }, { $gte: '2025-08-18T20:30:00.000Z', $lt: '2025-08-19T20:30:00.000Z' }],
  ])('[J3] a %s of instants is half-open, in the zone', (_unit, given, compared) => {
    expect(rewriteFilters({ publishedAt: given })).toEqual({ publishedAt: compared });
  });

  it.each<[string, object, object]>([
    ['month', { $jalaliMonth: '1404-05' }, MORDAD_DAYS],
    ['year', { $jalaliYear: 1403 }, { $gte: '2024-03-20', $lt: '2025-03-21' }],
    ['day', { $jalaliDay: '1403-12-30' }, { $gte: '2025-03-20', $lt: '2025-03-21' }],
    ['last day that is supported', { $jalaliDay: '1500-12-29' }, { $gte: '2122-03-20', $lt: '2122-03-21' }],
  ])('[J5] a %s of calendar days has no zone', (_unit, given, compared) => {
    expect(rewriteFilters({ endedAt: given })).toEqual({ endedAt: compared });
  });

  it.each([
    ['a leap Esfand', '1403-12', '2025-02-18T20:30:00.000Z', '2025-03-20T20:30:00.000Z'],
    ['an Esfand of 29 days', '1404-12', '2026-02-19T20:30:00.000Z', '2026-03-20T20:30:00.000Z'],
    ['a month of 30 days', '1404-07', '2025-09-22T20:30:00.000Z', '2025-10-22T20:30:00.000Z'],
    ['the month in which clocks go forward', '1400-01', '2021-03-20T20:30:00.000Z', '2021-04-20T19:30:00.000Z'],
    ['the month in which clocks go back', '1400-06', '2021-08-22T19:30:00.000Z', '2021-09-22T20:30:00.000Z'],
    ['the last month with other clocks', '1401-06', '2022-08-22T19:30:00.000Z', '2022-09-22T20:30:00.000Z'],
  ])('[J4] %s is as long as it was', (_what, month, from, before) => {
    expect(rewriteFilters({ publishedAt: { $jalaliMonth: month } })).toEqual({
      publishedAt: { $gte: from, $lt: before },
    });
  });

  it.each([
    ['that begins at 1:00', '1400-01-02', '2021-03-21T20:30:00.000Z', '2021-03-22T19:30:00.000Z'],
    ['of 25 hours', '1400-06-30', '2021-09-20T19:30:00.000Z', '2021-09-21T20:30:00.000Z'],
  ])('[J4] a day %s', (_what, day, from, before) => {
    expect(rewriteFilters({ publishedAt: { $jalaliDay: day } })).toEqual({ publishedAt: { $gte: from, $lt: before } });
  });

  it.each([
    ['two days', ['1404-05-01', '1404-05-31']],
    ['two months, the same', ['1404-05', '1404-05']],
    ['a day and a month', ['1404-05-01', '۱۴۰۴/۵']],
  ])('[J6] between %s', (_what, ends) => {
    expect(rewriteFilters({ publishedAt: { $jalaliBetween: ends } })).toEqual({ publishedAt: MORDAD });
  });

  it('[J6] between two years', () => {
    const years = rewriteFilters({ endedAt: { $jalaliBetween: ['1403', '1404'] } });

    expect(years).toEqual({ endedAt: { $gte: '2024-03-20', $lt: '2026-03-21' } });
  });

  it.each(['1404-5', '1404/05', '۱۴۰۴-۰۵', '۱۴۰۴/۵', '١٤٠٤-٠٥', ' 1404-05 '])('[J7] %s is a month', (text) => {
    expect(rewriteFilters({ publishedAt: { $jalaliMonth: text } })).toEqual({ publishedAt: MORDAD });
  });

  it.each<[string, object, object]>([
    ['$and', { $and: [{ endedAt: { $jalaliMonth: '1404-05' } }] }, { $and: [{ endedAt: MORDAD_DAYS }] }],
    [
      '$or, several',
      { $or: [{ endedAt: { $jalaliMonth: '1404-05' } }, { publishedAt: { $jalaliMonth: '1404-05' } }] },
      { $or: [{ endedAt: MORDAD_DAYS }, { publishedAt: MORDAD }] },
    ],
    ['$not', { $not: { endedAt: { $jalaliMonth: '1404-05' } } }, { $not: { endedAt: MORDAD_DAYS } }],
    ['$not of a field', { endedAt: { $not: { $jalaliMonth: '1404-05' } } }, { endedAt: { $not: MORDAD_DAYS } }],
    ['a relation', { author: { bornOn: { $jalaliMonth: '1404-05' } } }, { author: { bornOn: MORDAD_DAYS } }],
    ['a component', { place: { since: { $jalaliMonth: '1404-05' } } }, { place: { since: MORDAD } }],
    ['a file', { cover: { createdAt: { $jalaliMonth: '1404-05' } } }, { cover: { createdAt: MORDAD } }],
    [
      'all of it',
      { $or: [{ $not: { author: { place: { since: { $jalaliMonth: '1404-05' } } } } }, { title: { $eq: 'a' } }] },
      { $or: [{ $not: { author: { place: { since: MORDAD } } } }, { title: { $eq: 'a' } }] },
    ],
    ['a list of filters', [{ endedAt: { $jalaliMonth: '1404-05' } }], [{ endedAt: MORDAD_DAYS }]],
  ])('[J8] in %s', (_place, given, compared) => {
    expect(rewrite({ filters: given })).toEqual({ query: { filters: compared }, refusal: null });
  });

  it('[J8] in filters of populate, at any level and for each type that a relation may lead to', () => {
    const filters = { since: { $jalaliMonth: '1404-05' } };
    const query = {
      populate: {
        author: { filters: { bornOn: { $jalaliMonth: '1404-05' } }, populate: { place: { filters } } },
        parts: { on: { place: { filters }, author: true } },
        cover: '*',
      },
      sort: 'publishedAt',
    };

    expect(rewrite(query)).toEqual({
      query: {
        populate: {
          author: { filters: { bornOn: MORDAD_DAYS }, populate: { place: { filters: { since: MORDAD } } } },
          parts: { on: { place: { filters: { since: MORDAD } }, author: true } },
          cover: '*',
        },
        sort: 'publishedAt',
      },
      refusal: null,
    });
  });

  it.each<[string, object, object]>([
    ['another comparison', { $jalaliMonth: '1404-05', $notNull: true }, { ...MORDAD, $notNull: true }],
    [
      'the same comparison',
      { $gte: '2025-08-01T00:00:00.000Z', $jalaliMonth: '1404-05' },
      { $not: { $not: [{ $gte: '2025-08-01T00:00:00.000Z' }, MORDAD] } },
    ],
    [
      'the same comparison and a negation',
      { $lt: 'a', $not: { $eq: 'b', $jalaliDay: '1404-05-28' }, $jalaliMonth: '1404-05' },
      {
        $not: {
          $not: [
            {
              $lt: 'a',
              $not: { $eq: 'b', $gte: '2025-08-18T20:30:00.000Z', $lt: '2025-08-19T20:30:00.000Z' },
            },
            MORDAD,
          ],
        },
      },
    ],
    ['its year', { $jalaliYear: '1404', $jalaliMonth: '1404-05' }, MORDAD],
    [
      'another month',
      { $jalaliMonth: '1404-05', $jalaliDay: '1404-06-01' },
      { $gte: '2025-08-22T20:30:00.000Z', $lt: '2025-08-22T20:30:00.000Z' },
    ],
  ])('[J8] beside %s all of it must hold', (_what, given, compared) => {
    expect(rewriteFilters({ publishedAt: given })).toEqual({ publishedAt: compared });
  });

  it('[J8] what is none of ours stays as it is', () => {
    const since = new Date();
    const query = {
      filters: { publishedAt: { $gt: since, $in: ['a', null] }, title: 'a', author: { id: 1 }, unknown: { $eq: [] } },
      populate: ['author', 'place'],
      fields: '*',
      pagination: { page: 1 },
    };

    expect(rewrite(query)).toEqual({ query, refusal: null });
  });

  it('the query that was given is not changed', () => {
    const given = {
      filters: { $and: [{ publishedAt: { $gte: 'a', $jalaliMonth: '1404-05' } }] },
      populate: { author: {} },
    };
    const before = structuredClone(given);

    rewrite(given);

    expect(given).toEqual(before);
  });
});
