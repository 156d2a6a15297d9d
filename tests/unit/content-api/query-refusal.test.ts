import { parse } from 'qs';

import { queryRefusal } from '../../../src/content-api/query-refusal';

/** The same parser and settings as Strapi's query middleware. */
const refusalOf = (queryString: string) =>
  queryRefusal(parse(queryString, { strictNullHandling: true, arrayLimit: 100, depth: 20 }));

const nested = (key: string, times: number) => Array.from({ length: times }, () => `[${key}]`).join('');

describe('drafts', () => {
  it.each(['status=draft', 'status[]=draft', 'status=DRAFT', 'status[$ne]=published', 'status='])(
    '%s is refused',
    (query) => {
      expect(refusalOf(query)).toEqual({ code: 'drafts-not-readable', parameter: 'status' });
    },
  );

  it.each(['publicationFilter=never-published', 'hasPublishedVersion=false'])('%s is refused', (query) => {
    expect(refusalOf(query)).toMatchObject({ code: 'drafts-not-readable' });
  });

  it('what is published may be asked for by name', () => {
    expect(refusalOf('status=published')).toBeNull();
  });
});

describe('languages', () => {
  it.each(['fa', 'en', 'tr', 'az'])('%s is one', (locale) => {
    expect(refusalOf(`locale=${locale}`)).toBeNull();
  });

  it.each(['locale=*', 'locale[]=en&locale[]=fa', 'locale[$ne]=en', 'locale=', 'locale=zz', 'locale=en-US'])(
    '%s is refused',
    (query) => {
      expect(refusalOf(query)).toEqual({ code: 'locale-invalid', parameter: 'locale' });
    },
  );
});

describe('page sizes', () => {
  it.each(['pagination[pageSize]=100', 'pagination[limit]=1', 'populate[topics][limit]=100'])(
    '%s is allowed',
    (query) => {
      expect(refusalOf(query)).toBeNull();
    },
  );

  it.each([
    ['pagination[pageSize]=100000', 'pagination.pageSize'],
    ['pagination[pageSize]=0', 'pagination.pageSize'],
    ['pagination[limit]=-1', 'pagination.limit'],
    ['pagination[limit]=2.5', 'pagination.limit'],
    ['limit=-1', 'limit'],
    ['pageSize=101', 'pageSize'],
    ['populate[topics][limit]=-1', 'populate.topics.limit'],
    ['populate[topics][pagination][pageSize]=500', 'populate.topics.pagination.pageSize'],
    ['populate[blocks][on][shared.quote][limit]=-1', 'populate.blocks.on.shared.quote.limit'],
  ])('%s is refused', (query, parameter) => {
    expect(refusalOf(query)).toEqual({ code: 'page-size-invalid', parameter, maximum: 100 });
  });
});

describe('populate', () => {
  it.each([
    'populate=*',
    'populate=agency.county,cover',
    'populate[0]=agency.county&populate[1]=cover',
    'populate[agency][populate][county][fields]=name',
    'populate[agency][populate]=*',
    `populate[a]${nested('populate][b', 3)}=true`,
  ])('%s is allowed', (query) => {
    expect(refusalOf(query)).toBeNull();
  });

  it.each([
    `populate[a]${nested('populate][b', 4)}=true`,
    'populate=a.b.c.d.e',
    'populate[0]=a.b.c.d.e',
    'populate[a][populate]=b.c.d.e',
  ])('%s is too deep', (query) => {
    expect(refusalOf(query)).toMatchObject({ code: 'population-too-deep', maximum: 4 });
  });

  it.each([
    ['populate[cover][populate]=related', 'populate.cover.populate.related'],
    ['populate[cover][populate][related]=true', 'populate.cover.populate.related'],
    ['populate=cover.related', 'populate.related'],
    ['populate[event][status]=draft', 'populate.event.status'],
    ['populate[event][where][id]=1', 'populate.event.where'],
  ])('%s is refused', (query, parameter) => {
    expect(refusalOf(query)).toEqual({ code: 'parameter-not-allowed', parameter });
  });
});

