import { pageOf } from '../../../../src/plugins/council/server/src/domain/open-data/oparl-page';

const URL = 'https://example.org/council/open/v1/meetings';

const object = (number: number, overrides: Readonly<Record<string, unknown>> = {}) => ({
  id: `${URL}/${String(number)}`,
  type: 'https://schema.oparl.org/1.1/Meeting',
  created: `2026-10-${String(number).padStart(2, '0')}T08:00:00+00:00`,
  modified: `2026-11-${String(number).padStart(2, '0')}T08:00:00+00:00`,
  ...overrides,
});

const LIVE = [5, 3, 1, 4, 2].map((number) => object(number));
const BURIED = [object(6, { deleted: true })];

const ask = (query: Parameters<typeof pageOf>[1]) => pageOf({ url: URL, live: LIVE, buried: BURIED }, query);

const numbersIn = (query: Parameters<typeof pageOf>[1]): readonly string[] => {
  const page = ask(query);
  return page.ok ? page.value.data.map(({ id }) => id.slice(URL.length + 1)) : [page.error.code];
};

describe('a list', () => {
  it('is on one page where there are few, in the order in which they were made', () => {
    expect(ask({})).toEqual({
      ok: true,
      value: {
        data: [1, 2, 3, 4, 5].map((number) => object(number)),
        pagination: { totalElements: 5, elementsPerPage: 100, currentPage: 1, totalPages: 1 },
        links: { first: URL, self: URL, last: URL },
      },
    });
  });

  it('has pages, and each leads to its neighbours', () => {
    expect(ask({ limit: '2', page: '2' })).toMatchObject({
      value: {
        data: [{ id: `${URL}/3` }, { id: `${URL}/4` }],
        pagination: { totalElements: 5, elementsPerPage: 2, currentPage: 2, totalPages: 3 },
        links: {
          first: `${URL}?limit=2`,
          prev: `${URL}?limit=2`,
          self: `${URL}?limit=2&page=2`,
          next: `${URL}?limit=2&page=3`,
          last: `${URL}?limit=2&page=3`,
        },
      },
    });
  });

  it('keeps the filters in its links, spelled in one way', () => {
    const query = { page: '1', limit: '2', modified_since: '2026-11-02T00:00:00+03:30', created_since: '2026-10-01' };

    expect(ask(query)).toMatchObject({
      value: {
        links: {
          next: `${URL}?created_since=2026-10-01&modified_since=2026-11-02T00%3A00%3A00%2B03%3A30&limit=2&page=2`,
        },
      },
    });
  });

  it('gives no more than a hundred, whatever is asked', () => {
    expect(ask({ limit: '5000' })).toMatchObject({ value: { pagination: { elementsPerPage: 100 } } });
  });

  it('without anything in it is one empty page', () => {
    expect(pageOf({ url: URL, live: [], buried: [] }, {})).toMatchObject({
      value: { data: [], pagination: { totalElements: 0, totalPages: 1 } },
    });
  });
});

describe('a filter', () => {
  it.each([
    [{ created_since: '2026-10-04T08:00:00+00:00' }, ['4', '5']],
    [{ created_until: '2026-10-02T08:00:00+00:00' }, ['1', '2']],
    [{ created_since: '2026-10-02T11:30:00+03:30', created_until: '2026-10-03T11:30:00+03:30' }, ['2', '3']],
    [{ modified_until: '2026-11-01T08:00:00Z' }, ['1']],
  ])('%j lets through %j', (query, numbers) => {
    expect(numbersIn(query)).toEqual(numbers);
  });

  it('[I45] by change shows also what was withdrawn since', () => {
    expect(numbersIn({ modified_since: '2026-11-05T08:00:00Z' })).toEqual(['5', '6']);
    expect(numbersIn({ modified_since: '2026-11-07T08:00:00Z' })).toEqual([]);
  });

  it.each([
    [{ created_since: 'yesterday' }, 'created_since'],
    [{ modified_until: '' }, 'modified_until'],
    [{ page: '0' }, 'page'],
    [{ page: '-1' }, 'page'],
    [{ limit: 'all' }, 'limit'],
    [{ limit: '2.5' }, 'limit'],
  ])('%j cannot be read: %s', (query, filter) => {
    expect(ask(query)).toEqual({ ok: false, error: { code: 'filter-not-valid', filter } });
  });

  it('for a page that is not there is refused', () => {
    expect(ask({ limit: '2', page: '4' })).toEqual({ ok: false, error: { code: 'page-unknown', page: 4, pages: 3 } });
  });
});

describe('omit_internal', () => {
  it('leaves out the lists inside of objects, and nothing else', () => {
    const meeting = object(1, { agendaItem: [{}], auxiliaryFile: [{}], organization: ['x'] });

    expect(pageOf({ url: URL, live: [meeting], buried: [] }, { omit_internal: 'true' })).toMatchObject({
      value: { data: [{ ...object(1), organization: ['x'] }], links: { self: `${URL}?omit_internal=true` } },
    });
  });
});
