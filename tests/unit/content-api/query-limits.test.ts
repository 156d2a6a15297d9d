import { parse } from 'qs';

import { queryRefusal } from '../../../src/content-api/query-limits';

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
  it.each(['fa', 'en', 'zh-Hans'])('%s is one', (locale) => {
    expect(refusalOf(`locale=${locale}`)).toBeNull();
  });

  it.each(['locale=*', 'locale[]=en&locale[]=fa', 'locale[$ne]=en', 'locale='])('%s is refused', (query) => {
    expect(refusalOf(query)).toEqual({ code: 'locale-invalid', parameter: 'locale' });
  });
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