describe('forms', () => {
  it.each([
    ['_q[]=a', '_q'],
    ['_q[a]=b', '_q'],
    ['fields=', 'fields'],
    ['fields[a]=b', 'fields'],
    ['sort=', 'sort'],
    ['sort=.', 'sort'],
    ['sort=a.', 'sort'],
    ['sort[title][x]=asc', 'sort'],
    ['pagination[start]=9223372036854775808', 'start'],
    ['pagination[page]=1e20', 'page'],
    ['pagination[start]=-5', 'start'],
    ['populate[topics][sort][name][x]=asc', 'populate.topics.sort'],
    ['filters[title][$between]=a', 'filters.$between'],
    ['filters[title][$jsonSupersetOf]=x', 'filters.$jsonSupersetOf'],
  ])('%s is malformed', (query, parameter) => {
    expect(refusalOf(query)).toEqual({ code: 'parameter-malformed', parameter });
  });

  it.each([
    '_q=a',
    'fields=title,lead',
    'fields[0]=title',
    'sort=title:asc,lead',
    'sort[0]=agency.name:desc',
    'pagination[page]=2',
  ])('%s is fine', (query) => {
    expect(refusalOf(query)).toBeNull();
  });
});

describe('filters', () => {
  it('may combine conditions a few levels deep', () => {
    expect(refusalOf('filters[$or][0][agency][county][name][$eq]=a&filters[$or][1][title][$contains]=b')).toBeNull();
  });

  it('end at eight levels', () => {
    expect(refusalOf(`filters${nested('$not', 8)}[id]=1`)).toEqual({
      code: 'filters-too-deep',
      parameter: 'filters',
      maximum: 8,
    });
  });

  it('end at a hundred conditions', () => {
    const filters = { id: { $in: Array.from({ length: 101 }, (_, index) => String(index)) } };

    expect(queryRefusal({ filters })).toEqual({ code: 'too-many-conditions', parameter: 'filters', maximum: 100 });
  });

  it('[J9] count a Jalali period as the two comparisons that it is', () => {
    const periods = (count: number) => ({
      $or: Array.from({ length: count }, () => ({ createdAt: { $jalaliMonth: '1404-05' } })),
    });

    expect(queryRefusal({ filters: periods(50) })).toBeNull();
    expect(queryRefusal({ filters: periods(51) })).toMatchObject({ code: 'too-many-conditions' });
  });

  it.each([
    'filters[localizations][title][$startsWith]=a',
    'filters[$or][0][$not][localizations][locale]=az',
    'filters[topics][localizations][name]=a',
    'populate[topics][filters][localizations][name]=a',
    'sort=localizations.title',
    'sort[0]=title&sort[1]=topics.localizations.name:desc',
    'filters[cover][related][id]=1',
  ])('%s would see drafts, and is refused', (query) => {
    expect(refusalOf(query)).toMatchObject({ code: 'parameter-not-allowed' });
  });

  it('lead over five relations at most, together with the sort', () => {
    const conditions = (count: number) =>
      Array.from({ length: count }, (_, index) => `filters[$and][${String(index)}][topics][name]=a`);

    expect(refusalOf([...conditions(4), 'sort=agency.name'].join('&'))).toBeNull();
    expect(refusalOf([...conditions(5), 'sort=agency.name'].join('&'))).toEqual({
      code: 'too-many-relations',
      parameter: 'filters, sort',
      maximum: 5,
    });
  });

  it('count a list of values as one way', () => {
    const codes = Array.from({ length: 20 }, (_, index) => `filters[topics][code][$in][${String(index)}]=a`);

    expect(refusalOf(codes.join('&'))).toBeNull();
  });

  it('counts every relation on the way of a condition', () => {
    expect(
      refusalOf('filters[agency][county][name]=a&filters[event][county][name]=b&filters[topics][name]=c'),
    ).toBeNull();
    expect(
      refusalOf('filters[$or][0][a][b][c][d]=1&filters[$or][1][a][b][c][d]=1&filters[$or][2][a][b][c][d]=1'),
    ).toMatchObject({
      code: 'too-many-relations',
    });
  });

  it('inside populate have the same end', () => {
    expect(refusalOf(`populate[topics][filters]${nested('$not', 8)}[id]=1`)).toMatchObject({
      code: 'filters-too-deep',
      parameter: 'populate.topics.filters',
    });
  });

  it('a tower of ten thousand brackets is refused without being climbed', () => {
    const tower = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ $not: inner }), 'x');

    expect(queryRefusal({ filters: tower })).toMatchObject({ code: 'filters-too-deep' });
  });
});
